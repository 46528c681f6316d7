import { addDays, type LocalDate } from '#kernel/calendar/local-date';
import { firstResponsePercentile } from '#kernel/figures/case.rules';
import { exact, published } from '#kernel/figures/exact';
import type { Figure } from '#kernel/figures/figure';
import { median } from '#kernel/figures/percentile';
import { suppressSmallCells } from '#kernel/figures/suppression.rules';
import { ikm, requiredSample, type WeightMode } from '#kernel/figures/survey.rules';
import { maskDetails } from '#kernel/privacy/masking.rules';
import type { Locale } from '#platform/problem/problem';
import type { PublicNumber, PublicTable } from '#views/public/public-number.dto';
import {
  LEAST_CASES,
  LEAST_PEOPLE,
  publicNumber,
  publicTable,
  type Row,
  type Showing,
  type Told,
} from '#views/public/public-number.rules';
import { CLASSES, NO_TOPIC, NO_UNIT, OTHER_TOPICS } from '#views/public/public-words';
import type { PublicUnit } from '#views/public/scoreboard.dto';

export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** The last twelve months that are over, on a day of the agency. */
export function lastTwelveMonths(today: LocalDate): Period {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  return { from: `${Number(today.slice(0, 4)) - 1}-${today.slice(5, 7)}-01`, to: addDays(firstOfMonth, -1) };
}

export interface Counted {
  key: string | null;
  count: number;
}

const NAMED_TOPICS = 20;

/** The most frequent topics by name, the others together. */
export function topicTable(topics: readonly Counted[], locale: Locale): PublicTable {
  const named = topics.filter(({ key }) => key !== null);
  const rest = [
    { count: sum(named.slice(NAMED_TOPICS)), label: OTHER_TOPICS[locale] },
    { count: sum(topics.filter(({ key }) => key === null)), label: NO_TOPIC[locale] },
  ];
  return publicTable('topic', [
    ...named.slice(0, NAMED_TOPICS).map(({ key, count }): Row => {
      const label = maskDetails(key ?? '', { locale });
      return { key: label, label, count, named: true };
    }),
    ...rest.filter(({ count }) => count > 0).map((row): Row => ({ ...row, key: row.label, named: false })),
  ]);
}

export function classTable(classes: readonly Counted[], locale: Locale): PublicTable {
  const rows = classes.map(({ key, count }): Row => {
    const name = key ?? '';
    return { key: name, label: CLASSES[name]?.[locale] ?? name, count, named: true };
  });
  return publicTable('class', rows);
}

const sum = (rows: readonly Counted[] | { count: number }[]): number =>
  rows.reduce((total, { count }) => total + count, 0);

export interface RoundRow extends Record<string, unknown> {
  unit: string;
  from: LocalDate;
  to: LocalDate;
  population: number;
  weightMode: WeightMode;
  answers: number[];
  totals: number[];
}

/** The satisfaction index of each unit; below the sample that its population requires it is withheld. */
export function satisfaction(rounds: readonly RoundRow[], { locale, today }: Showing): PublicNumber[] {
  return rounds
    .map(({ unit, from, to, population, weightMode, answers, totals }) => {
      const elements = totals.map((total, i) => ({ total, answers: answers[i] ?? 0 }));
      const minimumSample = Number(requiredSample(population).value ?? LEAST_PEOPLE);
      return publicNumber({ ...ikm(elements, weightMode), from, to, subject: unit }, { minimumSample, locale, today });
    })
    .sort((a, b) => (a.subject ?? '').localeCompare(b.subject ?? '', 'id'));
}

export interface CaseRow extends Record<string, unknown> {
  unitId: string | null;
  unit: string | null;
  /** Milliseconds. */
  took: string | null;
  waiting: string | null;
}

const DAY_MS = 86_400_000;
const days = (times: (string | null)[]) => times.flatMap((ms) => (ms === null ? [] : exact(ms).div(DAY_MS)));

/** The median answer time of those that were answered, beside the median age of those that wait: neither says it alone. */
export function answering(rows: readonly CaseRow[], { from, to }: Period): { answered: Figure; waiting: Told } {
  const times = days(rows.map(({ took }) => took));
  const ages = days(rows.map(({ waiting }) => waiting));
  const answered = firstResponsePercentile(50, {
    times,
    unit: 'days',
    method: 'continuous',
    unanswered: rows.length - times.length,
  });
  const age = median(ages);
  const none = { numerator: null, denominator: null, from, to };
  return {
    answered: { ...answered, from, to },
    waiting: {
      ...none,
      formula: 'case.waiting_age',
      value: age && published(age),
      unit: 'days',
      n: ages.length,
      caveats: age ? [] : ['no_observations'],
    },
  };
}

/** The units by name. Whose count is small, or would betray a small one, is named without numbers. */
export function unitRows(rows: readonly CaseRow[], period: Period, showing: Showing): PublicUnit[] {
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId ?? '');
  const units = [...byUnit].map(([key, cases]) => ({
    key,
    name: cases[0]?.unit ?? NO_UNIT[showing.locale],
    cases,
    count: cases.length,
  }));
  if (rows.length < LEAST_CASES) return [];
  const table = suppressSmallCells(units, rows.length);
  if (table.total === null) return [];
  const told = units.map(({ name, cases }, i): PublicUnit => {
    const cell = table.cells[i];
    if (!cell || cell.count === null)
      return { name, received: null, shown: cell?.shown ?? null, answerTime: null, waiting: null, rank: null };
    const { answered, waiting } = answering(cases, period);
    return {
      name,
      received: cell.count,
      shown: cell.shown,
      answerTime: publicNumber(answered, showing),
      waiting: publicNumber(waiting, showing),
      rank: null,
    };
  });
  return ranked(told).sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** Places among those with enough cases; equal times share a place. */
function ranked(units: readonly PublicUnit[]): PublicUnit[] {
  const times = units.flatMap(({ answerTime }) => (answerTime?.value ? exact(answerTime.value) : []));
  return units.map((unit) => {
    const own = unit.answerTime?.value;
    return own ? { ...unit, rank: 1 + times.filter((time) => time.lessThan(exact(own))).length } : unit;
  });
}
