import { digestOf } from '#platform/auth/credential';
import { isId } from '#platform/database/ids';
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

export interface RatingToken {
  organizationId: string;
  id: string;
  digest: string;
}

const bare = (uuid: string): string => uuid.replaceAll('-', '');
const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** `sir_<organization><question>_<secret>`: the tenant stands in the text, so that no look-up ever crosses tenants. */
export function writeRatingToken(organizationId: string, id: string, secret: string): string {
  return `sir_${bare(organizationId)}${bare(id)}_${secret}`;
}

export function readRatingToken(text: string): RatingToken | null {
  const [, organization = '', question = '', secret = ''] =
    /^sir_([0-9a-f]{32})([0-9a-f]{32})_([\w-]{43})$/.exec(text) ?? [];
  const [organizationId, id] = [dashed(organization), dashed(question)];
  return isId(organizationId) && isId(id) ? { organizationId, id, digest: digestOf(secret) } : null;
}
