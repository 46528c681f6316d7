import type { LocalDate } from '#kernel/calendar/local-date';
import { type Classification, type OpenCategory, rankOf } from '#kernel/classification/classification';
import type { FieldVerdict } from '#platform/records/verdicts';

/** What a decided consequence test says, as far as a classification can rest on it. */
export interface Finding {
  decision: 'open' | 'exempt' | null;
  validUntil: LocalDate | null;
  /** Whether it is about the record in question. */
  aboutRecord: boolean;
}

/** What is decided, and what held until now. */
export interface Question {
  from: Classification;
  to: Classification;
  category: OpenCategory | null;
  reviewOn: LocalDate | null;
  /** The test that the decision names, if it names one. */
  finding: Finding | null;
  /** Whether the exemption that holds now rests on a test whose time limit has not come. */
  exemptionRuns: boolean;
  today: LocalDate;
}

/** More open than before: what only the information officer decides. */
export const opens = ({ from, to }: Pick<Question, 'from' | 'to'>): boolean => rankOf(to) < rankOf(from);

const runs = ({ decision, validUntil }: Finding, today: LocalDate): boolean =>
  decision === 'exempt' && validUntil !== null && validUntil > today;

/** Whether the test may carry the decision: exempt by a running exemption, anything else by a test that opens. */
function carries({ to, finding, today }: Question): boolean {
  if (finding === null) return to !== 'exempt';
  if (!finding.aboutRecord || finding.decision === null) return false;
  return to === 'exempt' ? runs(finding, today) : finding.decision === 'open';
}

/** The rules of UU 14/2008 as far as they can be checked: nothing is exempt without a test, and no exemption is for ever. */
export function decisionVerdicts(question: Question): FieldVerdict[] {
  const { from, to, category, reviewOn, finding, exemptionRuns, today } = question;
  return [
    {
      code: 'classification.test_needed',
      passed: carries(question),
      pointer: '/consequenceTestId',
      message: {
        en: 'Exempt needs a decided consequence test about this record that exempts it and still runs; anything more open may name only a decided test about it that opens it.',
        id: 'Dikecualikan memerlukan uji konsekuensi atas rekaman ini yang sudah diputuskan, mengecualikan, dan masih berlaku; yang lebih terbuka hanya boleh menyebut uji atas rekaman ini yang membukanya.',
      },
    },
    {
      code: 'classification.exemption_stands',
      passed: from !== 'exempt' || to === 'exempt' || !exemptionRuns || finding?.decision === 'open',
      pointer: '/to',
      message: {
        en: 'The exemption still runs: a new consequence test has to open it first (consequenceTestId), or its time limit has to come.',
        id: 'Pengecualian masih berlaku: uji konsekuensi baru harus membukanya lebih dulu (consequenceTestId), atau jangka waktunya habis.',
      },
    },
    {
      code: 'classification.category_of_open',
      passed: category === null || to === 'open',
      pointer: '/category',
      message: {
        en: 'Only open information is given out periodically, at once or at any time.',
        id: 'Hanya informasi terbuka yang berkala, serta-merta, atau setiap saat.',
      },
    },
    {
      code: 'classification.review_in_future',
      passed: reviewOn === null || reviewOn > today,
      pointer: '/reviewOn',
      message: { en: 'Must come after today.', id: 'Harus setelah hari ini.' },
    },
  ];
}

/** The day on which the question comes up again: as asked, or the end of the exemption where that comes first. */
export function reviewDay({ to, reviewOn, finding }: Question): LocalDate | null {
  const limit = to === 'exempt' ? (finding?.validUntil ?? null) : null;
  if (reviewOn === null || limit === null) return reviewOn ?? limit;
  return reviewOn < limit ? reviewOn : limit;
}
