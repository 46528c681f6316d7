import type { FieldVerdict } from '#platform/records/verdicts';
import type { CodingCategory } from '#stages/3-implementation/coding-sample/coding-sample.entity';
import { FEEDBACK_KINDS, SENTIMENTS } from '#stages/3-implementation/feedback-message/feedback-coding.entity';

/** Topics are the agency's own words; kinds and sentiments are not. */
const CODES: Record<CodingCategory, readonly string[] | null> = {
  kind: FEEDBACK_KINDS,
  sentiment: SENTIMENTS,
  topic: null,
};

/** What holds is one of the codes that coders may give, or that it cannot be told. */
export function codeFits(category: CodingCategory, code: string | null): FieldVerdict {
  const codes = CODES[category];
  const list = codes?.join(', ') ?? '';
  return {
    code: 'coding_sample.code_unknown',
    passed: code === null || codes === null || codes.includes(code),
    pointer: '/code',
    message: { en: `Must be one of: ${list}; or null.`, id: `Harus salah satu dari: ${list}; atau null.` },
  };
}
