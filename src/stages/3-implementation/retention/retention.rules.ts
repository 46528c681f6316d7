import { maskDetails } from '#kernel/privacy/masking.rules';
import type { RetentionAction } from '#stages/3-implementation/retention/retention-rule.entity';

/** What stands where a text was. */
export const REMOVED = '[dihapus: masa simpan berakhir]';

/** The words that stay. */
export function wordsLeft(text: string, action: RetentionAction): string {
  if (action === 'forget_identity') return text;
  return action === 'mask_text' ? maskDetails(text) : REMOVED;
}

const DONE: Record<RetentionAction, string> = {
  forget_identity: 'identitas pelapor dihapus',
  mask_text: 'identitas pelapor dihapus dan rincian pribadi dalam teks disamarkan',
  remove_text: 'identitas pelapor dan teks pesan dihapus',
};

export interface Ended {
  trackingCode: string;
  closedOn: string;
  dueOn: string;
  action: RetentionAction;
  basis: string;
}

/** The notice that the law asks for (UU 27/2022 Art. 45), to the writer and in the language of the public. */
export function noticeOf({ trackingCode, closedOn, dueOn, action, basis }: Ended): string {
  return `Pesan ${trackingCode} ditutup pada ${closedOn}. Masa simpannya berakhir pada ${dueOn}: ${DONE[action]}. Dasar: ${basis}.`;
}
