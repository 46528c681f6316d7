import type { SurveyGroupEntity } from '#stages/4-evaluation/survey-response/survey-group.entity';
import type {
  SurveyDimension,
  SurveyResponseEntity,
} from '#stages/4-evaluation/survey-response/survey-response.entity';

export type StoredResponse = Pick<
  SurveyResponseEntity,
  'sex' | 'ageGroup' | 'education' | 'area' | 'stratum' | 'scores'
>;

/** What is added to one group. */
export type GroupChange = Omit<SurveyGroupEntity, 'organizationId' | 'roundId' | 'round'>;

/** What answers add to each group that they belong to, in the order in which groups are always written. */
export function groupChanges(responses: readonly StoredResponse[], sign: 1 | -1 = 1): GroupChange[] {
  const all = new Map<string, GroupChange>();
  for (const response of responses) {
    for (const [dimension, name] of groupsOf(response)) {
      const key = `${dimension} ${name}`;
      const zeros = response.scores.map(() => 0);
      const group = all.get(key) ?? { dimension, name, respondents: 0, answers: [...zeros], totals: [...zeros] };
      all.set(key, group);
      add(group, response.scores, sign);
    }
  }
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Those who did not say belong to a group too, so that the groups of a kind add up to everybody. */
function groupsOf({ sex, ageGroup, education, area, stratum }: StoredResponse): [SurveyDimension, string][] {
  return [
    ['all', ''],
    ['stratum', stratum ?? ''],
    ['sex', sex ?? ''],
    ['age_group', ageGroup ?? ''],
    ['education', education ?? ''],
    ['area', area ?? ''],
  ];
}

function add(group: GroupChange, scores: readonly (number | null)[], sign: 1 | -1): void {
  group.respondents += sign;
  for (const [place, score] of scores.entries()) {
    if (score === null) continue;
    group.answers[place] = (group.answers[place] ?? 0) + sign;
    group.totals[place] = (group.totals[place] ?? 0) + sign * score;
  }
}
