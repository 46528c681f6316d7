import { isOwn, refuseOwn } from '#kernel/access/four-eyes';
import type { Ctx } from '#platform/context/ctx';
import { Problem } from '#platform/problem/problem';

const what = { en: 'the goal', id: 'tujuan' };
const ctxOf = (locale: 'en' | 'id'): Ctx => ({ actor: { userId: 'a' }, locale, verdicts: [] }) as unknown as Ctx;

describe('refuseOwn', () => {
  it('lets another person pass and keeps the verdict', () => {
    const ctx = ctxOf('en');
    refuseOwn(ctx, ['b', null, undefined], what);
    expect(ctx.verdicts).toMatchObject([{ code: 'access.self_approval', passed: true }]);
  });

  it('refuses each of the authors, in the reader’s language', () => {
    const ctx = ctxOf('id');
    const attempt = (): void => refuseOwn(ctx, ['b', 'a'], what);
    expect(attempt).toThrow(Problem);
    expect(attempt).toThrow('access.self_approval');
    expect(ctx.verdicts).toMatchObject([{ passed: false }, { passed: false }]);
    try {
      attempt();
    } catch (error) {
      expect((error as Problem).options.params).toEqual({ what: 'tujuan' });
    }
  });
});

describe('isOwn', () => {
  it('looks at every author', () => {
    expect([isOwn(['a', null], 'a'), isOwn([null, undefined], 'a'), isOwn([], 'a')]).toEqual([true, false, false]);
  });
});
