import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import { type BalanceFigure, backlogIdentity, stateTotals } from '#kernel/figures/case.rules';
import { type FigureDto, told } from '#kernel/figures/figure.dto';
import type { StatedCounts } from '#kernel/figures/stated-counts.dto';
import type { Ctx } from '#platform/context/ctx';
import { defineProblem } from '#platform/problem/problem';
import { decide, type FieldVerdict } from '#platform/records/verdicts';

export const countsDoNotAddUp = defineProblem({
  code: 'figures.do_not_add_up',
  status: 422,
  title: { en: 'The counts do not add up', id: 'Jumlahnya tidak cocok' },
  detail: {
    en: 'The parts make {counted}, {stated} is stated: a difference of {difference}.',
    id: 'Bagian-bagiannya berjumlah {counted}, yang dinyatakan {stated}: selisih {difference}.',
  },
  remedy: {
    en: 'Publish nothing before the difference is explained: count all parts at one moment, from one source.',
    id: 'Jangan publikasikan sebelum selisihnya dijelaskan: hitung semua bagian pada satu waktu, dari satu sumber.',
  },
});

/** The figure of counts that belong together; refuses the others with the difference. */
export function balanceOf(ctx: Ctx, stated: StatedCounts): FigureDto {
  decide(ctx, [oneWay(stated), eachOnce(stated), ...named(stated)]);
  const { balance, total } = weigh(stated);
  if (!balance.balanced) {
    const difference = balance.value ?? '';
    throw countsDoNotAddUp({ params: { counted: balance.n ?? 0, stated: total, difference }, extra: { difference } });
  }
  return told(balance, ctx.locale);
}

function weigh({ byState, movements }: StatedCounts): { balance: BalanceFigure; total: number } {
  if (movements) return { balance: backlogIdentity(movements), total: movements.closing };
  const states = Object.fromEntries((byState?.states ?? []).map(({ state, count }) => [state, count]));
  const total = byState?.total ?? 0;
  return { balance: stateTotals(states, total), total };
}

function oneWay({ byState, movements }: StatedCounts): FieldVerdict {
  return {
    code: 'figures.one_way',
    passed: Boolean(byState) !== Boolean(movements),
    pointer: '/byState',
    message: {
      en: 'State either the counts by state (byState) or the movements of a period (movements).',
      id: 'Nyatakan jumlah per status (byState) atau pergerakan satu periode (movements): salah satu.',
    },
  };
}

/** A state that stands twice would be counted once. */
function eachOnce({ byState }: StatedCounts): FieldVerdict {
  const names = (byState?.states ?? []).map(({ state }) => state.trim().toLowerCase());
  return {
    code: 'figures.state_twice',
    passed: new Set(names).size === names.length,
    pointer: '/byState/states',
    message: { en: 'Every state stands once.', id: 'Setiap status hanya sekali.' },
  };
}

function named({ byState }: StatedCounts): FieldVerdict[] {
  return (byState?.states ?? []).map(({ state }, i) => noAdvertisingValue(`/byState/states/${i}/state`, state));
}
