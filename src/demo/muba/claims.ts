import { at } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** Who asked for information: one was answered from the register, one was registered yesterday at the counter. */
export const claims: Scene = {
  informationRequests: [
    {
      by: 'case-officer',
      number: 'PPID-MUBA-0037',
      receivedAt: at(-33, '10:20'),
      requesterRef: 'PEMOHON-0037',
      title: 'Indeks kualitas udara harian per kecamatan pada musim kering lalu',
      text: 'Mohon angka indeks kualitas udara harian per kecamatan selama musim kering lalu dalam bentuk tabel.',
      purpose: 'Kajian kesehatan anak oleh perguruan tinggi',
      unitId: '@informasi',
      steps: [
        {
          by: 'information-officer',
          to: 'answered',
          at: at(-25, '14:00'),
          answer: 'Tabel harian dari dua titik pantau dikirim lewat surel; hari tanpa bacaan alat ditandai.',
          entryIds: ['@entri-udara'],
        },
      ],
    },
    {
      by: 'case-officer',
      number: 'PPID-MUBA-0044',
      receivedAt: at(-1, '11:15'),
      requesterRef: 'PEMOHON-0044',
      title: 'Anggaran publikasi tahun berjalan',
      text: 'Mohon salinan anggaran publikasi tahun berjalan.',
      unitId: '@sekretariat',
      feedbackMessageId: '@minta-anggaran',
    },
  ],
};
