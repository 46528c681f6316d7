import type { Text } from '#platform/problem/problem';

/** What the agency calls its metrics, what they are counted in and whether they count different people. */
export type MetricNames = Record<string, Text & { unit: string; unique: boolean }>;

/** By the newest version of each definition. */
export const METRIC_NAMES = `SELECT coalesce(jsonb_object_agg(n.code, jsonb_build_object(
    'id', n.title, 'en', coalesce(n.english_title, n.title), 'unit', n.unit, 'unique', n.unique_audience)), '{}')
  FROM (SELECT DISTINCT ON (f.code) f.* FROM metric_definitions f WHERE f.organization_id = $1 ORDER BY f.code, f.since DESC) n`;

export function nameOf(names: MetricNames, code: string): Text {
  return names[code] ?? { en: code, id: code };
}
