import { TEST_STATES } from '#stages/1-fact-finding/consequence-test/consequence-test.entity';
import {
  asStrictAsSubject,
  limitVerdict,
  subjectVerdict,
  supersedesVerdict,
  testMachine,
} from '#stages/1-fact-finding/consequence-test/consequence-test.rules';
import { allGrounds, groundText } from '#stages/1-fact-finding/consequence-test/ground';

describe('a consequence test', () => {
  it('is decided once', () => {
    expect(testMachine.states).toEqual(TEST_STATES);
    expect(testMachine.isFinal('decided')).toBe(true);
  });

  it('limits an exemption in time and nothing else', () => {
    const holds = (decision: 'open' | 'exempt', until: string | null) =>
      limitVerdict(decision, until, '2026-03-12').passed;
    expect([holds('exempt', null), holds('exempt', '2026-03-12'), holds('exempt', '2026-03-13')]).toEqual([
      false,
      false,
      true,
    ]);
    expect([holds('open', null), holds('open', '2026-03-13')]).toEqual([true, false]);
  });

  it('names its record with the collection or not at all', () => {
    const fits = (resource: string | null, recordId: string | null, found = true) =>
      subjectVerdict({ resource, recordId }, found, ['research-notes']).passed;
    expect([fits(null, null), fits('research-notes', '1')]).toEqual([true, true]);
    expect([fits('research-notes', null), fits(null, '1'), fits('research-notes', '1', false)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is as strict as what it weighs', () => {
    expect(asStrictAsSubject('confidential', [{ level: 2 }, { level: 0 }]).passed).toBe(true);
    const { passed, message } = asStrictAsSubject('restricted', [{ level: 2 }]);
    expect([passed, message.en.includes('confidential')]).toEqual([false, true]);
  });

  it('takes up only what was decided', () => {
    expect(supersedesVerdict(undefined, false).passed).toBe(true);
    expect(supersedesVerdict({ state: 'decided' }, true).passed).toBe(true);
    expect(supersedesVerdict({ state: 'draft' }, true).passed).toBe(false);
    expect(supersedesVerdict(undefined, true).passed).toBe(false);
  });

  it('has a name for each ground in both languages', () => {
    expect(allGrounds().every((ground) => groundText(ground).en && groundText(ground).id)).toBe(true);
  });
});
