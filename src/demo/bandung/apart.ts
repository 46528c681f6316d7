import { registers } from '#app/demo/bandung/registers';
import { at } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** What people say without any campaign, and what went out without a plan. */
export const apart: Scene = {
  ...registers,
  posts: [
    {
      key: 'x-listrik',
      by: 'channel-admin',
      unplannedReason: 'Pemberitahuan mendadak: listrik padam di dua puskesmas, layanan dialihkan.',
      channelId: '@x',
      caption:
        'Listrik padam: layanan Puskesmas di dua kelurahan dialihkan hari ini ke puskesmas terdekat. Layanan gawat darurat tetap berjalan.',
      url: 'https://x.example/dinkes-bandung/status/1090001',
      externalId: 'x-bdg-0901',
      scheduledAt: at(-6, '07:30'),
      publishedAt: at(-6, '07:34'),
      followersAtPublish: 13_301,
    },
    {
      by: 'channel-admin',
      unplannedReason: 'Ucapan terima kasih kepada relawan, diminta pimpinan.',
      channelId: '@ig',
      caption: 'Terima kasih, 212 relawan posyandu yang membantu pekan ini.',
      url: 'https://instagram.example/p/bdg-umum-01',
      externalId: 'ig-bdg-0901',
      scheduledAt: at(-3, '15:00'),
      publishedAt: at(-3, '15:02'),
      followersAtPublish: 52_390,
    },
  ],
  feedback: [
    {
      by: 'case-officer',
      channelId: '@counter',
      receivedAt: at(-5, '10:10'),
      authorRef: 'WARGA-0901',
      text: 'Meminta salinan daftar puskesmas yang membuka layanan 24 jam.',
    },
    {
      by: 'staff2',
      channelId: '@x',
      postId: '@x-listrik',
      receivedAt: at(-6, '08:02'),
      authorRef: 'WARGA-0902',
      text: 'Jadwal kontrol ibu saya hari ini di puskesmas itu, jadi ke mana?',
      externalId: 'x-r-0902',
      steps: [
        {
          by: 'staff2',
          triage: { kind: 'question', topic: 'layanan dialihkan', sentiment: 'neutral', eligible: true },
        },
        {
          by: 'staff2',
          reply: {
            at: at(-6, '08:10'),
            official: true,
            text: 'Silakan ke puskesmas kelurahan sebelah, rekam medisnya sudah kami teruskan. Nomor antrean lama tetap berlaku.',
          },
        },
      ],
    },
    {
      by: 'case-officer',
      channelId: '@mail',
      receivedAt: at(-2, '16:45'),
      authorRef: 'WARGA-0903',
      text: 'Mohon informasi syarat magang di laboratorium kesehatan.',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'information_request', topic: 'magang', sentiment: 'neutral', eligible: true },
        },
      ],
    },
    {
      by: 'case-officer',
      channelId: '@lapor',
      receivedAt: at(-1, '09:12'),
      authorRef: 'WARGA-0904',
      text: 'Loket pendaftaran puskesmas dekat rumah saya tutup sebelum jam istirahat.',
      externalId: 'lapor-78390',
    },
  ],
};
