import { day, month } from '#app/demo/days';
import { hazeSituation } from '#app/demo/muba/haze-situation';
import type { Scene } from '#app/demo/story';

const QUESTIONS = `Wawancara pekebun kecil: daftar pertanyaan
Setengah jam, di kebun atau di rumah; direkam suara dan video setelah ada izin.

1. Kapan terakhir Bapak/Ibu membuka lahan, dan bagaimana caranya?
2. Apa yang membuat cara itu dipilih? Siapa yang ikut memutuskan?
3. Apa yang Bapak/Ibu dengar tentang larangan membakar, dan dari siapa?
4. Apakah pernah mendengar alat yang dapat dipinjam? Dari mana?
5. Kalau ingin meminjam, ke mana akan bertanya lebih dulu?
6. Apa yang membuat sulit meminjam?
7. Kabar dari pemerintah biasanya sampai lewat apa?

Catat: luas lahan, jarak ke balai desa, ada tidaknya sinyal. Nama tidak dicatat.
`;

/** What was found out before the season, by survey, interview, reading and watching the media. */
export const hazeFacts: Scene = {
  attachments: [
    {
      key: 'daftar-pertanyaan',
      by: 'analyst2',
      title: 'Daftar pertanyaan wawancara pekebun kecil',
      file: { name: 'wawancara-pekebun-pertanyaan.txt', content: QUESTIONS },
    },
  ],
  notes: [
    {
      key: 'kewajiban',
      by: 'information-officer',
      title: 'Informasi kualitas udara yang membahayakan harus segera diumumkan',
      kind: 'regulation',
      technique: 'literature_study',
      data: 'secondary',
      method: 'formal',
      source: 'UU 14/2008 dan PM Kominfo 4/2024',
      legalBasisId: '@kip',
      observedOn: day(-330),
      periodFrom: day(-332),
      periodTo: day(-330),
      finding:
        'Kabut asap yang mengancam kesehatan orang banyak digolongkan informasi serta-merta: diumumkan tanpa ditunda, dalam bahasa yang mudah dipahami, dengan cara melindungi diri. PM Kominfo 4/2024 menugaskan tim media dan rapat redaksi berkala.',
      confidence: 'high',
    },
    {
      key: 'musim-lalu',
      by: 'analyst',
      title: 'Musim lalu kabar kualitas udara terlambat sehari',
      kind: 'situation',
      technique: 'content_analysis',
      data: 'secondary',
      method: 'formal',
      instrument: 'Lembar koding jam terbit',
      source: `64 unggahan kabut asap, ${month(-400)}–${month(-360)}`,
      observedOn: day(-325),
      periodFrom: day(-332),
      periodTo: day(-325),
      sampleSize: 64,
      finding:
        'Median jarak antara pembacaan alat dan unggahan 22 jam; 40 dari 64 unggahan hanya menyebut angka indeks tanpa anjuran.',
      confidence: 'high',
    },
    {
      key: 'warga',
      by: 'analyst',
      title: 'Warga tidak tahu arti angka ISPU',
      kind: 'community_need',
      technique: 'survey',
      data: 'primary',
      method: 'formal',
      instrument: 'Kuesioner sepuluh pertanyaan, tatap muka',
      source: `Survei di Bayung Lencir, Sungai Lilin, dan Sekayu, ${month(-318)}`,
      observedOn: day(-318),
      periodFrom: day(-329),
      periodTo: day(-318),
      sampleSize: 300,
      finding:
        '87 dari 300 responden (29 %) dapat menjelaskan arti angka ISPU; 41 % tahu kapan anak sebaiknya tidak bermain di luar. Sumber utama: grup WhatsApp RT (52 %), radio (23 %), Instagram pemerintah (11 %).',
      confidence: 'high',
    },
    {
      key: 'peladang',
      by: 'analyst2',
      title: 'Pekebun kecil tidak tahu ke mana meminta alat pembuka lahan tanpa bakar',
      kind: 'information_search',
      technique: 'interview',
      data: 'primary',
      method: 'informal',
      instrument: 'Daftar tujuh pertanyaan, rekaman suara dan video',
      attachmentIds: ['@daftar-pertanyaan'],
      source: 'Wawancara dengan 16 pekebun di Bayung Lencir dan Lalan',
      observedOn: day(-312),
      periodFrom: day(-316),
      periodTo: day(-312),
      sampleSize: 16,
      finding:
        'Dua belas dari enam belas pekebun tahu larangan membakar, tetapi hanya tiga tahu layanan pinjam alat dinas perkebunan.',
      confidence: 'medium',
    },
    {
      key: 'liputan',
      by: 'analyst2',
      title: 'Media luar daerah memakai foto lama kebakaran',
      kind: 'monitoring',
      technique: 'media_scan',
      data: 'primary',
      method: 'formal',
      instrument: 'Pantauan 11 media daring',
      source: `Pantauan media, ${month(-310)}`,
      observedOn: day(-308),
      periodFrom: day(-322),
      periodTo: day(-308),
      sampleSize: 93,
      finding: '17 dari 93 berita memakai foto kejadian tahun lain tanpa keterangan.',
      confidence: 'medium',
    },
  ],
  ...hazeSituation,
  needs: [
    {
      key: 'arti-angka',
      by: 'analyst',
      title: 'Keluarga tidak tahu arti angka kualitas udara bagi anaknya',
      need: 'Keluarga menerima angka tanpa anjuran, sehingga tidak tahu kapan anak tidak bermain di luar dan kapan memakai masker.',
      publicName: 'Keluarga dengan anak sekolah',
      area: 'Bayung Lencir, Sungai Lilin, dan Sekayu',
      urgency: 5,
      severity: 4,
      reach: 5,
      researchNoteIds: ['@warga', '@musim-lalu'],
      steps: [{ by: 'analyst', to: 'validated', reason: 'Survei 300 responden.' }],
    },
    {
      key: 'pinjam-alat',
      by: 'analyst2',
      title: 'Pekebun kecil tidak tahu layanan membuka lahan tanpa bakar',
      need: 'Pekebun kecil membuka lahan dengan api karena tidak tahu ada alat yang dapat dipinjam dan bagaimana memintanya.',
      publicName: 'Pekebun kecil',
      area: 'Bayung Lencir dan Lalan',
      urgency: 4,
      severity: 4,
      reach: 2,
      researchNoteIds: ['@peladang'],
      steps: [{ by: 'analyst2', to: 'validated' }],
    },
    {
      key: 'main-di-luar',
      by: 'analyst2',
      title: 'Orang tua bertanya kapan anak boleh bermain di luar',
      need: 'Orang tua tidak tahu sampai pukul berapa anak aman bermain di luar pada hari berasap.',
      publicName: 'Orang tua murid sekolah dasar',
      area: 'Sekayu',
      urgency: 4,
      severity: 3,
      reach: 3,
      researchNoteIds: ['@warga'],
      steps: [{ by: 'analyst2', to: 'validated' }],
    },
  ],
  merges: [
    {
      by: 'analyst',
      needId: '@arti-angka',
      duplicateIds: ['@main-di-luar'],
      reason: 'Pertanyaan yang sama dari survei yang sama: kapan anak di dalam. Dikerjakan sebagai satu kebutuhan.',
    },
  ],
  ends: { by: 'head', to: 'planning', reason: 'Data awal tersedia sebelum musim kering.' },
};
