import { defineProblem } from '#platform/problem/problem';

export const notAsked = defineProblem({
  code: 'satisfaction.not_asked',
  status: 409,
  title: { en: 'There is nothing to rate yet', id: 'Belum ada yang dinilai' },
  detail: {
    en: 'The question is asked once the report was answered and closed.',
    id: 'Penilaian diminta setelah laporan dijawab dan ditutup.',
  },
  remedy: { en: 'Look at the report again later.', id: 'Lihat kembali laporan ini nanti.' },
});

export const ratingGone = defineProblem({
  code: 'satisfaction.gone',
  status: 410,
  title: { en: 'The question was answered or its time is over', id: 'Penilaian sudah diberikan atau waktunya habis' },
  detail: { en: 'It can be answered once.', id: 'Penilaian hanya dapat diberikan satu kali.' },
  remedy: {
    en: 'Answer the report itself, or send a new one.',
    id: 'Tanggapi laporannya, atau kirim laporan baru.',
  },
});

/** Why a question can no longer be answered; null while it can. */
export function goneBecause(
  { answeredAt, expiresAt }: { answeredAt: string | null; expiresAt: string },
  now: Date,
): 'answered' | 'expired' | null {
  if (answeredAt !== null) return 'answered';
  return Date.parse(expiresAt) <= now.getTime() ? 'expired' : null;
}
