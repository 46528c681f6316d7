import { defineObjectiveResult } from '#kernel/campaign/objective-results';
import { EVALUATION_CRITERIA, leastCriterion } from '#kernel/figures/evidence.rules';

const ORDER = Object.values(EVALUATION_CRITERIA)
  .flat()
  .map((criterion) => `'${criterion}'`);
const RANK = (criterion: string): string => `array_position(ARRAY[${ORDER.join(', ')}]::text[], ${criterion})`;

/** The least that proves the objective: what it asks for, and never less than its kind of outcome needs. */
const NEEDED = `greatest(${RANK('t.required_level')}, ${RANK(`CASE t.outcome_kind
  WHEN 'knowledge' THEN '${leastCriterion('knowledge')}'
  WHEN 'predisposition' THEN '${leastCriterion('predisposition')}'
  WHEN 'behaviour' THEN '${leastCriterion('behaviour')}' END`)})`;

/**
 * Verified before submitted, and among equals the latest: a record that no verified correction has replaced, with a
 * value, by a criterion that proves the objective. A draft is nobody's claim yet.
 */
defineObjectiveResult(`(SELECT json_build_object('id', r.id, 'value', r.value::text, 'measuredOn', r.measured_on, 'verified', r.state = 'verified')
  FROM evaluation_records r WHERE r.organization_id = t.organization_id AND r.objective_id = t.id
    AND r.state <> 'draft' AND r.value IS NOT NULL AND ${RANK('r.criterion')} >= ${NEEDED}
    AND NOT EXISTS (SELECT FROM evaluation_records s
      WHERE s.organization_id = r.organization_id AND s.supersedes_id = r.id AND s.state = 'verified')
  ORDER BY r.state = 'verified' DESC, r.measured_on DESC, r.id DESC LIMIT 1)`);
