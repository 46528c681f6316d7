import type { Caveat } from '#kernel/figures/figure-texts';
import { reachBounds, reachWithin } from '#kernel/figures/post.rules';
import { isLess, plus } from '#stages/3-implementation/metric/amounts';

/** What is added up under one key, as the rollups keep it. */
export interface Sums {
  metric: string;
  series: number;
  opened: string;
  openedN: number;
  gained: string;
  gainedN: number;
  jumped: string;
  jumpedN: number;
  counted: string;
  countedN: number;
  /** Of a unique audience the largest part. */
  largest: string | null;
}

export interface Told {
  value: string | null;
  lower: string | null;
  upper: string | null;
  opening: string | null;
  gained: string | null;
  series: number;
  breaks: number;
  caveats: Caveat[];
}

interface Manner {
  unique: boolean;
  /** Asked for the whole time: what it stands at, and not what came in between two days. */
  whole: boolean;
  /** The network's own figure for exactly this, where it gave one. */
  reported?: string | null;
}

/** What the sums say of one metric. Null is not zero: nothing was read, or nothing may be said. */
export function measureOf(sums: Sums, { unique, whole, reported = null }: Manner): Told {
  const came = [sums.opened, sums.gained, sums.counted];
  const total = (whole ? [...came, sums.jumped] : came).reduce(plus);
  const known = sums.openedN + sums.gainedN + sums.countedN + (whole ? sums.jumpedN : 0) > 0;
  const told = {
    opening: sums.openedN > 0 ? sums.opened : null,
    gained: sums.gainedN > 0 ? sums.gained : null,
    series: sums.series,
    breaks: sums.jumpedN,
    caveats: caveatsOf(sums, whole),
  };
  if (!unique) return { ...told, value: known ? total : null, lower: null, upper: null };
  // The network counted one series by itself; it knows how many people that is.
  const own = reported ?? (whole && sums.series === 1 && sums.countedN === 0 ? total : null);
  const n = sums.openedN + sums.gainedN + sums.countedN;
  const bounds = own === null ? reachWithin(known ? sums.largest : null, total, n) : reachBounds(own, []);
  const { value, lower, upper, caveats } = bounds;
  return { ...told, value, lower, upper, caveats: [...told.caveats, ...caveats] };
}

function caveatsOf({ openedN, jumpedN, gained }: Sums, whole: boolean): Caveat[] {
  const caveats: Caveat[] = [];
  if (openedN > 0 && !whole) caveats.push('first_snapshot');
  if (jumpedN > 0) caveats.push('definition_changed');
  if (isLess(gained, '0')) caveats.push('counter_fell');
  return caveats;
}
