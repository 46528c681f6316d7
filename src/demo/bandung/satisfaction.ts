import { answersOf } from '#app/demo/answers';
import { day } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** Two units asked the people whom they served: one asked enough of them, the other knows that it did not. */
export const satisfaction: Scene = {
  surveys: [
    {
      key: 'skm-p2p',
      by: 'analyst2',
      unitId: '@p2p',
      title: 'SKM penyelidikan kasus dan imunisasi, tahun berjalan',
      periodFrom: day(-61),
      periodTo: day(-34),
      population: 250,
      method: 'random',
      note: 'Ditanyakan lewat telepon setelah kasus ditutup; nomor yang tidak aktif diganti menurut urutan undian.',
      steps: [
        { by: 'analyst2', to: 'open' },
        {
          by: 'analyst2',
          act: 'answer',
          with: {
            answers: answersOf({
              people: 156,
              prefix: 'P2P',
              areas: ['Coblong', 'Cibiru', 'Andir', 'Lengkong'],
              averages: { U1: 3.4, U2: 3.2, U3: 2.9, U4: 3.9, U5: 3.3, U6: 3.5, U7: 3.6, U8: 3.1, U9: 2.8 },
            }),
          },
        },
        { by: 'analyst2', to: 'closed' },
      ],
    },
    {
      key: 'skm-kesling',
      by: 'analyst2',
      unitId: '@kesling',
      title: 'SKM pemeriksaan kualitas air, tahun berjalan',
      periodFrom: day(-50),
      periodTo: day(-40),
      population: 1200,
      method: 'accidental',
      note: 'Hanya pengunjung loket yang bersedia mengisi; tidak mewakili pelanggan yang dilayani di rumah.',
      steps: [
        { by: 'analyst2', to: 'open' },
        {
          by: 'analyst2',
          act: 'answer',
          with: {
            answers: answersOf({
              people: 118,
              prefix: 'AIR',
              areas: ['Coblong', 'Kiaracondong', 'Regol'],
              averages: { U1: 3.5, U2: 3.4, U3: 3.3, U4: 3.2, U5: 3.4, U6: 3.6, U7: 3.7, U8: 3.2, U9: 3.1 },
            }),
          },
        },
        { by: 'analyst2', to: 'closed' },
      ],
    },
    {
      key: 'skm-promkes',
      by: 'analyst2',
      unitId: '@promkes',
      title: 'SKM penyuluhan dan materi promosi kesehatan',
      periodFrom: day(-6),
      periodTo: day(22),
      population: 400,
      method: 'systematic',
      steps: [{ by: 'analyst2', to: 'open' }],
    },
  ],
};
