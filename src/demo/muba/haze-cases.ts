import { answered, coordinated, disposed, heard, merged, verified } from '#app/demo/case-story';
import { at, date } from '#app/demo/days';
import type { Scene } from '#app/demo/story';
import type { Step } from '#app/demo/told';

const complaint = (by: string, topic: string): Step => ({
  by,
  triage: { kind: 'complaint', topic, sentiment: 'negative', eligible: true },
});

/** What people complained of in the season of smoke: by telephone, by text message, by letter and through LAPOR!. */
const reports: NonNullable<Scene['feedback']> = [
  {
    key: 'masker-wa',
    by: 'case-officer',
    channelId: '@wa',
    receivedAt: at(-234, '08:05'),
    reporter: { name: 'Sumarni', phone: '0812-0000-1111' },
    needIds: ['@arti-angka'],
    text: 'Masker anak di puskesmas pembantu Kepayang habis sejak kemarin, padahal kartunya hari ini merah.',
    steps: [complaint('case-officer', 'masker')],
  },
  {
    key: 'masker-sms',
    by: 'staff2',
    channelId: '@sms',
    receivedAt: at(-234, '11:40'),
    authorRef: 'WARGA-1112',
    text: 'masker di pustu kepayang habis, kapan datang lagi',
    steps: [complaint('staff2', 'masker')],
  },
  {
    key: 'masker-lapor',
    by: 'case-officer',
    channelId: '@lapor',
    receivedAt: at(-233, '20:10'),
    authorRef: 'WARGA-1113',
    text: 'Anjurannya pakai masker, tetapi di Kepayang tidak ada masker untuk anak. Mohon ditindaklanjuti.',
    source: 'lapor',
    externalId: 'lapor-90411',
    steps: [complaint('case-officer', 'masker')],
  },
  {
    key: 'surat-komite',
    by: 'case-officer',
    channelId: '@surat',
    receivedAt: at(-231, '09:30'),
    reporter: { name: 'Komite sekolah dasar di Lumpatan', address: 'Lumpatan, Sekayu' },
    needIds: ['@arti-angka'],
    text: 'Kartu udara baru kami terima pukul 08.00 lewat grup, anak sudah di lapangan upacara. Mohon sampai sebelum pukul 06.30.',
    steps: [complaint('case-officer', 'jam kartu udara')],
  },
  {
    key: 'alat-macet',
    by: 'case-officer',
    channelId: '@village',
    receivedAt: at(-207, '10:00'),
    authorRef: 'WARGA-1115',
    needIds: ['@pinjam-alat'],
    text: 'Alat pencacah yang diantar ke balai desa macet, giliran kami habis tanpa sempat dipakai.',
    steps: [complaint('case-officer', 'pinjam alat')],
  },
  {
    key: 'siaran-dusun',
    by: 'staff2',
    channelId: '@sms',
    receivedAt: at(-219, '19:20'),
    authorRef: 'WARGA-1114',
    needIds: ['@arti-angka'],
    text: 'siaran pagi tidak terdengar di dusun 3 kepayang, kami tahu udara merah setelah anak batuk',
    steps: [complaint('staff2', 'siaran radio')],
  },
];

/** Answered once for three, answered in time, answered twice, and answered late. */
export const hazeCases: Scene = {
  feedback: reports,
  cases: [
    {
      key: 'kasus-masker-sms',
      by: 'staff2',
      title: 'Pertanyaan masker Kepayang lewat SMS',
      feedbackMessageIds: ['@masker-sms'],
    },
    {
      key: 'kasus-masker-lapor',
      by: 'case-officer',
      title: 'Masker anak tidak tersedia di Kepayang',
      feedbackMessageIds: ['@masker-lapor'],
      externalRef: 'LAPOR-90411',
    },
    {
      by: 'case-officer',
      title: 'Masker anak habis di puskesmas pembantu Kepayang',
      feedbackMessageIds: ['@masker-wa'],
      riskClass: 'medium',
      steps: [
        verified('case-officer', at(-234, '13:00')),
        disposed('case-officer', {
          unitId: '@komunikasi',
          note: 'Menyangkut kesehatan anak; mohon dikoordinasikan hari ini.',
          at: at(-234, '13:10'),
        }),
        merged(
          'case-officer',
          ['@kasus-masker-sms', '@kasus-masker-lapor'],
          'Pustu yang sama, kekosongan yang sama: satu jawaban untuk tiga pelapor.',
        ),
        disposed('head', {
          unitId: '@informasi',
          personId: '@staff2',
          note: 'Minta tanggal kiriman dari dinas kesehatan, jawab ketiga pelapor.',
          at: at(-233, '08:00'),
        }),
        coordinated('staff2', {
          elsewhere: 'Dinas Kesehatan Kabupaten Musi Banyuasin, bidang sumber daya kesehatan',
          note: 'Mohon tanggal kiriman masker anak ke pustu Kepayang.',
          at: at(-233, '08:20'),
        }),
        answered('staff2', {
          at: at(-231, '10:15'),
          replyTemplateId: '@jawab-masker',
          values: [
            { name: 'place', value: 'puskesmas pembantu Kepayang dan balai desa' },
            { name: 'startsOn', value: date(-230) },
          ],
          channelId: '@wa',
        }),
        { runsOut: 'LAPOR-REPLYBACK' },
      ],
    },
    {
      by: 'case-officer',
      title: 'Kartu udara sampai setelah upacara dimulai',
      feedbackMessageIds: ['@surat-komite'],
      steps: [
        verified('case-officer', at(-231, '13:00')),
        disposed('case-officer', {
          unitId: '@informasi',
          personId: '@staff2',
          note: 'Pastikan jam terbit dan jawab dengan surat.',
          at: at(-231, '13:10'),
        }),
        answered('staff2', {
          at: at(-226, '09:00'),
          text: 'Terima kasih atas surat Bapak dan Ibu. Sejak hari ini kartu dikirim pukul 06.15 langsung ke nomor sekolah, tidak menunggu diteruskan lewat grup.',
          channelId: '@surat',
        }),
        {
          by: 'case-officer',
          to: 'closed',
          at: at(-219, '09:00'),
          reason: 'Komite menyatakan kartu sampai tepat waktu.',
        },
      ],
    },
    {
      by: 'case-officer',
      title: 'Alat pencacah macet di balai desa',
      feedbackMessageIds: ['@alat-macet'],
      steps: [
        verified('case-officer', at(-207, '13:00')),
        disposed('case-officer', {
          unitId: '@informasi',
          personId: '@staff2',
          note: 'Teruskan ke dinas perkebunan dan kabari pelapor.',
          at: at(-207, '13:05'),
        }),
        answered('staff2', {
          at: at(-204, '10:00'),
          text: 'Teknisi dinas perkebunan datang besok pukul 09.00 ke balai desa.',
          channelId: '@sms',
        }),
        heard('case-officer', {
          text: 'Alatnya sudah jalan, tetapi giliran kami yang hilang tidak diganti.',
          at: at(-202, '16:10'),
          channelId: '@sms',
        }),
        { by: 'staff2', to: 'in_progress', at: at(-201, '08:30') },
        answered('staff2', {
          at: at(-199, '11:00'),
          text: 'Bapak benar. Giliran pengganti dicatat dinas perkebunan untuk Senin pukul 08.00; alat diantar ke lahan Bapak.',
          channelId: '@sms',
        }),
        { runsOut: 'LAPOR-REPLYBACK' },
      ],
    },
    {
      by: 'staff2',
      title: 'Siaran udara pagi tidak terdengar di dusun 3 Kepayang',
      feedbackMessageIds: ['@siaran-dusun'],
      riskClass: 'medium',
      steps: [
        verified('staff2', at(-218, '08:30')),
        disposed('staff2', {
          unitId: '@informasi',
          note: 'Periksa jangkauan siaran bersama penyiar.',
          at: at(-218, '08:40'),
        }),
        { runsOut: 'LAPOR-FOLLOWUP' },
        { runsOut: 'LAPOR-NONSUP' },
        answered('staff2', {
          at: at(-180, '10:00'),
          text: 'Mohon maaf, jawaban ini terlambat. Pemancar tidak menjangkau dusun 3; sejak pekan ini kepala dusun menerima SMS pukul 06.00 dan mengumumkannya lewat pengeras suara masjid.',
          channelId: '@sms',
        }),
        { by: 'staff2', to: 'closed', at: at(-176, '09:00'), reason: 'Pelapor mendengar pengumuman dari masjid.' },
      ],
    },
  ],
};
