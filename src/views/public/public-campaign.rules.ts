import { maskDetails } from '#kernel/privacy/masking.rules';
import type { Locale } from '#platform/problem/problem';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import type { PublicCampaign, PublicObjective } from '#views/public/public-campaign.dto';
import type { PublicNumber } from '#views/public/public-number.dto';
import { LEAST_PEOPLE, publicNumber } from '#views/public/public-number.rules';

/** What leaves the agency passes the mask. */
export function publicCampaign<T extends PublicCampaign>(campaign: T, locale: Locale): T {
  const masked = (text: string | null): string | null => text && maskDetails(text, { locale });
  const { title, summary, goal } = campaign;
  return { ...campaign, title: maskDetails(title, { locale }), summary: masked(summary), goal: masked(goal) };
}

export interface Around {
  publics: ReadonlyMap<string, string>;
  /** How many were asked, by evaluation record. */
  samples: ReadonlyMap<string, number | null>;
  locale: Locale;
  today: string;
}

/** A result is public once it is verified; of a sample that is too small not even whether the target was met. */
export function publicObjective(objective: ObjectiveEntity, around: Around): PublicObjective {
  const { outcome, metric, unit, baselineValue, targetValue, targetDate, publicId } = objective;
  const masked = (text: string): string => maskDetails(text, { locale: around.locale });
  const result = resultOf(objective, around);
  const shown = result !== null && result.withheld === null;
  return {
    public: masked(around.publics.get(publicId) ?? ''),
    outcome: masked(outcome),
    metric: masked(metric),
    unit,
    baseline: baselineValue,
    target: targetValue,
    targetDate,
    result,
    verdict: shown ? (objective.progress?.verdict ?? 'unknown') : 'unknown',
    provisional: shown && (objective.progress?.provisional ?? false),
  };
}

/** What was counted and not sampled needs no minimum. */
function resultOf({ progress, unit }: ObjectiveEntity, around: Around): PublicNumber | null {
  const recordId = progress?.evaluationRecordId;
  if (!progress || !recordId || !around.samples.has(recordId)) return null;
  const n = around.samples.get(recordId) ?? null;
  const told = { numerator: null, denominator: null, from: progress.measuredOn, to: progress.measuredOn, caveats: [] };
  return publicNumber(
    { ...told, formula: 'objective.result', value: progress.actual, unit, n },
    { minimumSample: n === null ? 0 : LEAST_PEOPLE, locale: around.locale, today: around.today },
  );
}
