import { defineProblem } from '#platform/problem/problem';

export const importUnfinished = defineProblem({
  code: 'import.unfinished',
  status: 409,
  title: { en: 'The import has not ended', id: 'Impor belum berakhir' },
  detail: {
    en: 'It waits or runs; what it has brought and what it will bring are known when it has ended.',
    id: 'Masih menunggu atau berjalan; hasilnya diketahui setelah berakhir.',
  },
  remedy: { en: 'Wait until it has ended, or cancel it.', id: 'Tunggu sampai berakhir, atau batalkan.' },
});
