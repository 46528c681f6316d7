import { isLess, minus, plus } from '#stages/3-implementation/metric/amounts';

/** How the row of a day follows from the one before it: the first of all, the next, after a new definition, or a period. */
export type Step = 'first' | 'next' | 'break' | 'period';

/** What stands for one day of a series: the last reading of a running total, or the figure of the day. */
export interface DayReading {
  day: string;
  running: boolean;
  value: string;
  capturedAt: string;
  sampleId: string;
  definitionVersion: string;
}

export interface DayRow extends DayReading {
  step: Step;
  change: string;
}

/** The key under which the sums of a whole series stand, beside those of its days. */
export const WHOLE = 'infinity';

/** What a series adds to the sums of its campaign on one day, or takes from them. */
export interface Part {
  day: string;
  series: number;
  sums: Record<Step, { amount: string; n: number }>;
  /** What the part is now where it may be the largest of its key; null where there is none. */
  largest: string | null;
  /** It became smaller, so that another may be the largest now. */
  shrank: boolean;
}

export interface Rolled {
  rows: DayRow[];
  gone: string[];
  parts: Part[];
}

/**
 * The days of one series after new readings. `known` holds what stands on the days that are read anew and next to them;
 * `readings` what is to stand there, null where nothing does any more. The outcome depends on the readings alone, never on
 * the order in which they came.
 */
export function roll(known: readonly DayRow[], readings: ReadonlyMap<string, DayReading | null>): Rolled {
  const before = new Map(known.map((row) => [row.day, row]));
  const standing = new Map<string, DayReading>(before);
  for (const [day, reading] of readings) {
    if (reading) standing.set(day, reading);
    else standing.delete(day);
  }
  const after = chain([...standing.values()].sort(byDay), before, readings);
  const gone = [...before.keys()].filter((day) => !after.has(day));
  const changed = [...after.values()].filter((row) => differs(before.get(row.day), row));
  const days = [...changed.map(({ day }) => day), ...gone];
  const parts = days.map((day) => partOf(day, before.get(day), after.get(day)));
  if (days.length === 0) return { rows: [], gone, parts: [] };
  const beyond = [...after.keys()].some((day) => [...readings.keys()].every((asked) => asked < day));
  return { rows: changed, gone, parts: [...parts, whole(parts, { before, after, beyond })] };
}

/** Only the days that were read and those right after them can follow differently; the others stand as they are. */
function chain(
  sorted: readonly DayReading[],
  before: ReadonlyMap<string, DayRow>,
  readings: ReadonlyMap<string, unknown>,
): Map<string, DayRow> {
  const rows = new Map<string, DayRow>();
  const asked = [...readings.keys()].sort();
  let previous: DayReading | undefined;
  for (const reading of sorted) {
    const stands = before.get(reading.day);
    const untouched = stands && !readings.has(reading.day) && !asked.some((day) => between(day, previous, reading));
    rows.set(reading.day, untouched ? stands : follow(previous, reading));
    previous = reading;
  }
  return rows;
}

/** Whether a day that was read stands at, or vanished between, the two. */
function between(day: string, previous: DayReading | undefined, next: DayReading): boolean {
  return day < next.day && (previous === undefined || day >= previous.day);
}

function follow(previous: DayReading | undefined, reading: DayReading): DayRow {
  if (!reading.running) return { ...reading, step: 'period', change: reading.value };
  if (!previous) return { ...reading, step: 'first', change: reading.value };
  const change = minus(reading.value, previous.value);
  return { ...reading, step: previous.definitionVersion === reading.definitionVersion ? 'next' : 'break', change };
}

function partOf(day: string, was: DayRow | undefined, is: DayRow | undefined): Part {
  return {
    day,
    series: (is ? 1 : 0) - (was ? 1 : 0),
    sums: sumsOf([
      [was, -1],
      [is, 1],
    ]),
    largest: is?.change ?? null,
    shrank: was !== undefined && (is === undefined || isLess(is.change, was.change)),
  };
}

interface Course {
  before: ReadonlyMap<string, DayRow>;
  after: ReadonlyMap<string, DayRow>;
  /** A later day stands than any that was read anew. */
  beyond: boolean;
}

/** The same for the whole time: where a running total stands in the end, or the largest single day. */
function whole(parts: readonly Part[], { before, after, beyond }: Course): Part {
  const running = [...before.values(), ...after.values()].some((row) => row.running);
  const [was, is] = running && beyond ? [null, null] : [standOf([...before.values()]), standOf([...after.values()])];
  return {
    day: WHOLE,
    series: (after.size > 0 ? 1 : 0) - (before.size > 0 ? 1 : 0),
    sums: addUp(parts.map(({ sums }) => sums)),
    largest: is,
    shrank: was !== null && (is === null || isLess(is, was)),
  };
}

/** Of the rows that are known: the latest of a running total stands, or the largest of single days. */
function standOf(rows: readonly DayRow[]): string | null {
  const latest = [...rows].sort(byDay).at(-1);
  if (!latest || latest.running) return latest?.value ?? null;
  return rows.reduce((most, { value }) => (isLess(most, value) ? value : most), latest.value);
}

const STEPS: readonly Step[] = ['first', 'next', 'break', 'period'];

const NOTHING: Part['sums'] = {
  first: { amount: '0', n: 0 },
  next: { amount: '0', n: 0 },
  break: { amount: '0', n: 0 },
  period: { amount: '0', n: 0 },
};

function sumsOf(rows: ReadonlyArray<[DayRow | undefined, 1 | -1]>): Part['sums'] {
  const sums = { ...NOTHING };
  for (const [row, sign] of rows) {
    if (!row) continue;
    const { amount, n } = sums[row.step];
    sums[row.step] = { amount: sign > 0 ? plus(amount, row.change) : minus(amount, row.change), n: n + sign };
  }
  return sums;
}

export function addUp(all: ReadonlyArray<Part['sums']>): Part['sums'] {
  const sums = { ...NOTHING };
  for (const one of all)
    for (const step of STEPS) {
      const { amount, n } = one[step];
      if (n !== 0 || amount !== '0') sums[step] = { amount: plus(sums[step].amount, amount), n: sums[step].n + n };
    }
  return sums;
}

function differs(was: DayRow | undefined, is: DayRow): boolean {
  return was === undefined || was.sampleId !== is.sampleId || was.step !== is.step || was.change !== is.change;
}

function byDay(a: DayReading, b: DayReading): number {
  return a.day < b.day ? -1 : 1;
}
