import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { IssueIndication, IssueLevel } from '#stages/1-fact-finding/issue/issue.entity';

/** Upwards one step at a time, each with what decided it; what was closed may flare up again. */
export const issueMachine = new Machine<IssueLevel>('issue', 'public', {
  public: ['priority', 'closed'],
  priority: ['crisis_indicated', 'public', 'closed'],
  crisis_indicated: ['crisis', 'recovering', 'priority'],
  crisis: ['recovering'],
  recovering: ['closed', 'priority', 'crisis_indicated'],
  closed: ['public'],
});

const HEIGHT: Record<IssueLevel, number> = {
  closed: 0,
  public: 1,
  priority: 2,
  recovering: 2,
  crisis_indicated: 3,
  crisis: 4,
};

export function goesUp(from: IssueLevel, to: IssueLevel): boolean {
  return HEIGHT[to] > HEIGHT[from];
}

/** To calm down has to be explained; so has opening again what was closed. */
export function needsReason(from: IssueLevel, to: IssueLevel): boolean {
  return !goesUp(from, to) || from === 'closed';
}

/** A crisis is declared, and declared over, by a head. */
export function headDecides(from: IssueLevel, to: IssueLevel): boolean {
  return [from, to].some((level) => level === 'crisis' || level === 'crisis_indicated');
}

/** What a move says about why it is made. */
export interface Grounds {
  frequency?: string | null;
  velocity?: string | null;
  persistenceDays?: number | null;
  decidedOn?: string | null;
  indications?: IssueIndication[];
  researchNoteIds?: string[];
}

const MEASURES = ['frequency', 'velocity', 'persistenceDays'] as const;

/** PM 4/2024 Art. 1: an issue has priority that comes up often, fast and without pause; all three have to be counted. */
export function countedForPriority(from: IssueLevel, to: IssueLevel, grounds: Grounds): FieldVerdict {
  const missing = MEASURES.filter((name) => grounds[name] === null || grounds[name] === undefined);
  return {
    code: 'issue.measures_needed',
    passed: to !== 'priority' || !goesUp(from, to) || missing.length === 0,
    pointer: `/${missing[0] ?? 'frequency'}`,
    message: {
      en: `A priority issue comes up often, fast and without pause (PM 4/2024 Art. 1): count frequency, velocity and persistenceDays; missing: ${missing.join(', ') || '–'}.`,
      id: `Isu prioritas berfrekuensi tinggi, cepat, dan terus-menerus (PM 4/2024 Pasal 1): hitung frequency, velocity, dan persistenceDays; belum ada: ${missing.join(', ') || '–'}.`,
    },
  };
}

/** PM 4/2024 Art. 1: it may become a crisis, hurt the agency's name, or disturb the public; which of them has to be said. */
export function indicatesCrisis(from: IssueLevel, to: IssueLevel, { indications = [] }: Grounds): FieldVerdict {
  return {
    code: 'issue.indication_needed',
    passed: to !== 'crisis_indicated' || !goesUp(from, to) || indications.length > 0,
    pointer: '/indications',
    message: {
      en: 'Say what indicates a crisis (PM 4/2024 Art. 1): may_become_crisis, hurts_reputation, disturbs_public.',
      id: 'Sebutkan apa yang mengindikasikan krisis (PM 4/2024 Pasal 1): may_become_crisis, hurts_reputation, disturbs_public.',
    },
  };
}

/** Whoever raises an issue puts the agency to work: others must see later what it was decided on. */
export function restsOnSomething(from: IssueLevel, to: IssueLevel, grounds: Grounds): FieldVerdict {
  const { decidedOn, researchNoteIds = [] } = grounds;
  return {
    code: 'issue.grounds_needed',
    passed: !goesUp(from, to) || Boolean(decidedOn) || researchNoteIds.length > 0,
    pointer: '/decidedOn',
    message: {
      en: 'Say what decided it: decidedOn in words, researchNoteIds, or both.',
      id: 'Sebutkan apa yang menjadi dasar keputusan: decidedOn dengan kata-kata, researchNoteIds, atau keduanya.',
    },
  };
}

/** Mentions are counted. */
export function notNegative(frequency: string | null | undefined): FieldVerdict {
  return {
    code: 'issue.frequency_negative',
    passed: !frequency?.startsWith('-'),
    pointer: '/frequency',
    message: { en: 'Mentions per day cannot be fewer than none.', id: 'Sebutan per hari tidak dapat kurang dari nol.' },
  };
}

/** What was once decided about stays, with what decided it. */
export function mayBeRemoved(decisions: number): FieldVerdict {
  return {
    code: 'issue.kept',
    passed: decisions === 0,
    message: {
      en: 'Only an issue that never moved can be removed; close it with a reason instead.',
      id: 'Hanya isu yang belum pernah berpindah tingkat dapat dihapus; tutup dengan alasan.',
    },
  };
}
