import { type Figure, leftOut, share } from '#kernel/figures/figure';

/** Content that was due in a period, and what was published beside the plan. */
export interface PlanCounts {
  due: number;
  onTime: number;
  late: number;
  /** Cancelled with an approved reason: no longer owed. */
  cancelled: number;
  unplanned: number;
  /** Its day is still to come: not owed yet, and not among those due. */
  notDue?: number;
}

export function realisationOnTime(counts: PlanCounts): Figure {
  return ofOwed('plan.realisation_on_time', counts.onTime, counts);
}

export function realised(counts: PlanCounts): Figure {
  return ofOwed('plan.realised', counts.onTime + counts.late, counts);
}

/** How much of what was published had been planned. */
export function plannedShare(counts: PlanCounts): Figure {
  const planned = counts.onTime + counts.late;
  const published = planned + counts.unplanned;
  return share('plan.planned_share', { numerator: planned, denominator: published, n: published });
}

function ofOwed(formula: 'plan.realisation_on_time' | 'plan.realised', numerator: number, counts: PlanCounts): Figure {
  const owed = counts.due - counts.cancelled;
  return share(formula, {
    numerator,
    denominator: owed,
    n: owed,
    excluded: leftOut({
      cancelled_approved: counts.cancelled,
      unplanned: counts.unplanned,
      open_not_due: counts.notDue ?? 0,
    }),
  });
}
