import { exact } from '#kernel/figures/exact';
import { attainment } from '#kernel/figures/objective.rules';
import type { FieldVerdict } from '#platform/records/verdicts';
import type {
  ImprovementEffect,
  LatestMeasurement,
} from '#stages/4-evaluation/service-improvement/improvement-effect.dto';

/** What is known of an improvement when its effect is judged. */
export interface Judged {
  beforeValue: string | null;
  afterValue: string | null;
  latestMeasurement: LatestMeasurement | null;
}

/** Whether what became better still is: the way from before to after that the last measurement still covers. */
export function effectOf({ beforeValue, afterValue, latestMeasurement }: Judged): ImprovementEffect | null {
  if (beforeValue === null || afterValue === null || latestMeasurement === null) return null;
  const kept = attainment({ baseline: beforeValue, target: afterValue, actual: latestMeasurement.value }).value;
  if (kept === null) return { state: null, kept, measurement: latestMeasurement };
  const share = exact(kept);
  const state = share.lessThanOrEqualTo(0) ? 'lost' : share.greaterThanOrEqualTo(100) ? 'held' : 'partly';
  return { state, kept, measurement: latestMeasurement };
}

/** What is measured before the change took hold shows the old service. */
export function afterEffect(measuredOn: string, effectiveOn: string): FieldVerdict {
  return {
    code: 'improvement_measurement.before_effect',
    passed: measuredOn > effectiveOn,
    pointer: '/measuredOn',
    message: {
      en: `Must be after the day the improvement took effect (${effectiveOn}).`,
      id: `Harus setelah hari perbaikan berlaku (${effectiveOn}).`,
    },
  };
}
