import type { ObjectiveResult } from '#kernel/campaign/objective-results';
import { exact } from '#kernel/figures/exact';
import { attainment } from '#kernel/figures/objective.rules';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import type { ProgressDto } from '#stages/2-planning/objective/progress.dto';

type Aim = Pick<ObjectiveEntity, 'direction' | 'baselineValue' | 'targetValue' | 'tolerance'>;

/** How far the objective has come. Without a result nothing is known, and nothing is never written as zero. */
export function progressOf(aim: Aim, result: ObjectiveResult | null): ProgressDto {
  if (result === null)
    return {
      value: null,
      verdict: 'unknown',
      actual: null,
      measuredOn: null,
      evaluationRecordId: null,
      provisional: false,
    };
  const { id, value: actual, measuredOn, verified, final } = result;
  const value = covered(aim, actual);
  return {
    value,
    verdict: judge(aim, actual, value),
    actual,
    measuredOn,
    evaluationRecordId: id,
    provisional: !verified || !final,
  };
}

/** To maintain there is no way to cover: only inside or outside the tolerance. */
function covered({ direction, baselineValue, targetValue }: Aim, actual: string): string | null {
  if (direction === 'maintain' || baselineValue === null) return null;
  return attainment({ baseline: baselineValue, target: targetValue, actual }).value;
}

/** A target is met by its value alone; how much of the way was gone only a known start can tell. */
function judge({ direction, targetValue, tolerance }: Aim, actual: string, value: string | null) {
  const beyond = exact(actual).minus(exact(targetValue));
  if (direction === 'maintain') return beyond.abs().lessThanOrEqualTo(exact(tolerance ?? '0')) ? 'met' : 'not_met';
  const met = direction === 'increase' ? !beyond.isNegative() : beyond.lessThanOrEqualTo(0);
  if (met) return 'met';
  if (value === null) return 'unknown';
  return exact(value).greaterThan(0) ? 'partly' : 'not_met';
}
