import { effectOf } from '#stages/3-implementation/case/reporter-answer.rules';

const until = '2026-04-09T17:00:00.000Z';

describe('an answer of the reporter', () => {
  it.each([
    ['waiting_reporter', null, 'resumed'],
    ['in_progress', null, 'noted'],
    ['answered', until, 'reopened'],
    ['closed', until, 'reopened'],
    ['rejected', null, null],
    ['merged', null, null],
    ['archived', until, null],
  ] as const)('to a case that is %s', (state, reopenUntil, effect) => {
    expect(effectOf({ state, reopenUntil }, '2026-04-09T23:59:59+07:00')).toBe(effect);
  });

  it('comes too late after the last day', () => {
    expect(effectOf({ state: 'closed', reopenUntil: until }, '2026-04-10T00:00:01+07:00')).toBeNull();
  });
});
