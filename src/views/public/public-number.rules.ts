import { daysBetween, type LocalDate } from '#kernel/calendar/local-date';
import type { Figure } from '#kernel/figures/figure';
import { CAVEATS } from '#kernel/figures/figure-texts';
import { type Cell, SMALLEST_PUBLISHED, suppressSmallCells } from '#kernel/figures/suppression.rules';
import type { Locale } from '#platform/problem/problem';
import type { PublicCell, PublicNumber, PublicTable } from '#views/public/public-number.dto';
import { titleOf } from '#views/public/public-words';

/** Of fewer cases than ten a single one would move a share by more than ten points. */
export const LEAST_CASES = 10;
/** Fewer people than thirty say nothing about a public. */
export const LEAST_PEOPLE = 30;

export type Told = Pick<Figure, 'value' | 'unit' | 'numerator' | 'denominator' | 'n' | 'from' | 'to' | 'caveats'> & {
  formula: string;
  subject?: string;
  band?: string | null;
};

export interface Showing {
  minimumSample: number;
  locale: Locale;
  today: LocalDate;
}

/** A count as it may be printed. */
export const printed = (count: number | null): string | null => {
  if (count === null) return null;
  return count > 0 && count < SMALLEST_PUBLISHED ? `<${SMALLEST_PUBLISHED}` : String(count);
};

/** A small count is about somebody. */
export const countShown = (count: number | null): number | null =>
  count !== null && count > 0 && count < SMALLEST_PUBLISHED ? null : count;

/** A figure as everybody may see it: below the minimum sample its value is withheld, and so is all that it was made of. */
export function publicNumber(figure: Told, { minimumSample, locale, today }: Showing): PublicNumber {
  const { formula, value, unit, numerator, denominator, n, from, to } = figure;
  const few = (n ?? 0) < minimumSample;
  return {
    code: formula,
    title: titleOf(formula)[locale],
    subject: figure.subject ?? null,
    value: few ? null : value,
    band: few ? null : (figure.band ?? null),
    unit,
    numerator: few ? null : numerator,
    denominator: few ? null : denominator,
    n: countShown(n),
    sample: printed(n),
    minimumSample,
    withheld: few ? 'below_minimum_sample' : null,
    from,
    to,
    ageDays: to === null ? null : daysBetween(to, today),
    caveats: figure.caveats.map((code) => CAVEATS[code][locale]),
  };
}

export interface Row extends Cell {
  label: string;
  /** Whether the key is a name that may be shown. */
  named: boolean;
}

/**
 * A table whose total everybody knows. Where hiding some rows cannot protect the small ones the whole division is withheld:
 * the total stands beside the other numbers, so hiding it here would hide nothing.
 */
export function publicTable(by: PublicTable['by'], rows: readonly Row[]): PublicTable {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const shown = { by, total: countShown(total), smallestPublished: SMALLEST_PUBLISHED };
  if (total < LEAST_CASES) return { ...shown, rows: [], withheld: 'below_minimum_sample' };
  const table = suppressSmallCells(rows, total);
  if (table.total === null) return { ...shown, rows: [], withheld: 'not_protectable' };
  const cells = table.cells.map(({ count, shown: text, withheld }, i): PublicCell => {
    const { key, label = '', named = false } = rows[i] ?? {};
    return { key: named ? (key ?? null) : null, label, count, shown: text, withheld };
  });
  return { ...shown, rows: cells.sort(mostFirst), withheld: null };
}

/** What is withheld keeps no place that would tell how much it is. */
function mostFirst(a: PublicCell, b: PublicCell): number {
  return (b.count ?? -1) - (a.count ?? -1) || a.label.localeCompare(b.label, 'id');
}
