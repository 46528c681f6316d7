import { answeredBySecond, coordinated, disposed, heard, verified } from '#app/demo/case-story';
import { at } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** A matter that went from one division to the one beside it, was answered, reopened by its reporter and answered again. */
export const tuberculosisCases: Scene = {
  feedback: [
    {
      key: 'dipanggil',
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-94, '09:25'),
      reporter: { name: 'Euis Rohayati', phone: '0812-0000-0322' },
      classification: 'restricted',
      needIds: ['@aman-diperiksa'],
      text: 'Nama saya dipanggil keras di ruang tunggu dengan sebutan kontak TB. Tetangga mendengar semua.',
      steps: [
        {
          by: 'case-officer',
          triage: {
            kind: 'complaint',
            topic: 'kerahasiaan',
            sentiment: 'negative',
            sentimentReason: 'Pelapor merasa dipermalukan di depan tetangga.',
            eligible: true,
          },
        },
      ],
    },
  ],
  cases: [
    {
      key: 'kasus-dipanggil',
      by: 'case-officer',
      title: 'Nama kontak TB dipanggil keras di ruang tunggu',
      feedbackMessageIds: ['@dipanggil'],
      riskClass: 'high',
      steps: [
        verified('case-officer', at(-94, '11:00')),
        disposed('case-officer', {
          unitId: '@p2p',
          note: 'Menyangkut kerahasiaan pasien; mohon dijawab pekan ini.',
          at: at(-94, '11:15'),
        }),
        coordinated('kabid-p2p', {
          unitId: '@kesmas',
          personId: '@staff2',
          note: 'Tata cara memanggil di ruang tunggu diatur Bidang Kesehatan Masyarakat.',
          at: at(-93, '08:40'),
        }),
        ...answeredBySecond('staff2', 'information-officer', {
          at: at(-91, '14:00'),
          replyTemplateId: '@jawab-kerahasiaan',
          values: [{ name: 'change', value: 'Mulai besok pasien dipanggil dengan nomor, bukan nama.' }],
          channelId: '@wa',
          final: true,
        }),
        heard('case-officer', {
          text: 'Kemarin saya datang lagi, masih dipanggil nama. Nomornya baru dibagikan di loket depan saja.',
          at: at(-86, '16:30'),
          channelId: '@wa',
        }),
        { by: 'staff2', to: 'in_progress', at: at(-85, '08:30') },
        ...answeredBySecond('staff2', 'head', {
          at: at(-82, '10:00'),
          text: 'Ibu benar, dan kami mohon maaf. Puskesmas kini memakai nomor di semua ruang; kepala puskesmas memeriksanya pagi ini. Bila terulang, balas pesan ini dan kami datang.',
          channelId: '@wa',
          final: true,
        }),
        { runsOut: 'LAPOR-REPLYBACK' },
      ],
    },
  ],
};
