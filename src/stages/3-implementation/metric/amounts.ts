import { exact } from '#kernel/figures/exact';

/** Most readings are counts: a number that stays whole and safe needs no decimal arithmetic, and there are thousands. */
const WHOLE = /^-?\d{1,14}$/;

function whole(a: string, b: string): boolean {
  return WHOLE.test(a) && WHOLE.test(b);
}

export function plus(a: string, b: string): string {
  return whole(a, b) ? String(Number(a) + Number(b)) : plain(exact(a).plus(exact(b)));
}

export function minus(a: string, b: string): string {
  return whole(a, b) ? String(Number(a) - Number(b)) : plain(exact(a).minus(exact(b)));
}

export function isLess(a: string, b: string): boolean {
  return whole(a, b) ? Number(a) < Number(b) : exact(a).lessThan(exact(b));
}

/** Without exponent and without a negative zero, every digit kept. */
function plain(value: ReturnType<typeof exact>): string {
  return value.isZero() ? '0' : value.toFixed();
}
