import { SUBJECT_RIGHTS } from '#stages/3-implementation/data-subject-request/data-subject-request.entity';
import {
  ruleOf,
  subjectRequestMachine,
} from '#stages/3-implementation/data-subject-request/data-subject-request.rules';
import { DEFAULT_RULES } from '#stages/3-implementation/sla-rule/default-rules';

describe('a request of a data subject', () => {
  it('is settled once', () => {
    expect(subjectRequestMachine.allowedFrom('received')).toEqual(['done', 'refused']);
    expect(subjectRequestMachine.isFinal('done') && subjectRequestMachine.isFinal('refused')).toBe(true);
  });

  it('stands under a rule that every agency begins with', () => {
    const rules = new Map(DEFAULT_RULES.map((rule) => [rule.code, rule]));
    const hours = SUBJECT_RIGHTS.map((right) => rules.get(ruleOf(right))).map((rule) => [rule?.clock, rule?.limit]);
    expect(hours).toEqual(SUBJECT_RIGHTS.map(() => ['hours', 72]));
    expect([ruleOf('access'), ruleOf('erasure')]).toEqual(['PDP-ACCESS', 'PDP-OTHER']);
  });
});
