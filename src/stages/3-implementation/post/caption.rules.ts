import { kindsOfDetails } from '#kernel/privacy/masking.rules';
import type { PersonalDetail } from '#kernel/privacy/personal-details';
import type { FieldVerdict } from '#platform/records/verdicts';

/** What the law looks at in the piece of a post. */
export interface ConsentedPiece {
  personalDataCheck: string;
  consentRef: string | null;
}

/** What never belongs to an agency itself. A phone number, address or mailbox may be its own: of those it is only warned. */
const NEVER_OURS: ReadonlySet<PersonalDetail> = new Set(['national_id', 'family_card', 'health_detail']);

/** An identity number or the health of a named person goes public only with the consent that its piece refers to. */
export function captionVerdict(caption: string, plan: ConsentedPiece | undefined): FieldVerdict {
  const found = kindsOfDetails(caption).filter((kind) => NEVER_OURS.has(kind));
  const consented = plan?.personalDataCheck === 'passed' && Boolean(plan.consentRef?.trim());
  return {
    code: 'post.personal_data',
    passed: found.length === 0 || consented,
    pointer: '/caption',
    message: {
      en: `The caption tells of a person (${found.join(', ')}). Mask it, or refer to the consent in the content plan (consentRef).`,
      id: `Takarir memuat data orang (${found.join(', ')}). Samarkan, atau rujuk persetujuannya pada rencana konten (consentRef).`,
    },
  };
}
