import { EVALUATION_CRITERIA, leastCriterion } from '#kernel/figures/evidence.rules';

const ORDER = Object.values(EVALUATION_CRITERIA)
  .flat()
  .map((criterion) => `'${criterion}'`);

/** The place of a criterion in the rising order, as SQL. */
export const rankSql = (criterion: string): string =>
  `array_position(ARRAY[${ORDER.join(', ')}]::text[], ${criterion})`;

/** The record (alias) stands: no verified correction has taken its place. */
export const standsSql = (record: string): string => `NOT EXISTS (SELECT FROM evaluation_records s
  WHERE s.organization_id = ${record}.organization_id AND s.supersedes_id = ${record}.id AND s.state = 'verified')`;

/** The least that proves the objective (alias): what it asks for, and never less than its kind of outcome needs. */
export const neededSql = (objective: string): string =>
  `greatest(${rankSql(`${objective}.required_level`)}, ${rankSql(`CASE ${objective}.outcome_kind
  WHEN 'knowledge' THEN '${leastCriterion('knowledge')}'
  WHEN 'predisposition' THEN '${leastCriterion('predisposition')}'
  WHEN 'behaviour' THEN '${leastCriterion('behaviour')}' END`)})`;

/** The records `r` that claim the objective (alias), with a value, by a criterion that proves it; a draft is nobody's claim yet. */
export const claimsSql = (objective: string): string => `FROM evaluation_records r
  WHERE r.organization_id = ${objective}.organization_id AND r.objective_id = ${objective}.id
    AND r.state <> 'draft' AND r.value IS NOT NULL AND ${rankSql('r.criterion')} >= ${neededSql(objective)} AND ${standsSql('r')}`;

/** Of those the results that count: verified, and measured on or after the target date or stopped early for a stated reason. */
export const resultsSql = (
  objective: string,
): string => `${claimsSql(objective)} AND r.state = 'verified' AND NOT r.interim
    AND (r.measured_on >= ${objective}.target_date OR r.early_stop_reason IS NOT NULL)`;

/** Verified records `r` of a campaign that stand. */
export const verifiedLevelSql = (organization: string, campaign: string): string => `FROM evaluation_records r
  WHERE r.organization_id = ${organization} AND r.campaign_id = ${campaign} AND r.state = 'verified' AND ${standsSql('r')}`;
