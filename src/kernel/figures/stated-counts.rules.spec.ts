import { balanceOf } from '#kernel/figures/stated-counts.rules';
import type { Ctx } from '#platform/context/ctx';
import { Problem } from '#platform/problem/problem';

const ctx = { locale: 'en', verdicts: [] } as unknown as Ctx;
const MONTH = { opening: 22, received: 50, reopened: 0, closed: 60, merged: 0, closing: 12 };

const refusal = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('It was not refused.');
};

describe('stated counts', () => {
  it('C10: are 30 too many in Bandung in 2014', () => {
    const states = [4774, 33, 794].map((count, i) => ({ state: `s${i}`, count }));
    const { kind, options } = refusal(() => balanceOf(ctx, { byState: { states, total: 5571 } }));
    expect([kind.code, options.params]).toEqual([
      'figures.do_not_add_up',
      { counted: 5601, stated: 5571, difference: '30' },
    ]);
    expect(balanceOf(ctx, { byState: { states, total: 5601 } }).value).toBe('0');
  });

  it('of a month carry every case to its end', () => {
    expect(balanceOf(ctx, { movements: MONTH })).toMatchObject({ formula: 'case.backlog_identity', value: '0' });
    const lost = refusal(() => balanceOf(ctx, { movements: { ...MONTH, closing: 14 } }));
    expect(lost.options.extra).toEqual({ difference: '-2' });
  });

  it('come in one of two ways, each state once', () => {
    const twice = { states: ['arsip', 'Arsip '].map((state) => ({ state, count: 1 })), total: 2 };
    const codes = [{}, { byState: twice, movements: MONTH }, { byState: twice }].map((stated) =>
      refusal(() => balanceOf(ctx, stated)).options.errors?.map(({ code }) => code),
    );
    expect(codes).toEqual([['figures.one_way'], ['figures.one_way', 'figures.state_twice'], ['figures.state_twice']]);
  });
});
