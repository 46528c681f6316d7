import { type Amount, exact, published } from '#kernel/figures/exact';
import type { AlsoCode, FigureSubjectType } from '#kernel/figures/figure-sides';
import type { Caveat, ExclusionReason } from '#kernel/figures/figure-texts';
import type { FormulaId } from '#kernel/figures/formula-ids';
import type { Text } from '#platform/problem/problem';

/** Something that a reader might have expected in the figure and that was left out on purpose. */
export interface Excluded {
  reason: ExclusionReason;
  count: number;
}

/** A published number with everything needed to check it. A null value means "not known", never zero. */
export interface Figure {
  formula: FormulaId;
  value: string | null;
  unit: string;
  numerator: string | null;
  denominator: string | null;
  n: number | null;
  from: string | null;
  to: string | null;
  excluded: Excluded[];
  caveats: Caveat[];
}

/** Of which single thing a figure speaks, where it does not speak of everything that was asked for. */
export interface FigureSubject {
  type: FigureSubjectType;
  id: string;
  title: string;
}

/** What a reader needs beside the value: a band, the ends of an interval, a verdict, the parts of a sum. */
export type Also = { code: AlsoCode; value: string | null } | { code: string; value: string | null; label: Text };

/** A figure as a source gives it. */
export interface FigureRow extends Figure {
  subject?: FigureSubject | null;
  also?: readonly Also[];
}

export type FigureDetails = Partial<Omit<Figure, 'formula' | 'unit'>>;

export interface Fraction {
  numerator: Amount;
  denominator: Amount;
  n?: number;
  excluded?: Excluded[];
  caveats?: Caveat[];
}

export function figure(formula: FormulaId, unit: string, details: FigureDetails = {}): Figure {
  return {
    formula,
    value: null,
    unit,
    numerator: null,
    denominator: null,
    n: null,
    from: null,
    to: null,
    excluded: [],
    caveats: [],
    ...details,
  };
}

/** numerator ÷ denominator, as it is. Nothing to divide by gives null with a caveat, not zero. */
export function ratio(formula: FormulaId, unit: string, fraction: Fraction): Figure {
  return divide(formula, unit, fraction, 1);
}

/** numerator ÷ denominator in percent. */
export function share(formula: FormulaId, fraction: Fraction): Figure {
  return divide(formula, 'percent', fraction, 100);
}

/** Names the period of a figure; both days are included and are the agency's local days. */
export function during<F extends Figure>(result: F, from: string | null, to: string | null): F {
  return { ...result, from, to };
}

/** Lists what was left out, without the reasons that left nothing out. */
export function leftOut(counts: Partial<Record<ExclusionReason, number>>): Excluded[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason: reason as ExclusionReason, count }));
}

function divide(formula: FormulaId, unit: string, fraction: Fraction, times: number): Figure {
  const numerator = exact(fraction.numerator);
  const denominator = exact(fraction.denominator);
  const caveats = fraction.caveats ?? [];
  const empty = denominator.isZero();
  return figure(formula, unit, {
    value: empty ? null : published(numerator.times(times).div(denominator)),
    numerator: published(numerator),
    denominator: published(denominator),
    n: fraction.n ?? null,
    excluded: fraction.excluded ?? [],
    caveats: empty ? [...caveats, 'denominator_zero'] : caveats,
  });
}
