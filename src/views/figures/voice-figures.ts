import type { Also } from '#kernel/figures/figure';
import { shareOfVoice } from '#kernel/figures/mentions.rules';
import { counted, inPeriod, ofUnit } from '#views/figures/counted';

interface Voices extends Record<string, unknown> {
  own: number;
  others: { name: string; mentions: number }[];
}

/** So many of those compared with are named; all of them count. */
const NAMED = 20;

/** Mentions of the agency beside those of whom it compares itself with. */
const VOICES = `
  WITH said AS (
    SELECT m.compared_with AS name, count(*)::int AS mentions FROM mentions m
    WHERE m.organization_id = $1 AND ($2::uuid IS NULL OR m.campaign_id = $2) AND ${ofUnit('m.campaign_id')}
      AND ${inPeriod('m.published_at')} AND m.subject IN ('own', 'compared') GROUP BY m.subject, m.compared_with)
  SELECT coalesce(sum(mentions) FILTER (WHERE name IS NULL), 0)::int AS own,
    coalesce(jsonb_agg(jsonb_build_object('name', name, 'mentions', mentions) ORDER BY mentions DESC, name)
      FILTER (WHERE name IS NOT NULL), '[]') AS others
  FROM said`;

export const voiceFigures = counted<Voices>({
  formulas: ['mentions.share_of_voice'],
  by: ['day', 'week', 'month', 'unit'],
  sql: VOICES,
  tell({ own, others }) {
    const figure = shareOfVoice(
      own,
      others.map(({ mentions }) => mentions),
    );
    const named = others
      .slice(0, NAMED)
      .map(
        ({ name, mentions }): Also => ({ code: 'compared', value: String(mentions), label: { en: name, id: name } }),
      );
    return [{ ...figure, also: named }];
  },
});
