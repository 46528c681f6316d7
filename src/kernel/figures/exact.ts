import { Decimal } from 'decimal.js';

/** What a rule accepts as a number: a decimal string as the database gives it, a whole count, or a step on the way. */
export type Amount = string | number | Decimal;

/** Steps on the way carry three times the digits that are published, so that no sum of thirds loses one. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });

/** Published values are exact up to this many significant digits; a quotient that goes on is rounded there. */
export const PUBLISHED_DIGITS = 20;

const PLAIN = /^-?\d+(\.\d+)?$/;

export function exact(amount: Amount): Decimal {
  if (typeof amount === 'string' && !PLAIN.test(amount)) throw new RangeError(`Not a decimal number: ${amount}`);
  const value = new Exact(amount);
  if (!value.isFinite()) throw new RangeError(`Not a finite number: ${amount}`);
  return value;
}

export function sum(amounts: readonly Amount[]): Decimal {
  return amounts.reduce<Decimal>((total, amount) => total.plus(exact(amount)), new Exact(0));
}

/** A decimal string without exponent and without a negative zero. */
export function published(value: Decimal): string {
  const settled = exact(value).toSignificantDigits(PUBLISHED_DIGITS);
  return settled.isZero() ? '0' : settled.toFixed();
}

/** Rounds half up (away from zero) to a fixed number of places: for the reader's eye only, never for further sums. */
export function display(value: string | null, places: number): string | null {
  if (value === null) return null;
  const rounded = exact(value).toDecimalPlaces(places);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(places);
}
