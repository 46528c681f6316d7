import { type Figure, figure } from '#kernel/figures/figure';

export interface Contribution {
  itemId: string;
  personId: string;
}

export interface OutputFigure extends Figure {
  /** Rows of work evidence: one for each person and item. Never to be added up as the unit's output. */
  evidence: number;
}

/** A unit's items, each counted once however many people worked on it. */
export function outputVsEvidence(contributions: readonly Contribution[]): OutputFigure {
  const items = new Set(contributions.map((row) => row.itemId));
  const rows = new Set(contributions.map((row) => JSON.stringify([row.itemId, row.personId])));
  const value = String(items.size);
  return { ...figure('unit.output_vs_evidence', 'items', { value, n: rows.size }), evidence: rows.size };
}
