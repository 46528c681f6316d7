import { namedVerdicts, signableVerdicts, turnOf } from '#stages/4-evaluation/evaluation-report/signing.rules';

const person = (id: string, more: object = {}) => ({
  ...{ id, name: id, role: 'head' as const, state: 'active', clearance: 0 },
  ...more,
});
const signatory = (userId: string) => ({ userId, capacity: 'Kepala Dinas', name: userId });
const broken = (verdicts: { passed: boolean; code: string; pointer?: string }[]) =>
  verdicts.filter(({ passed }) => !passed).map(({ code, pointer }) => `${code.split('.')[1]} ${pointer}`);

const FACTS = { people: [person('a'), person('b')], roles: ['head'], level: 0, authors: ['writer'] };
const BOTH = [signatory('a'), signatory('b')];

describe('signing', () => {
  it('names people who are there, each once', () => {
    expect(broken(namedVerdicts(BOTH, FACTS.people))).toEqual([]);
    expect(broken(namedVerdicts([...BOTH, signatory('a'), signatory('c')], FACTS.people))).toEqual([
      'signatory_twice /signatories/2/userId',
      'unknown /signatories/3/userId',
    ]);
  });

  it('freezes nothing that nobody could sign', () => {
    expect(broken(signableVerdicts(BOTH, FACTS))).toEqual([]);
    expect(broken(signableVerdicts([], FACTS))).toEqual(['no_signatory /signatories']);
    const staff = { ...FACTS, people: [person('a', { role: 'staff' }), person('b', { state: 'disabled' })] };
    expect(broken(signableVerdicts(BOTH, staff))).toEqual([
      'signatory_may_not /signatories/0/userId',
      'signatory_may_not /signatories/1/userId',
    ]);
    expect(broken(signableVerdicts(BOTH, { ...FACTS, level: 1 }))).toHaveLength(2);
  });

  it('lets an author sign before the last one, never as the last', () => {
    expect(broken(signableVerdicts(BOTH, { ...FACTS, authors: ['a'] }))).toEqual([]);
    expect(broken(signableVerdicts(BOTH, { ...FACTS, authors: ['b'] }))).toEqual([
      'signatory_wrote_it /signatories/1/userId',
    ]);
  });

  it('takes one after the other', () => {
    expect(turnOf('a', BOTH, 0)).toEqual({ place: 1, isLast: false });
    expect(turnOf('b', BOTH, 1)).toEqual({ place: 2, isLast: true });
    const refusal = (who: string, signed: number) => () => turnOf(who, BOTH, signed);
    expect(refusal('b', 0)).toThrow('evaluation_report.not_your_turn');
    expect(refusal('a', 1)).toThrow('evaluation_report.already_signed');
    expect(refusal('c', 0)).toThrow('evaluation_report.not_signatory');
  });
});
