import { profilesOn, profileVerdicts } from '#stages/3-implementation/import/import-profile.rules';

const profile = {
  code: 'instagram_posts_en',
  kind: 'posts' as const,
  columns: [
    { names: ['Post ID'], field: 'externalId' as const, required: true },
    { names: ['Publish time'], field: 'publishedAt' as const },
  ],
  titleMetrics: null,
  validFrom: '2026-01-01',
  validTo: null,
};
const faults = (values: object): string[] =>
  profileVerdicts({ ...profile, ...values }).flatMap(({ passed, code }) => (passed ? [] : [code]));

describe('an import profile', () => {
  it('names the fields without which no row becomes a record', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ kind: 'feedback' })).toEqual(['import_profile.fields_missing']);
    expect(faults({ kind: 'channel_metrics', columns: [{ names: ['Date'], field: 'period' }] })).toEqual([
      'import_profile.no_metric',
    ]);
    expect(faults({ validTo: '2025-12-31' })).toEqual(['import_profile.ends_before']);
  });

  it('gives way to the later one of its name', () => {
    const later = { ...profile, validFrom: '2026-06-01', validTo: '2026-06-30' };
    const on = (day: string) => profilesOn([later, profile], day).map(({ validFrom }) => validFrom);
    expect(on('2025-12-31')).toEqual([]);
    expect(on('2026-05-31')).toEqual(['2026-01-01']);
    expect(on('2026-06-30')).toEqual(['2026-06-01']);
    expect(on('2026-07-01')).toEqual([]);
  });
});
