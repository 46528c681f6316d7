import { type Amount, exact, published } from '#kernel/figures/exact';
import type { Also, Excluded, FigureRow, FigureSubject } from '#kernel/figures/figure';
import { leftOut } from '#kernel/figures/figure';
import type { Caveat } from '#kernel/figures/figure-texts';
import { suppressSmallCells } from '#kernel/figures/suppression.rules';
import {
  bandFrom,
  ikm,
  ikmPooled,
  requiredSample,
  surveyWeighted,
  type WeightMode,
} from '#kernel/figures/survey.rules';

/** What the answers of some people add up to, element by element in the order of the questionnaire. */
export interface Answers {
  respondents: number;
  answers: readonly number[];
  totals: readonly number[];
}

export interface Band {
  letter: string;
  from: string;
  labelId: string;
  labelEn: string;
}

/** A round with what was asked and what the answers add up to, as a statement reads it. */
export interface RoundSums extends Answers {
  id: string;
  title: string;
  state: 'open' | 'closed';
  kind: 'ikm' | 'share';
  elements: readonly { code: string; titleId: string; titleEn?: string | null }[];
  bands: readonly Band[];
  validFrom: string;
  population: number;
  method: string;
  strata: readonly { name: string; population: number }[];
  /** The one question by stratum. */
  strataSums: Readonly<Record<string, { answers: number; total: number }>>;
  weightMode: WeightMode;
  periodFrom: string;
  periodTo: string;
}

const NOT_RANDOM: ReadonlySet<string> = new Set(['accidental', 'voluntary']);

/** What every figure of a round says beside its own caveats. */
function caveatsOf({ state, method }: RoundSums): Caveat[] {
  return [
    ...(state === 'closed' ? [] : (['round_open'] as const)),
    ...(NOT_RANDOM.has(method) ? (['not_random_sample'] as const) : []),
  ];
}

function ofRound(row: FigureRow, round: RoundSums, also: readonly Also[] = []): FigureRow {
  const subject: FigureSubject = { type: 'survey_round', id: round.id, title: round.title };
  const people: Also[] = [
    { code: 'respondents', value: String(round.respondents) },
    { code: 'population', value: String(round.population) },
  ];
  return {
    ...row,
    n: round.respondents,
    from: round.periodFrom,
    to: round.periodTo,
    caveats: [...row.caveats, ...caveatsOf(round)],
    subject,
    also: [...also, ...people],
  };
}

/** The letter with the name that the questionnaire gives it. */
function bandOf(value: string | null, bands: readonly Band[]): Also[] {
  const band = value === null ? null : bandFrom(value, bands);
  if (!band) return [{ code: 'band', value: null }];
  return [{ code: 'band', value: band.letter, label: { en: `Band: ${band.labelEn}`, id: `Mutu: ${band.labelId}` } }];
}

const elementSums = ({ answers, totals }: Answers) =>
  answers.map((count, place) => ({ answers: count, total: totals[place] ?? 0 }));

export function indexOf(round: RoundSums): FigureRow {
  const { band: _usual, ...index } = ikm(elementSums(round), round.weightMode);
  const weights: Also = { code: 'weight_mode', value: round.weightMode };
  return ofRound(index, round, [...bandOf(index.value, round.bands), weights]);
}

export function sampleOf(round: RoundSums): FigureRow {
  return ofRound(requiredSample(round.population, round.respondents), round);
}

/** The share of yes; where there are strata each speaks for its own people, and otherwise all for all. */
export function shareOf(round: RoundSums): FigureRow {
  const { strata, strataSums, population } = round;
  const parts = strata.length > 0 ? strata : [{ name: '', population }];
  const everybody = { answers: round.answers[0] ?? 0, total: round.totals[0] ?? 0 };
  const results = parts.map(({ name, population: people }) => ({
    percent: percentOf(strata.length > 0 ? strataSums[name] : everybody),
    population: people,
  }));
  return ofRound(surveyWeighted(results), round);
}

function percentOf(sums: { answers: number; total: number } | undefined): Amount | null {
  return sums && sums.answers > 0 ? exact(sums.total).times(100).div(sums.answers) : null;
}

/** Closed rounds together, each respondent once. An old report's rounded weight has no place in a new figure. */
export function pooledOf(rounds: readonly RoundSums[]): FigureRow {
  const asked = rounds.filter(({ kind }) => kind === 'ikm');
  const closed = asked.filter(({ state }) => state === 'closed');
  const units = closed.flatMap((round) => {
    const { value } = ikm(elementSums(round));
    return value === null ? [] : [{ value, respondents: round.respondents }];
  });
  const { band: _usual, ...pooled } = ikmPooled(units);
  const latest = [...closed].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  const rounded = closed.some(({ weightMode }) => weightMode !== 'exact');
  return {
    ...pooled,
    excluded: notPooled(asked.length - closed.length, closed.length - units.length),
    caveats: [
      ...pooled.caveats,
      ...(rounded ? (['pooled_exactly'] as const) : []),
      ...(closed.some(({ method }) => NOT_RANDOM.has(method)) ? (['not_random_sample'] as const) : []),
    ],
    also: bandOf(pooled.value, latest?.bands ?? []),
  };
}

const notPooled = (open: number, withoutIndex: number): Excluded[] =>
  leftOut({ round_open: open, round_without_index: withoutIndex });

export interface ElementResult {
  code: string;
  answers: number;
  missing: number;
  total: number;
  average: string | null;
}

/** The mean of each element (NRR) over those who answered it. */
export function elementsOf({ elements, answers, totals, respondents }: RoundSums): ElementResult[] {
  return elements.map(({ code }, place) => {
    const [count, total] = [answers[place] ?? 0, totals[place] ?? 0];
    const average = count > 0 ? published(exact(total).div(count)) : null;
    return { code, answers: count, missing: respondents - count, total, average };
  });
}

export interface GroupSums extends Answers {
  /** Empty for those who did not say. */
  name: string;
}

export interface GroupResult {
  group: string | null;
  respondents: number | null;
  value: string | null;
  band: string | null;
  withheld: 'small' | 'protecting' | null;
}

/** The result of each group; with `publish`, nothing by which somebody in a small one could be told. */
export function groupsOf(round: RoundSums, groups: readonly GroupSums[], publish: boolean): GroupResult[] {
  const cells = groups.map(({ name, respondents }) => ({ key: name, count: respondents }));
  const table = publish ? suppressSmallCells(cells, round.respondents) : null;
  return groups.map((group, place): GroupResult => {
    // Where even the total had to go, it stands beside the round all the same: then no group is shown.
    const withheld = table?.cells[place]?.withheld ?? (table?.total === null ? 'protecting' : null);
    const name = group.name === '' ? null : group.name;
    if (withheld) return { group: name, respondents: null, value: null, band: null, withheld };
    const value = resultOf(round, group);
    const band = value === null ? null : (bandFrom(value, round.bands)?.letter ?? null);
    return { group: name, respondents: group.respondents, value, band, withheld: null };
  });
}

function resultOf({ kind, weightMode }: RoundSums, group: GroupSums): string | null {
  if (kind === 'ikm') return ikm(elementSums(group), weightMode).value;
  const [first] = elementSums(group);
  const percent = percentOf(first);
  return percent === null ? null : published(exact(percent));
}
