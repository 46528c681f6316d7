import { progressOf, readCode } from '#stages/3-implementation/case/public-report.rules';

describe('a report on the tracking page', () => {
  it.each([
    ['escalated', 'in_process'],
    ['merged', 'in_process'],
    ['waiting_reporter', 'waiting_for_you'],
    ['archived', 'closed'],
  ] as const)('says of %s only %s', (state, progress) => {
    expect(progressOf({ state, messageState: 'received', rejectReason: null }).progress).toBe(progress);
  });

  it('says why it was not taken up', () => {
    const { words } = progressOf({ state: 'rejected', messageState: 'received', rejectReason: 'no_authority' });
    expect(words.id).toContain('Bukan kewenangan kami.');
  });

  it('speaks for a message that is in no case', () => {
    expect(progressOf({ state: null, messageState: 'triaged', rejectReason: null }).progress).toBe('in_process');
  });

  it.each([
    ['7kq4m-x2t9b', '7KQ4M-X2T9B'],
    [' 7KQ4MX2T9B ', '7KQ4M-X2T9B'],
    ['7KQ4M-X2T9O', null],
    ['x', null],
  ])('reads %s as %s', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
});
