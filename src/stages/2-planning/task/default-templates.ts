import type { Text } from '#platform/problem/problem';
import type { Format } from '#stages/2-planning/content-plan/piece.entity';
import type { Craft } from '#stages/2-planning/task/task.entity';

type Step = [craft: Craft, leadMinutes: number, title: Text];

const days = (count: number): number => count * 24 * 60;
const hours = (count: number): number => count * 60;

const COLLECT: Text = { en: 'Collect the data and write the text', id: 'Mengumpulkan data dan menulis naskah' };
const PICTURES: Text = { en: 'Take the pictures', id: 'Mengambil foto' };
const FOOTAGE: Text = { en: 'Shoot and cut', id: 'Merekam dan menyunting gambar' };
const LAYOUT: Text = { en: 'Make the layout', id: 'Menyusun tata letak' };
const CHECK: Text = { en: 'Check wording, numbers and sources', id: 'Memeriksa bahasa, angka, dan sumber' };
const UPLOAD: Text = { en: 'Prepare caption and upload', id: 'Menyiapkan takarir dan unggahan' };

/** How the media teams of the two first agencies work; a new agency begins with it and changes what it does otherwise. */
const STEPS: Record<Format, Step[]> = {
  infographic: [
    ['journalist', days(5), COLLECT],
    ['designer', days(3), { en: 'Make the infographic', id: 'Menyusun infografis' }],
    ['editor', days(1), CHECK],
    ['channel_admin', hours(2), UPLOAD],
  ],
  photo: [
    ['photographer', days(3), PICTURES],
    ['editor', days(1), { en: 'Choose the pictures and check the caption', id: 'Memilih foto dan memeriksa takarir' }],
    ['channel_admin', hours(2), UPLOAD],
  ],
  video: [
    ['journalist', days(7), { en: 'Write the script', id: 'Menulis naskah video' }],
    ['videographer', days(5), FOOTAGE],
    ['editor', days(2), { en: 'Check the cut, text and captions', id: 'Memeriksa hasil sunting, teks, dan takarir' }],
    ['channel_admin', hours(2), UPLOAD],
  ],
  reel: [
    ['journalist', days(4), { en: 'Write the short script', id: 'Menulis naskah singkat' }],
    ['videographer', days(3), FOOTAGE],
    ['editor', days(1), CHECK],
    ['channel_admin', hours(2), UPLOAD],
  ],
  article: [
    ['journalist', days(4), { en: 'Gather the facts and write the article', id: 'Meliput dan menulis artikel' }],
    ['photographer', days(3), PICTURES],
    ['editor', days(1), CHECK],
    ['channel_admin', hours(2), UPLOAD],
  ],
  story: [
    ['designer', days(1), LAYOUT],
    ['editor', hours(4), CHECK],
    ['channel_admin', hours(1), UPLOAD],
  ],
  live: [
    ['journalist', days(3), { en: 'Write the running order', id: 'Menyusun alur acara' }],
    ['videographer', days(1), { en: 'Test camera, sound and connection', id: 'Menguji kamera, suara, dan jaringan' }],
    ['channel_admin', hours(1), { en: 'Prepare the live session', id: 'Menyiapkan sesi siaran langsung' }],
  ],
  press_release: [
    ['journalist', days(3), { en: 'Write the press release', id: 'Menulis siaran pers' }],
    ['editor', days(1), CHECK],
    ['channel_admin', hours(2), { en: 'Prepare the mailing to the media', id: 'Menyiapkan pengiriman ke media' }],
  ],
  offline: [
    ['journalist', days(7), COLLECT],
    ['designer', days(5), LAYOUT],
    ['editor', days(2), { en: 'Check the proof', id: 'Memeriksa cetak coba' }],
  ],
};

/** The rows in one language, each format's steps in their order. */
export function defaultTemplates(language: keyof Text) {
  return Object.entries(STEPS).flatMap(([format, steps]) =>
    steps.map(([craft, leadMinutes, title], i) => ({
      format,
      function: craft,
      title: title[language],
      leadMinutes,
      position: i + 1,
    })),
  );
}
