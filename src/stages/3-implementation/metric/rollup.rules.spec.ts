import {
  addUp,
  type DayReading,
  type DayRow,
  type Part,
  roll,
  WHOLE,
} from '#stages/3-implementation/metric/rollup.rules';

const reading = (day: string, value: string, more: Partial<DayReading> = {}): DayReading => ({
  ...{
    day,
    value,
    running: true,
    capturedAt: `${day}T02:00:00.000Z`,
    sampleId: `${day} ${value}`,
    definitionVersion: '1',
  },
  ...more,
});

/** A series as the tables keep it: only what is read around is shown to the rule, and what it answers is written back. */
class Kept {
  readonly rows = new Map<string, DayRow>();
  readonly sums = new Map<string, { series: number; sums: Part['sums'] }>();

  take(readings: readonly DayReading[]): void {
    const asked = new Map<string, DayReading | null>(readings.map((one) => [one.day, one]));
    const days = [...asked.keys()].sort();
    const known = this.around(days[0] ?? '', days.at(-1) ?? '');
    for (const row of known) if (row.capturedAt > (asked.get(row.day)?.capturedAt ?? '~')) asked.delete(row.day);
    this.write(known, asked);
  }

  drop(day: string): void {
    this.write(this.around(day, day), new Map([[day, null]]));
  }

  private around(first: string, last: string): DayRow[] {
    const sorted = [...this.rows.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
    const within = sorted.filter(({ day }) => day >= first && day <= last);
    return [
      ...sorted.filter(({ day }) => day < first).slice(-1),
      ...within,
      ...sorted.filter(({ day }) => day > last).slice(0, 1),
    ];
  }

  private write(known: DayRow[], asked: Map<string, DayReading | null>): void {
    const { rows, gone, parts } = roll(known, asked);
    for (const row of rows) this.rows.set(row.day, row);
    for (const day of gone) this.rows.delete(day);
    for (const { day, series, sums } of parts) {
      const held = this.sums.get(day);
      this.sums.set(day, held ? { series: held.series + series, sums: addUp([held.sums, sums]) } : { series, sums });
    }
  }

  /** What stands, without what came and went. */
  get state(): object {
    const sums = [...this.sums].filter(([, { series }]) => series > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    return { rows: [...this.rows.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), sums };
  }
}

const changes = (kept: Kept): unknown[] =>
  [...kept.rows.values()].sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ step, change }) => [step, change]);

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('roll', () => {
  it('C16: keeps what changed between running totals', () => {
    const kept = new Kept();
    kept.take([reading('2026-03-12', '100'), reading('2026-03-13', '160'), reading('2026-03-14', '190')]);
    expect(changes(kept)).toEqual([
      ['first', '100'],
      ['next', '60'],
      ['next', '30'],
    ]);
    expect(kept.sums.get(WHOLE)?.sums).toMatchObject({ first: { amount: '100', n: 1 }, next: { amount: '90', n: 2 } });
  });

  it('shows what a network took back', () => {
    const kept = new Kept();
    kept.take([reading('2026-03-12', '190'), reading('2026-03-13', '185')]);
    expect(changes(kept).at(-1)).toEqual(['next', '-5']);
  });

  it('breaks the series where the definition changes', () => {
    const kept = new Kept();
    kept.take([reading('2025-04-20', '900', { definitionVersion: 'impressions' }), reading('2025-04-21', '1200')]);
    expect(changes(kept).at(-1)).toEqual(['break', '300']);
  });

  it('adds figures of single days as they are', () => {
    const kept = new Kept();
    kept.take(['400', '350', '300'].map((value, i) => reading(`2026-03-1${i}`, value, { running: false })));
    expect(kept.sums.get(WHOLE)?.sums.period).toEqual({ amount: '1050', n: 3 });
  });

  it('keeps the later reading of a day, whichever comes first', () => {
    const kept = new Kept();
    kept.take([reading('2026-03-12', '120', { capturedAt: '2026-03-12T09:00:00.000Z' })]);
    kept.take([reading('2026-03-12', '100', { capturedAt: '2026-03-12T03:00:00.000Z' })]);
    expect(changes(kept)).toEqual([['first', '120']]);
  });

  it('forgets a day whose reading was withdrawn', () => {
    const [kept, never] = [new Kept(), new Kept()];
    kept.take([reading('2026-03-12', '100'), reading('2026-03-13', '999'), reading('2026-03-14', '190')]);
    kept.drop('2026-03-13');
    never.take([reading('2026-03-12', '100'), reading('2026-03-14', '190')]);
    expect(kept.state).toEqual(never.state);
  });

  it('names the largest part and notices when it shrinks', () => {
    const known: DayRow[] = [{ ...reading('2026-03-12', '500'), step: 'first', change: '500' }];
    const lower = roll(known, new Map([['2026-03-12', reading('2026-03-12', '400', { sampleId: 'b' })]]));
    expect(lower.parts).toMatchObject([
      { day: '2026-03-12', largest: '400', shrank: true },
      { day: WHOLE, largest: '400', shrank: true },
    ]);
    const before = roll(known, new Map([['2026-03-10', reading('2026-03-10', '450')]]));
    expect(before.parts.find(({ day }) => day === WHOLE)).toMatchObject({ largest: null, shrank: false });
  });

  it('comes to the same rollup in whatever order and batches samples arrive', () => {
    const next = numbers(2026);
    for (let round = 0; round < 60; round++) {
      const all = samples(next, round % 3 > 0);
      const inOrder = new Kept();
      for (const one of [...all].sort(byCapture)) inOrder.take([one]);
      const shuffled = new Kept();
      for (const batch of batches(next, all)) shuffled.take(batch);
      expect(shuffled.state).toEqual(inOrder.state);
    }
  });
});

type Numbers = () => number;
const byCapture = (a: DayReading, b: DayReading): number => (a.capturedAt < b.capturedAt ? -1 : 1);

function samples(next: Numbers, running: boolean): DayReading[] {
  return Array.from({ length: 12 }, (_, i) => {
    const capturedAt = new Date(Date.UTC(2026, 2, 1 + Math.floor(next() * 8), i)).toISOString();
    const definitionVersion = capturedAt > '2026-03-05' ? '2' : '1';
    const one = reading(capturedAt.slice(0, 10), String(Math.floor(next() * 1_000)));
    return { ...one, capturedAt, sampleId: String(i), definitionVersion, running };
  });
}

/** In random order, one to four at a time; of a day only the last, as the service passes them on. */
function batches(next: Numbers, all: readonly DayReading[]): DayReading[][] {
  const waiting = all.map((one) => ({ one, at: next() })).sort((a, b) => a.at - b.at);
  const made: DayReading[][] = [];
  while (waiting.length > 0) {
    const some = waiting.splice(0, 1 + Math.floor(next() * 4)).map(({ one }) => one);
    made.push([...new Map(some.sort(byCapture).map((one) => [one.day, one])).values()]);
  }
  return made;
}
