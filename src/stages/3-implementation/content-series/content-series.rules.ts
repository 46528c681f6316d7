import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { SeriesState } from '#stages/3-implementation/content-series/content-series.entity';

/** The program holds and ends it by its days; a person may end it before, and lets it go on by a re-check. */
export const seriesMachine = new Machine<SeriesState>('content_series', 'running', {
  running: ['held', 'ended'],
  held: ['running', 'ended'],
  ended: [],
});

export const seriesEnded = defineProblem({
  code: 'content_series.ended',
  status: 409,
  title: { en: 'The series has ended', id: 'Seri sudah berakhir' },
  detail: { en: 'It makes no more pieces since {endsOn}.', id: 'Tidak ada karya baru sejak {endsOn}.' },
  remedy: { en: 'Begin a new series.', id: 'Mulai seri baru.' },
});

export const factsUnchecked = defineProblem({
  code: 'content_series.facts_unchecked',
  status: 409,
  title: { en: 'Its facts wait to be checked', id: 'Faktanya menunggu pemeriksaan' },
  detail: {
    en: 'They were to be checked again on {recheckOn}, and nobody has.',
    id: 'Seharusnya diperiksa lagi pada {recheckOn}, tetapi belum.',
  },
  remedy: {
    en: 'Check them and say so with POST /content-series/{id}/rechecks.',
    id: 'Periksa lalu catat dengan POST /content-series/{id}/rechecks.',
  },
});

export const programMoves = defineProblem({
  code: 'content_series.by_itself',
  status: 409,
  title: { en: 'This comes by itself', id: 'Terjadi dengan sendirinya' },
  detail: {
    en: 'A series is held by its re-check date and runs on by a re-check; people only end it.',
    id: 'Seri tertahan oleh tanggal periksa ulang dan berjalan lagi lewat pemeriksaan; orang hanya mengakhirinya.',
  },
  remedy: {
    en: 'POST /content-series/{id}/rechecks, or move it to ended with a reason.',
    id: 'POST /content-series/{id}/rechecks, atau pindahkan ke ended dengan alasan.',
  },
});
