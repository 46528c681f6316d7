import { type Amount, exact, sum } from '#kernel/figures/exact';
import type { SpikeCaveat } from '#stages/3-implementation/spike/spike.entity';

/** What a rule says of how much is too much. */
export interface Limits {
  factor: string;
  deviations: string;
  minimum: number;
}

export interface Judgement {
  verdict: 'spike' | 'usual' | 'below_minimum' | 'no_history';
  windows: number;
  mean: string;
  deviation: string;
  threshold: string;
  caveats: SpikeCaveat[];
}

/** Two windows say nothing of what is usual. */
const FEWEST_WINDOWS = 3;
const ENOUGH_WINDOWS = 10;
const PLACES = 6;

/** Kept to six places, rounded half up: what is compared below is exact. */
export function kept(value: Amount): string {
  return exact(value).toDecimalPlaces(PLACES).toString();
}

/**
 * A topic against its own history: the count of the window now and those of the windows before it. Windows in which nobody
 * said anything count as what they are, nought; windows before the agency recorded anything at all are no history.
 */
export function judge(current: number, history: readonly number[], { factor, deviations, minimum }: Limits): Judgement {
  const windows = history.length;
  const mean = windows === 0 ? exact(0) : sum(history).div(windows);
  const squares = sum(history.map((count) => exact(count).minus(mean).pow(2)));
  const deviation = windows < 2 ? exact(0) : squares.div(windows - 1).sqrt();
  const threshold = [exact(minimum), mean.times(exact(factor)), mean.plus(deviation.times(exact(deviations)))].reduce(
    (highest, each) => (each.gt(highest) ? each : highest),
  );
  return {
    verdict: verdictOf(),
    windows,
    mean: kept(mean),
    deviation: kept(deviation),
    threshold: kept(threshold),
    caveats: [
      'coded_only',
      'calendar_not_aligned',
      ...(windows < ENOUGH_WINDOWS ? (['short_history'] as const) : []),
      ...(deviation.isZero() ? (['no_variance'] as const) : []),
    ],
  };

  function verdictOf(): Judgement['verdict'] {
    if (current < minimum) return 'below_minimum';
    if (windows < FEWEST_WINDOWS) return 'no_history';
    return exact(current).gte(threshold) && exact(current).gt(mean) ? 'spike' : 'usual';
  }
}

/** How many whole windows lie between the first record of the agency and the window now, as far as the history goes. */
export function windowsSince(
  first: Date | null,
  now: Date,
  rule: { windowHours: number; historyDays: number },
): number {
  if (first === null) return 0;
  const windowMs = rule.windowHours * 3_600_000;
  const most = Math.floor((rule.historyDays * 24) / rule.windowHours);
  const observed = Math.floor((now.getTime() - first.getTime()) / windowMs) - 1;
  return Math.max(0, Math.min(most, observed));
}

/** PM 4/2024 Art. 1: how often it comes up (per day) and how fast that grows (change of the daily rate, per day). */
export function pace(current: number, before: number, windowHours: number): { frequency: string; velocity: string } {
  const perDay = (count: number) => exact(count).times(24).div(windowHours);
  const days = exact(windowHours).div(24);
  return { frequency: kept(perDay(current)), velocity: kept(perDay(current).minus(perDay(before)).div(days)) };
}

/** Days without a pause up to the last one; a day so young that nobody has spoken yet does not end the row. */
export function daysWithoutPause(days: readonly string[], today: string): number {
  const spoken = new Set(days);
  let day = spoken.has(today) ? today : dayBefore(today);
  let count = 0;
  for (; spoken.has(day); day = dayBefore(day)) count += 1;
  return count;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
