import type { LocalDate } from '#kernel/calendar/local-date';
import type { InformationClass } from '#kernel/classification/classification';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { TestDecision } from '#stages/1-fact-finding/consequence-test/consequence-test.entity';
import type { Register } from '#stages/1-fact-finding/information-entry/information-entry.entity';

/** Exempt information stands in the list of exempt information, all other in the list of public information. */
export const registerOf = (category: InformationClass): Register => (category === 'exempt' ? 'dik' : 'dip');

export interface Entry {
  category: InformationClass;
  url?: string | null;
  consequenceTestId?: string | null;
}

/** The test that an entry names, as far as the person who writes it may see it. */
export interface NamedTest {
  decision: TestDecision | null;
  validUntil: LocalDate | null;
}

const exempts = (test: NamedTest | 'kept' | null, today: LocalDate): boolean =>
  test === 'kept' || (test?.decision === 'exempt' && test.validUntil !== null && test.validUntil > today);

/**
 * Exempt by a test that runs when it is named, and nothing else by any; and the list of what is withheld does not lead to
 * it. `test` is `kept` where the entry rested on it before: its time limit may have come, the entry stays.
 */
export function entryVerdicts(entry: Entry, test: NamedTest | 'kept' | null, today: LocalDate): FieldVerdict[] {
  const exempt = entry.category === 'exempt';
  return [
    {
      code: 'information_entry.test_needed',
      passed: exempt ? exempts(test, today) : !entry.consequenceTestId,
      pointer: '/consequenceTestId',
      message: {
        en: 'Exempt information names a decided consequence test that exempts it and still runs; other information names none.',
        id: 'Informasi yang dikecualikan menyebut uji konsekuensi yang mengecualikannya dan masih berlaku; informasi lain tidak menyebut uji.',
      },
    },
    {
      code: 'information_entry.exempt_not_linked',
      passed: !exempt || !entry.url,
      pointer: '/url',
      message: {
        en: 'The list of exempt information does not say where it can be read.',
        id: 'Daftar informasi yang dikecualikan tidak menyebut tempat membacanya.',
      },
    },
  ];
}
