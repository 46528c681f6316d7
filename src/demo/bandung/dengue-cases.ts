import { answered, disposed, merged, verified } from '#app/demo/case-story';
import { at, date } from '#app/demo/days';
import type { Scene } from '#app/demo/story';
import type { Step } from '#app/demo/told';

const complaint = (by: string): Step => ({
  by,
  triage: { kind: 'complaint', topic: 'pengasapan', sentiment: 'negative', eligible: true },
});

/** Three reports of one matter, answered once and in time; and one that nobody answered until its time was over. */
export const dengueCases: Scene = {
  feedback: [
    {
      key: 'rw07-wa',
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-170, '08:10'),
      reporter: { name: 'Cucu Cahyati', phone: '0812-0000-0117' },
      needIds: ['@pengasapan'],
      text: 'RW 07 Kebon Jayanti: tiga anak dirawat karena DBD dalam sepuluh hari, belum ada petugas yang memeriksa.',
      steps: [complaint('case-officer')],
    },
    {
      key: 'rw07-lapor',
      by: 'case-officer',
      channelId: '@lapor',
      receivedAt: at(-170, '13:30'),
      authorRef: 'WARGA-0112',
      needIds: ['@pengasapan'],
      text: 'Mohon penyelidikan DBD di RW 07 Kebon Jayanti. Sudah lapor puskesmas, katanya menunggu jadwal.',
      externalId: 'lapor-77233',
      steps: [complaint('case-officer')],
    },
    {
      key: 'rw07-ig',
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-reel',
      receivedAt: at(-169, '19:20'),
      authorRef: 'WARGA-0113',
      needIds: ['@pengasapan'],
      text: 'Di RW 07 sudah ada yang dirawat lagi. Kapan difogging, Min?',
      externalId: 'ig-c-0113',
      steps: [complaint('staff2')],
    },
    {
      key: 'hasil-nihil',
      by: 'case-officer',
      channelId: '@lapor',
      receivedAt: at(-166, '09:40'),
      authorRef: 'WARGA-0114',
      needIds: ['@pengasapan'],
      text: 'Rumah kami diperiksa dua minggu lalu setelah kasus DBD tetangga. Hasilnya tidak pernah disampaikan.',
      externalId: 'lapor-77301',
      steps: [complaint('case-officer')],
    },
  ],
  cases: [
    {
      key: 'kasus-rw07-lapor',
      by: 'case-officer',
      title: 'Penyelidikan DBD di RW 07 menunggu jadwal',
      feedbackMessageIds: ['@rw07-lapor'],
      externalRef: 'LAPOR-77233',
    },
    {
      key: 'kasus-rw07-ig',
      by: 'staff2',
      title: 'Pertanyaan pengasapan RW 07 di Instagram',
      feedbackMessageIds: ['@rw07-ig'],
    },
    {
      key: 'kasus-rw07',
      by: 'case-officer',
      title: 'RW 07 Kebon Jayanti menunggu penyelidikan kasus DBD',
      feedbackMessageIds: ['@rw07-wa'],
      steps: [
        verified('case-officer', at(-170, '10:05')),
        merged(
          'case-officer',
          ['@kasus-rw07-lapor', '@kasus-rw07-ig'],
          'RW yang sama, minggu yang sama: penyelidikan belum datang.',
        ),
        disposed('case-officer', {
          unitId: '@p2p',
          note: 'Mohon penyelidikan epidemiologi dan jawaban kepada tiga pelapor.',
          at: at(-170, '10:20'),
        }),
        disposed('kabid-p2p', {
          unitId: '@menular',
          personId: '@petugas-dbd',
          note: 'Periksa radius 100 meter lusa pagi bersama puskesmas.',
          at: at(-169, '08:15'),
        }),
        answered('petugas-dbd', {
          at: at(-168, '15:10'),
          replyTemplateId: '@jawab-pengasapan',
          values: [{ name: 'visit', value: date(-167) }],
          channelId: '@wa',
        }),
        { runsOut: 'LAPOR-REPLYBACK' },
      ],
    },
    {
      key: 'kasus-hasil',
      by: 'case-officer',
      title: 'Hasil pemeriksaan rumah tidak disampaikan kepada warga',
      feedbackMessageIds: ['@hasil-nihil'],
      riskClass: 'medium',
      externalRef: 'LAPOR-77301',
      steps: [
        verified('case-officer', at(-166, '11:00')),
        disposed('case-officer', { unitId: '@p2p', note: 'Cari hasilnya dan sampaikan.', at: at(-166, '11:10') }),
        disposed('kabid-p2p', {
          unitId: '@menular',
          personId: '@petugas-dbd',
          note: 'Minta lembar hasil dari puskesmas.',
          at: at(-165, '09:00'),
        }),
        { runsOut: 'LAPOR-FOLLOWUP' },
        { runsOut: 'LAPOR-NONSUP' },
        answered('petugas-dbd', {
          at: at(-132, '10:30'),
          text: 'Mohon maaf, jawaban ini terlambat. Dua wadah berjentik ditemukan di rumah Bapak dan sudah dikosongkan; tidak perlu pengasapan. Sejak pekan ini setiap rumah yang diperiksa menerima lembar hasil pada hari yang sama.',
          channelId: '@lapor',
        }),
        { by: 'case-officer', to: 'closed', at: at(-125, '09:00'), reason: 'Pelapor menerima lembar hasilnya.' },
      ],
    },
  ],
};
