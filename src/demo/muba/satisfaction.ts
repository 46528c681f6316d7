import { answersOf } from '#app/demo/answers';
import { day, monthStart } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** What the people at the information counter said, and the section's month that is still being written. */
export const satisfaction: Scene = {
  surveys: [
    {
      key: 'skm-ppid',
      by: 'analyst',
      unitId: '@ppid',
      title: 'SKM layanan permohonan informasi, tahun berjalan',
      periodFrom: day(-75),
      periodTo: day(-40),
      population: 100,
      method: 'census',
      note: 'Semua pemohon dihubungi; dua puluh tidak menjawab.',
      steps: [
        { by: 'analyst', to: 'open' },
        {
          by: 'analyst',
          act: 'answer',
          with: {
            answers: answersOf({
              people: 80,
              prefix: 'PPID',
              areas: ['Sekayu', 'Babat Toman', 'Bayung Lencir', 'Sungai Lilin'],
              averages: { U1: 3.3, U2: 3.1, U3: 2.8, U4: 4, U5: 3.2, U6: 3.4, U7: 3.5, U8: 2.9, U9: 3 },
            }),
          },
        },
        { by: 'analyst', to: 'closed' },
      ],
    },
  ],
  reports: [
    {
      key: 'rekap-komunikasi',
      by: 'analyst',
      kind: 'unit_month',
      unitId: '@komunikasi',
      periodFrom: monthStart(-1),
      title: 'Rekapitulasi Bulanan Bidang Komunikasi Publik',
      place: 'Sekayu',
      findings: 'Konten terbit sesuai jadwal kecuali yang menunggu foto dari kecamatan.',
      signatories: [{ userId: '@head', capacity: 'Kepala Dinas Komunikasi dan Informatika', caption: 'Mengetahui,' }],
    },
  ],
};
