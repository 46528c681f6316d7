import { definitionVerdicts } from '#stages/3-implementation/metric/metric-definition.rules';
import { USUAL_METRICS } from '#stages/3-implementation/metric/usual-metrics';

const broken = (next: object, other?: Parameters<typeof definitionVerdicts>[1]): string[] =>
  definitionVerdicts(next, other)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('a metric definition', () => {
  it('is never an advertising value equivalent', () => {
    expect(broken({ code: 'ave', title: 'Nilai' })).toEqual(['metric.advertising_value']);
    expect(broken({ code: 'nilai', title: 'Nilai setara iklan' })).toEqual(['metric.advertising_value']);
    expect(USUAL_METRICS.flatMap((one) => broken(one))).toEqual([]);
  });

  it('keeps the unit in all its versions', () => {
    const other = { unit: 'count', uniqueAudience: false, net: false } as const;
    expect(broken({ code: 'views', unit: 'count' }, other)).toEqual([]);
    expect(broken({ code: 'views', unit: 'people' }, other)).toEqual(['metric.other_kind']);
    expect(broken({ code: 'views', unit: 'count', uniqueAudience: true }, other)).toEqual(['metric.other_kind']);
  });

  it('adds no different people up as engagements', () => {
    expect(broken({ code: 'savers', uniqueAudience: true, engagement: true })).toEqual(['metric.unique_engagement']);
  });
});
