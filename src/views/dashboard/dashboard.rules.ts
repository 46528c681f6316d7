import type { LocalDate } from '#kernel/calendar/local-date';
import { type GateReport } from '#kernel/campaign/gate';
import { pacing } from '#kernel/figures/objective.rules';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import type { DashboardBucket, DashboardItem } from '#views/dashboard/bucket.dto';
import type { NextStage, ObjectiveStanding } from '#views/dashboard/campaign-dashboard.dto';

export interface Placed extends DashboardItem {
  bucket: string;
  /** How many there are in its bucket. */
  n: number;
}

/** One bucket of what was found; more than `counted` is told as that many, and not as exact. */
export function bucketOf(rows: readonly Placed[], name: string, counted = Number.POSITIVE_INFINITY): DashboardBucket {
  const found = rows.filter(({ bucket }) => bucket === name);
  const n = found[0]?.n ?? 0;
  return { count: Math.min(n, counted), exact: n <= counted, items: found };
}

export function nextStage({ to, passed, conditions }: GateReport): NextStage {
  const unmet = conditions.filter((condition) => !condition.passed);
  return {
    to,
    passed,
    unmet: unmet.map(({ code, message, fix }) => ({
      code,
      message,
      operationId: fix?.operationId ?? null,
      recordId: fix?.recordId ?? null,
    })),
  };
}

/** Where the objective is, and where a steady way from the campaign's first day would have it today. */
export function standingOf(objective: ObjectiveEntity, startsOn: LocalDate, today: LocalDate): ObjectiveStanding {
  const { id, outcome, unit, targetDate, baselineValue, targetValue, direction, progress } = objective;
  const actual = progress?.actual ?? null;
  const pace =
    baselineValue === null || direction === 'maintain'
      ? null
      : pacing({
          unit,
          baseline: baselineValue,
          target: targetValue,
          startsOn,
          targetOn: targetDate,
          on: today,
          actual,
        });
  return {
    id,
    outcome,
    unit,
    targetDate,
    baseline: baselineValue,
    target: targetValue,
    actual,
    attainment: progress?.value ?? null,
    verdict: progress?.verdict ?? 'unknown',
    provisional: progress?.provisional ?? false,
    expected: pace?.value ?? null,
    pace: pace?.state ?? null,
  };
}
