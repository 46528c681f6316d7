import { Problem } from '#platform/problem/problem';
import type { ComplaintTable } from '#stages/4-evaluation/complaint-analysis/complaint-tables.dto';
import {
  caveatsOf,
  forPublic,
  movementsOf,
  per,
  perThousand,
  refuseUnbalanced,
  type Tables,
} from '#stages/4-evaluation/complaint-analysis/complaint-tables.rules';

const table = (...counts: number[]): ComplaintTable => ({
  rows: counts.map((count, i) => ({ key: `k${i}`, name: `k${i}`, count, withheld: null, shown: String(count) })),
  total: counts.reduce((sum, count) => sum + count, 0),
});
const NOBODY = { value: null, lower: null, upper: null };
const tables = (values: Partial<Tables>): Tables => ({
  ...{ campaignId: null, unitId: null, from: '2026-01-01', to: '2026-01-31', cases: 10, posts: 6 },
  ...{ complaints: 24, perPost: '4', reach: NOBODY, perThousandReached: NOBODY, movements: null, leftOut: [] },
  ...{ byTopic: table(24), byArea: table(24), byChannel: table(24), byClass: table(24), improvements: [] },
  ...values,
});
const shown = ({ rows, total }: ComplaintTable) => [...rows.map((row) => row.shown), total];

describe('tables for the public', () => {
  it('C39: show 12 and <5, hide a second ward and keep the total', () => {
    const open = forPublic(tables({ byArea: table(12, 3, 9) }));
    expect(shown(open.byArea)).toEqual(['12', '<5', null, 24]);
    expect([open.complaints, open.cases, open.perPost]).toEqual([24, null, '4']);
  });

  it('hide the total everywhere where one of them cannot show it', () => {
    const open = forPublic(tables({ complaints: 6, byArea: table(3, 3), byTopic: table(6), perPost: '1' }));
    expect(shown(open.byArea)).toEqual(['<5', '<5', null]);
    expect(shown(open.byTopic)).toEqual([null, null]);
    expect([open.complaints, open.perPost]).toEqual([null, null]);
  });

  it('say nothing small about an improvement', () => {
    const window = { from: '2026-01-01', to: '2026-01-30', count: 3, shown: '3', complaints: 20, posts: 5 };
    const around = { serviceImprovementId: 'i', service: 's', effectiveOn: '2026-01-31', topics: ['t'], days: 30 };
    const improvements = [{ ...around, before: { ...window, count: 9, shown: '9' }, after: window, caveats: [] }];
    const [open] = forPublic(tables({ improvements })).improvements;
    expect([open?.before?.count, open?.after?.count, open?.after?.shown]).toEqual([9, null, '<5']);
    expect(open?.after?.complaints).toBeNull();
  });
});

describe('complaints for each', () => {
  it('are unknown where there is nothing to divide by', () => {
    expect([per(3, 0), per(3, null), per(3, 2), per(0, 2)]).toEqual([null, null, '1.5', '0']);
  });

  it('1,000 reached lie between bounds that change places', () => {
    expect(perThousand(21, { value: null, lower: '400', upper: '1050' })).toEqual({
      value: null,
      lower: '20',
      upper: '52.5',
    });
  });
});

describe('numbers that do not belong together', () => {
  const refusal = (values: Partial<Tables>) => {
    try {
      refuseUnbalanced(tables(values));
    } catch (error) {
      if (error instanceof Problem) return error.options.params;
    }
    return null;
  };

  it('are refused with the difference', () => {
    const movements = { opening: 40, received: 50, reopened: 2, closed: 60, merged: 5, closing: 27 };
    expect(refusal({ movements: movementsOf(movements) })).toBeNull();
    expect(refusal({ movements: movementsOf({ ...movements, closing: 25 }) })).toEqual({
      counted: 27,
      stated: 25,
      difference: '2',
    });
    expect(refusal({ byArea: table(20) })).toEqual({ counted: 20, stated: 24, difference: '-4' });
  });
});

describe('two windows', () => {
  it('are compared with care where they are short', () => {
    expect(caveatsOf(30, 30, ['t'])).toEqual([]);
    expect(caveatsOf(10, 30, ['t'])).toEqual(['short_window']);
    expect(caveatsOf(14, 14, [])).toEqual(['short_window', 'no_topic']);
    expect(caveatsOf(0, 30, ['t'])).toEqual(['not_yet']);
  });
});
