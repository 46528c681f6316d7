import { Machine } from '#platform/records/machine';
import type {
  SubjectRequestState,
  SubjectRight,
} from '#stages/3-implementation/data-subject-request/data-subject-request.entity';

export const subjectRequestMachine = new Machine<SubjectRequestState>('data_subject_request', 'received', {
  received: ['done', 'refused'],
  done: [],
  refused: [],
});

/** Which rule says by when; the law names a time for five of the rights, the others stand under a rule that nobody confirmed. */
const RULES: Partial<Record<SubjectRight, string>> = {
  correction: 'PDP-CORRECTION',
  access: 'PDP-ACCESS',
  withdrawal: 'PDP-WITHDRAWAL',
  restriction: 'PDP-RESTRICTION',
  breach_notice: 'PDP-BREACH-NOTICE',
};

export function ruleOf(kind: SubjectRight): string {
  return RULES[kind] ?? 'PDP-OTHER';
}
