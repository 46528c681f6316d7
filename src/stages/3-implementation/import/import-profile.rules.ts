import type { FieldVerdict } from '#platform/records/verdicts';
import type { ColumnField } from '#stages/3-implementation/import/column-map.rules';
import type { ImportKind, ImportProfileEntity } from '#stages/3-implementation/import/import-profile.entity';

type Profile = Pick<ImportProfileEntity, 'code' | 'kind' | 'columns' | 'titleMetrics' | 'validFrom' | 'validTo'>;

/** What a file must say for its rows to become records: one field of each group. */
const NEEDED: Record<ImportKind, readonly (readonly ColumnField[])[]> = {
  posts: [['externalId', 'url'], ['publishedAt']],
  channel_metrics: [['period']],
  metric_samples: [['postId', 'postUrl', 'externalId', 'period', 'capturedAt'], ['metric'], ['value']],
  feedback: [['receivedAt'], ['text']],
  mentions: [['publishedAt'], ['text'], ['platform']],
};

const HAVE_METRICS: ReadonlySet<ImportKind> = new Set(['channel_metrics']);

/** What a profile needs to be one: the fields without which no row becomes a record, and a span of days that is one. */
export function profileVerdicts({ kind, columns, titleMetrics, validFrom, validTo }: Profile): FieldVerdict[] {
  const fields = new Set(columns.map(({ field }) => field));
  const missing = NEEDED[kind].filter((group) => !group.some((field) => fields.has(field))).map((group) => group[0]);
  const metrics = columns.some(({ metric }) => metric) || Object.keys(titleMetrics ?? {}).length > 0;
  return [
    {
      code: 'import_profile.fields_missing',
      pointer: '/columns',
      passed: missing.length === 0,
      message: {
        en: `Files of this kind need columns for: ${missing.join(', ')}.`,
        id: `Berkas jenis ini perlu kolom untuk: ${missing.join(', ')}.`,
      },
    },
    {
      code: 'import_profile.no_metric',
      pointer: '/columns',
      passed: !HAVE_METRICS.has(kind) || metrics,
      message: { en: 'No column holds a metric.', id: 'Tidak ada kolom yang memuat metrik.' },
    },
    {
      code: 'import_profile.ends_before',
      pointer: '/validTo',
      passed: (validTo ?? null) === null || String(validTo) >= validFrom,
      message: { en: 'It ends before it begins.', id: 'Berakhir sebelum mulai berlaku.' },
    },
  ];
}

/** The profiles of a day: of each name the one that began last, unless it has ended. */
export function profilesOn<P extends Pick<Profile, 'code' | 'validFrom' | 'validTo'>>(
  all: readonly P[],
  day: string,
): P[] {
  const latest = new Map<string, P>();
  for (const profile of all) {
    const known = latest.get(profile.code);
    if (profile.validFrom <= day && (!known || known.validFrom <= profile.validFrom)) latest.set(profile.code, profile);
  }
  return [...latest.values()].filter(({ validTo }) => validTo === null || validTo >= day);
}
