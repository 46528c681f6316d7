import { registers } from '#app/demo/bandung/registers';
import { at, day } from '#app/demo/days';
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
      key: 'x-kantor',
      by: 'channel-admin',
      unplannedReason: 'Jadwal vaksinasi pegawai, diminta Sekretariat.',
      channelId: '@x',
      caption: 'Vaksinasi influenza pegawai: Kamis pukul 09.00 di aula. Daftar lewat Sekretariat.',
      url: 'https://x.example/dinkes-bandung/status/1090007',
      externalId: 'x-bdg-0907',
      scheduledAt: at(-12, '15:00'),
      publishedAt: at(-12, '15:04'),
      followersAtPublish: 13_262,
      steps: [
        {
          by: 'channel-admin',
          to: 'taken_down',
          type: 'error',
          reason: 'Pengumuman internal terbit di akun publik; warga datang ke aula. Jadwal warga ada di situs.',
        },
      ],
    },
    {
      key: 'ig-terima-kasih',
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
  imports: [
    {
      by: 'channel-admin',
      channelId: '@x',
      unplannedReason: 'Balasan dan pemberitahuan harian admin kanal, dibawa dari ekspor X.',
      file: {
        name: 'account_analytics_content.csv',
        content: [
          '"Post id","Date","Post text","Post Link","Impressions","Likes","Engagements","Bookmarks","New follows","Replies","Reposts","Profile visits","URL Clicks"',
          `"1090011","${day(-9)}","Puskesmas Cibiru buka sampai pukul 20.00 malam ini.","https://x.example/dinkes-bandung/status/1090011","4120","31","88","3","2","4","17","21","6"`,
          `"1090012","${day(-8)}","Donor darah di halaman dinas, Sabtu pukul 08.00.","https://x.example/dinkes-bandung/status/1090012","5310","64","142","9","5","7","38","33","0"`,
          `"1.09E+6","${day(-7)}","Baris yang nomornya dibulatkan program lembar kerja.","","980","5","7","0","0","0","1","2","0"`,
        ].join('\n'),
      },
      steps: [{ due: at(-1, '23:00') }],
    },
  ],
  exports: [
    {
      by: 'channel-admin',
      source: 'export',
      readings: [
        {
          postId: '@x-listrik',
          capturedAt: at(-5, '09:00'),
          values: { impressions: '7310', likes: '22', shares: '94' },
        },
        {
          postId: '@ig-terima-kasih',
          capturedAt: at(-2, '09:00'),
          values: { views: '6120', reach: '5240', likes: '611', comments: '48' },
        },
        ...followers('@ig', '48120 48830 49560 50710 51640 52410'),
        ...followers('@x', '12700 12810 12905 13060 13190 13300'),
      ],
    },
  ],
};

/** Read once a month, the last time yesterday. */
function followers(channelId: string, read: string) {
  return read.split(' ').map((value, i) => ({
    channelId,
    capturedAt: at(30 * i - 151, '08:00'),
    values: { followers: value },
  }));
}
