import { FORMULAS } from '#kernel/figures/formulas';
import type { Text } from '#platform/problem/problem';

/** Names of what is no formula of its own. */
const WORDS: Record<string, Text> = {
  'objective.result': { en: 'Verified result', id: 'Hasil terverifikasi' },
  'case.received': { en: 'Cases received', id: 'Kasus diterima' },
  'case.waiting_age': { en: 'Waiting without an answer, median', id: 'Lama menunggu tanpa jawaban, median' },
};

export const titleOf = (code: string): Text => {
  const title = WORDS[code] ?? FORMULAS.find(({ id }) => id === code)?.title;
  return title ?? { en: code, id: code };
};

/** The classes of cases, as people know them. */
export const CLASSES: Record<string, Text> = {
  supervisory_complaint: { en: 'Complaint about a civil servant', id: 'Pengaduan pengawasan' },
  complaint: { en: 'Complaint', id: 'Pengaduan' },
  aspiration: { en: 'Aspiration', id: 'Aspirasi' },
  information_request: { en: 'Request for information', id: 'Permintaan informasi' },
};

export const NO_TOPIC: Text = { en: 'No topic', id: 'Tanpa topik' };
export const OTHER_TOPICS: Text = { en: 'Other topics', id: 'Topik lain' };
export const NO_UNIT: Text = { en: 'Not yet with a unit', id: 'Belum di unit mana pun' };
