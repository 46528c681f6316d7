import {
  holds,
  keptBy,
  type Leaving,
  type PauseOver,
  scopeVerdicts,
  untilVerdict,
} from '#stages/3-implementation/pause/pause.rules';

const pause: PauseOver = {
  id: 'p',
  scope: 'agency',
  campaignId: null,
  topic: null,
  area: null,
  reason: 'Banjir bandang',
  createdAt: '2026-03-13T10:00:00.000Z',
  until: null,
};
const leaving = (values: Partial<Leaving> = {}): Leaving => ({
  publishedAt: '2026-03-13T11:00:00.000Z',
  pauses: [pause],
  urgent: false,
  exemption: null,
  ...values,
});

describe('a pause', () => {
  it('names what its scope looks at and nothing else', () => {
    const wrong = (values: object) => scopeVerdicts(values).flatMap(({ passed, pointer }) => (passed ? [] : [pointer]));
    expect(wrong({ scope: 'agency' })).toEqual([]);
    expect(wrong({ scope: 'area' })).toEqual(['/area']);
    expect(wrong({ scope: 'topic', topic: 'banjir', area: 'Lais' })).toEqual(['/area']);
    expect(wrong({ scope: 'campaign', campaignId: 'c' })).toEqual([]);
  });

  it('keeps in what leaves while it lasts', () => {
    expect(keptBy(leaving())).toBe(pause);
    expect(keptBy(leaving({ pauses: [] }))).toBeNull();
    expect(keptBy(leaving({ publishedAt: '2026-03-13T09:59:00.000Z' }))).toBeNull();
  });

  it('lets out what is urgent, with a reason', () => {
    expect(keptBy(leaving({ urgent: true }))).toBe(pause);
    expect(keptBy(leaving({ urgent: true, exemption: ' ' }))).toBe(pause);
    expect(keptBy(leaving({ exemption: 'Penting' }))).toBe(pause);
    expect(keptBy(leaving({ urgent: true, exemption: 'Warga harus mengungsi' }))).toBeNull();
  });

  it('holds what comes due until its end', () => {
    const now = new Date('2026-03-13T12:00:00Z');
    const until = { until: '2026-03-14T00:00:00.000Z' };
    expect(holds({ until: null }, '2026-03-13T12:00:00.000Z', now)).toBe(true);
    expect(holds({ until: null }, '2026-03-13T12:00:01.000Z', now)).toBe(false);
    expect(holds(until, '2026-03-13T23:59:59.000Z', now)).toBe(true);
    expect(holds(until, until.until, now)).toBe(false);
  });

  it('ends in the future', () => {
    const now = new Date('2026-03-13T12:00:00Z');
    expect([untilVerdict(null, now).passed, untilVerdict('2026-03-13T11:59:00Z', now).passed]).toEqual([true, false]);
  });
});
