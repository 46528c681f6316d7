import {
  brokenVerdicts,
  type Definition,
  dayOf,
  definitionOf,
  monthsOf,
  type SampleFacts,
  sampleVerdicts,
} from '#stages/3-implementation/metric/metric-sample.rules';
import { type Sample, type Subject, standsForDay } from '#stages/3-implementation/metric/sample';

const version = (
  code: string,
  definitionVersion: string,
  since: string,
  more: Partial<Definition> = {},
): Definition => ({
  ...{ code, definitionVersion, since, unit: 'count', uniqueAudience: false, engagement: false, net: false },
  cumulativeDefault: true,
  ...more,
});
const VIEWS = [version('views', 'impressions', '2004-01-01'), version('views', 'views', '2025-04-21')];

const subject: Subject = {
  ...{ id: 'p', kind: 'post', channelId: 'c', campaignId: 'k', format: 'photo', paid: false, level: 0 },
  publishedAt: '2026-03-10T02:00:00Z',
};
const facts = (more: Partial<SampleFacts> = {}): SampleFacts => ({
  ...{ subject, definition: VIEWS[1], known: true, timezone: 'Asia/Jakarta', now: Date.parse('2026-04-01T00:00:00Z') },
  ...more,
});
const sample = (more: Partial<Sample> = {}): Sample => ({
  ...{ id: 's', index: 0, subjectId: 'p', postId: 'p', channelId: null, metric: 'views', value: '100' },
  ...{
    capturedAt: '2026-03-12T02:00:00.000Z',
    day: '2026-03-12',
    periodStart: null,
    periodEnd: null,
    cumulative: true,
  },
  ...{ definitionVersion: 'views', source: 'manual', sourceRef: null, externalId: null, attachmentId: null },
  ...{ supersedesId: null, reason: null },
  ...more,
});
const broken = (one: Partial<Sample>, more: Partial<SampleFacts> = {}): string[] =>
  brokenVerdicts(sample(one), facts(more)).map(({ code }) => code);

describe('a sample', () => {
  it('C5: counts for the agency’s local day', () => {
    expect(dayOf({ capturedAt: '2026-03-12T19:00:00Z' }, 'Asia/Jakarta')).toBe('2026-03-13');
    expect(dayOf({ capturedAt: '2026-03-20T02:00:00Z', periodStart: '2026-03-12' }, 'Asia/Jakarta')).toBe('2026-03-12');
  });

  it('passes when it is sound, each rule with its verdict', () => {
    expect(broken({})).toEqual([]);
    expect(sampleVerdicts(sample(), facts()).every(({ passed }) => passed)).toBe(true);
  });

  it('is of no advertising value, and says so beside the unknown name', () => {
    const unknown = { known: false, definition: undefined };
    expect(broken({ metric: 'ave' }, unknown)).toEqual(['metric.advertising_value', 'metric.unknown']);
    expect(broken({ metric: 'tanya_jawab' }, unknown)).toEqual(['metric.unknown']);
  });

  it('is of a post or of a channel', () => {
    expect(broken({ channelId: 'c' })).toEqual(['metric_sample.subject']);
    expect(broken({ postId: null }, { subject: undefined })).toEqual(['metric_sample.subject']);
    expect(broken({}, { subject: undefined })).toEqual(['reference.unknown']);
  });

  it('is read after publishing and not in the future', () => {
    expect(broken({ capturedAt: '2026-03-10T01:59:59.000Z' })).toEqual(['metric_sample.before_publishing']);
    expect(broken({ capturedAt: '2026-04-02T00:00:00.000Z' })).toEqual(['instant.in_future']);
    expect(broken({}, { subject: { ...subject, publishedAt: null } })).toEqual(['metric_sample.not_out']);
  });

  it('fits its unit and falls below zero only as net', () => {
    expect(broken({ value: '-3' })).toEqual(['metric_sample.negative']);
    expect(broken({ value: '-3' }, { definition: version('net', '1', '2004-01-01', { net: true }) })).toEqual([]);
    expect(broken({ value: '1.5' })).toEqual(['metric_sample.not_whole']);
    expect(broken({ value: '1.5' }, { definition: version('time', '1', '2004-01-01', { unit: 'seconds' }) })).toEqual(
      [],
    );
  });

  it('is a running total or has a period, never both', () => {
    const days = { periodStart: '2026-03-11', periodEnd: '2026-03-12' };
    expect(broken({ ...days, cumulative: false })).toEqual([]);
    expect(broken(days)).toEqual(['metric_sample.cumulative']);
    expect(broken({ cumulative: false })).toEqual(['metric_sample.cumulative']);
    expect(broken({ ...days, periodEnd: '2026-03-13', cumulative: false })).toEqual(['metric_sample.period']);
    expect(broken({ ...days, periodStart: '2026-03-09', cumulative: false })).toEqual(['metric_sample.period']);
  });

  it('without a value says why', () => {
    expect(broken({ value: null })).toEqual(['metric_sample.reason_needed']);
    expect(broken({ value: null, reason: 'Siaran radio; tidak ada yang menghitung pendengar.' })).toEqual([]);
    expect(broken({ supersedesId: 'x' })).toEqual(['metric_sample.reason_needed']);
  });

  it('stands for a day unless its period is longer', () => {
    expect(standsForDay(sample())).toBe(true);
    expect(standsForDay(sample({ value: null }))).toBe(false);
    expect(standsForDay(sample({ cumulative: false, periodStart: '2026-03-11', periodEnd: '2026-03-12' }))).toBe(false);
  });
});

describe('definitionOf', () => {
  it('takes the version that held on the day', () => {
    expect(definitionOf(VIEWS, '2025-04-20')?.definitionVersion).toBe('impressions');
    expect(definitionOf(VIEWS, '2025-04-21')?.definitionVersion).toBe('views');
    expect(definitionOf(VIEWS, '2026-03-12', 'impressions')?.definitionVersion).toBe('impressions');
    expect(definitionOf(VIEWS, '2003-12-31')).toBeUndefined();
  });
});

describe('monthsOf', () => {
  it('names each month once by its first day', () => {
    const at = ['2026-03-31T23:59:59.000Z', '2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'];
    expect(monthsOf(at.map((capturedAt) => ({ capturedAt })))).toEqual(['2026-03-01', '2026-04-01']);
  });
});
