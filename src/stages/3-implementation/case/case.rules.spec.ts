import { factsOf, openingVerdicts, type Reported } from '#stages/3-implementation/case/case.rules';

const reported = (id: string, values: Partial<Reported> = {}): Reported => ({
  id,
  kind: 'complaint',
  topic: 'jadwal fogging',
  campaignId: 'c',
  caseId: null,
  receivedAt: '2026-03-14T03:20:00.000Z',
  level: 0,
  ...values,
});

describe('opening a case', () => {
  it('begins when its first message arrived, in whichever zone', () => {
    const early = reported('2', { receivedAt: '2026-03-14T10:00:00+08:00' });
    expect(factsOf([reported('1'), early]).receivedAt).toBe(early.receivedAt);
  });

  it('guesses nothing where the coding differs or is missing', () => {
    expect(factsOf([reported('1'), reported('2', { kind: 'question', topic: 'lain' })])).toMatchObject({
      class: undefined,
      topic: undefined,
      campaignId: 'c',
    });
    expect(factsOf([reported('1', { kind: null }), reported('2')]).class).toBeUndefined();
    expect(factsOf([reported('1', { kind: 'praise' })]).class).toBeUndefined();
    expect(factsOf([reported('1', { kind: 'question' })]).class).toBe('information_request');
  });

  it('refuses spam and what is not there', () => {
    const broken = (named: string[], found: Reported[]) =>
      openingVerdicts(named, found).flatMap(({ code, passed }) => (passed ? [] : [code]));
    expect(broken(['1', '9'], [reported('1')])).toEqual(['reference.unknown']);
    expect(broken(['1'], [reported('1', { kind: 'spam' })])).toEqual(['case.spam']);
  });
});
