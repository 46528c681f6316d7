import { defineProblem } from '#platform/problem/problem';

export const exportUnfinished = defineProblem({
  code: 'export.unfinished',
  status: 409,
  title: { en: 'The file is not ready', id: 'Berkas belum siap' },
  detail: {
    en: 'The export is {state}; there is no file to download.',
    id: 'Ekspor berstatus {state}; tidak ada berkas untuk diunduh.',
  },
  remedy: {
    en: 'Wait until it is done; where it has failed or its day is over, export again.',
    id: 'Tunggu sampai selesai; bila gagal atau sudah lewat sehari, ekspor lagi.',
  },
});
