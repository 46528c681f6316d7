import type { LocalDate } from '#kernel/calendar/local-date';
import type { FieldVerdict } from '#platform/records/verdicts';

const DAY_MS = 86_400_000;

function shifted(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export const dayAfter = (day: LocalDate): LocalDate => shifted(day, 1);
export const dayBefore = (day: LocalDate, days: number): LocalDate => shifted(day, -days);

/** A period that ends before it begins holds nothing, and nobody means it. */
export function inOrder(from: LocalDate | null, to: LocalDate | null): FieldVerdict {
  return {
    code: 'period.backwards',
    passed: from === null || to === null || from < to,
    pointer: '?to',
    message: {
      en: 'Must lie after from: it is the first day that is not looked at any more.',
      id: 'Harus setelah from: inilah hari pertama yang tidak lagi dilihat.',
    },
  };
}
