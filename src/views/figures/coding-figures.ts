import { kappa } from '#kernel/figures/coding.rules';
import { figure } from '#kernel/figures/figure';
import type { Text } from '#platform/problem/problem';
import { counted, ofUnit } from '#views/figures/counted';

const CATEGORIES: Record<string, Text> = {
  kind: { en: 'Kind', id: 'Jenis' },
  sentiment: { en: 'Sentiment', id: 'Sentimen' },
  topic: { en: 'Topic', id: 'Topik' },
};

/** How often a code of the first coder met one of the second. */
interface Met {
  first: string;
  second: string;
  n: number;
}

interface Sample {
  id: string;
  title: string;
  category: string;
  met: Met[];
}

/** So many samples are told of, the latest; nobody reads more at a time. */
const MOST = 50;

/**
 * Samples that both have coded and whose material is of the period. "Cannot be told" is a code of its own: two coders may
 * agree in it.
 */
const CODED = `
  WITH samples AS (
    SELECT t.id, t.title, t.created_at, t.first_coder_id, t.second_coder_id, g.category
    FROM (SELECT t.* FROM coding_samples t
      WHERE t.organization_id = $1 AND ($2::uuid IS NULL OR t.campaign_id = $2) AND ${ofUnit('t.campaign_id')}
        AND t.state <> 'coding' AND t.drawn_before > s.begins AND coalesce(t.drawn_from, '-infinity') < s.ends
      ORDER BY t.created_at DESC, t.id DESC LIMIT ${MOST}) t
    CROSS JOIN LATERAL unnest(t.categories) g(category)),
  met AS (
    SELECT m.id, m.category, a.code AS first, b.code AS second, count(*)::int AS n
    FROM samples m JOIN coding_items i ON i.organization_id = $1 AND i.sample_id = m.id
    CROSS JOIN LATERAL (${coded('m.first_coder_id')}) a CROSS JOIN LATERAL (${coded('m.second_coder_id')}) b
    GROUP BY 1, 2, 3, 4)
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'category', m.category, 'met',
    (SELECT coalesce(jsonb_agg(jsonb_build_object('first', e.first, 'second', e.second, 'n', e.n) ORDER BY e.first, e.second), '[]')
      FROM met e WHERE e.id = m.id AND e.category = m.category)) ORDER BY m.created_at DESC, m.id DESC, m.category), '[]') AS samples
  FROM samples m`;

function coded(coder: string): string {
  return `SELECT coalesce(CASE m.category WHEN 'kind' THEN c.kind WHEN 'sentiment' THEN c.sentiment ELSE c.topic END, 'untold') AS code
    FROM codings c WHERE c.organization_id = $1 AND c.item_id = i.id AND c.coder_id = ${coder}`;
}

export const codingFigures = counted<{ samples: Sample[] }>({
  formulas: ['coding.kappa'],
  by: ['day', 'week', 'month', 'unit'],
  sql: CODED,
  tell({ samples }) {
    if (samples.length === 0) return [figure('coding.kappa', 'coefficient', { n: 0, caveats: ['no_observations'] })];
    return samples.map(({ id, title, category, met }) => ({
      ...kappa(matrixOf(met)),
      subject: { type: 'coding_sample', id, title },
      also: [{ code: 'category', value: category, label: CATEGORIES[category] ?? { en: category, id: category } }],
    }));
  },
});

function matrixOf(met: readonly Met[]): number[][] {
  const codes = [...new Set(met.flatMap(({ first, second }) => [first, second]))].sort();
  const times = new Map(met.map(({ first, second, n }) => [JSON.stringify([first, second]), n]));
  return codes.map((first) => codes.map((second) => times.get(JSON.stringify([first, second])) ?? 0));
}
