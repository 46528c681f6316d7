import { type FigureRow, figure } from '#kernel/figures/figure';
import { surveyWeighted } from '#kernel/figures/survey.rules';
import { counted } from '#views/figures/counted';
import { indexOf, pooledOf, type RoundSums, sampleOf, shareOf } from '#views/figures/survey-results.rules';

/** A round with its sums: they are kept with every answer, so that no figure ever reads the answers. */
export const ROUND_SUMS = `
  SELECT r.id, r.title, r.state, r.population, r.method, r.strata, r.weight_mode AS "weightMode",
    r.period_from AS "periodFrom", r.period_to AS "periodTo", q.kind, q.elements, q.bands, q.valid_from AS "validFrom",
    coalesce(g.respondents, 0) AS respondents, coalesce(g.answers, '{}') AS answers, coalesce(g.totals, '{}') AS totals,
    coalesce((SELECT jsonb_object_agg(p.name, jsonb_build_object('answers', p.answers[1], 'total', p.totals[1]))
      FROM survey_groups p WHERE p.organization_id = r.organization_id AND p.round_id = r.id AND p.dimension = 'stratum'
        AND jsonb_array_length(r.strata) > 0), '{}') AS "strataSums"
  FROM survey_rounds r JOIN survey_questionnaires q ON q.organization_id = r.organization_id AND q.id = r.questionnaire_id
  LEFT JOIN survey_groups g ON g.organization_id = r.organization_id AND g.round_id = r.id AND g.dimension = 'all' AND g.name = ''`;

/** A round belongs to the period in which its last day lies; drafts have nothing to say. */
const ROUNDS = `
  SELECT coalesce((SELECT jsonb_agg(to_jsonb(x) ORDER BY x."periodTo", x.id) FROM (${ROUND_SUMS}
      WHERE r.organization_id = $1 AND r.state <> 'draft' AND (s.campaign_id IS NULL OR r.campaign_id = s.campaign_id)
        AND (s.unit_id IS NULL OR r.unit_id = s.unit_id) AND (s.first_day IS NULL OR r.period_to >= s.first_day)
        AND (s.last_day IS NULL OR r.period_to <= s.last_day)) x), '[]') AS rounds,
    (s.unit_id IS NULL OR s.campaign_id IS NOT NULL OR EXISTS (SELECT FROM survey_rounds y
      JOIN survey_questionnaires q ON q.organization_id = y.organization_id AND q.id = y.questionnaire_id AND q.kind = 'ikm'
      WHERE y.organization_id = $1 AND y.unit_id = s.unit_id AND y.state = 'closed'
        AND y.period_to > coalesce(s.last_day, siklus_today()) - interval '1 year'
        AND y.period_to <= coalesce(s.last_day, siklus_today()))) AS yearly`;

interface Rounds extends Record<string, unknown> {
  rounds: RoundSums[];
  yearly: boolean;
}

/** Results stand when their round is closed; what is still open is told by how many rounds that leaves out. */
export const surveyFigures = counted<Rounds>({
  formulas: ['survey.ikm', 'survey.ikm_pooled', 'survey.required_sample', 'survey.weighted'],
  by: ['month', 'unit'],
  sql: ROUNDS,
  tell({ rounds, yearly }) {
    const closed = rounds.filter(({ state }) => state === 'closed');
    const of = (kind: RoundSums['kind']): RoundSums[] => closed.filter((round) => round.kind === kind);
    const pooled = pooledOf(rounds);
    return [
      ...orNothing(of('ikm').map(indexOf), figure('survey.ikm', 'index', { caveats: ['no_observations'] })),
      { ...pooled, caveats: yearly ? pooled.caveats : [...pooled.caveats, 'survey_not_yearly'] },
      ...orNothing(closed.map(sampleOf), figure('survey.required_sample', 'people', { caveats: ['no_observations'] })),
      ...orNothing(of('share').map(shareOf), surveyWeighted([])),
    ];
  },
});

const orNothing = (rows: readonly FigureRow[], nothing: FigureRow): readonly FigureRow[] =>
  rows.length > 0 ? rows : [nothing];
