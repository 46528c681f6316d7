import { type Amount, display, exact, published, sum } from '#kernel/figures/exact';
import { type Figure, figure, leftOut, ratio } from '#kernel/figures/figure';
import type { Caveat } from '#kernel/figures/figure-texts';

/** The answers to one element of the satisfaction survey, each from 1 to 4. */
export interface SurveyElement {
  total: Amount;
  answers: number;
}

/** `exact` weighs each element alike; `permen_0_11` repeats the rounded weight of old reports, to match them only. */
export type WeightMode = 'exact' | 'permen_0_11';

export const IKM_BANDS = [
  { band: 'A', from: '88.31' },
  { band: 'B', from: '76.61' },
  { band: 'C', from: '65.00' },
  { band: 'D', from: '25.00' },
] as const;
export type IkmBand = (typeof IKM_BANDS)[number]['band'];

export interface IkmFigure extends Figure {
  band: IkmBand | null;
}

const ELEMENTS = 9;
const INDEX_PER_POINT = 25;

/** The community satisfaction index: the mean of the element averages, on a scale from 25 to 100. */
export function ikm(elements: readonly SurveyElement[], weightMode: WeightMode = 'exact'): IkmFigure {
  const respondents = Math.max(0, ...elements.map((element) => element.answers));
  const caveats: Caveat[] = weightMode === 'permen_0_11' ? ['weight_0_11'] : [];
  if (elements.length !== ELEMENTS) caveats.push('elements_not_nine');
  if (elements.length === 0 || elements.some((element) => element.answers === 0)) {
    return {
      ...figure('survey.ikm', 'index', { n: respondents, caveats: [...caveats, 'no_observations'] }),
      band: null,
    };
  }
  const averages = sum(elements.map((element) => exact(element.total).div(element.answers)));
  const weighted = weightMode === 'exact' ? averages.div(elements.length) : averages.times('0.11');
  const value = published(weighted.times(INDEX_PER_POINT));
  return {
    ...figure('survey.ikm', 'index', {
      value,
      numerator: published(averages),
      denominator: String(elements.length),
      n: respondents,
      caveats,
    }),
    band: ikmBand(value),
  };
}

/** The letter of an index, read after rounding to two places: the published table has no room between its bands. */
export function ikmBand(value: string): IkmBand | null {
  return bandFrom(value, IKM_BANDS)?.band ?? null;
}

/** The same by bands that are data: best first, each from the index that it names. */
export function bandFrom<B extends { from: string }>(value: string, bands: readonly B[]): B | null {
  const index = exact(display(value, 2) ?? value);
  if (index.greaterThan(100)) return null;
  return bands.find((row) => index.greaterThanOrEqualTo(row.from)) ?? null;
}

export interface UnitIndex {
  value: Amount;
  respondents: number;
}

/** The index of several units together: each respondent counts once, not each unit. */
export function ikmPooled(units: readonly UnitIndex[]): IkmFigure {
  const respondents = units.reduce((total, unit) => total + unit.respondents, 0);
  const result = ratio('survey.ikm_pooled', 'index', {
    numerator: sum(units.map((unit) => exact(unit.value).times(unit.respondents))),
    denominator: respondents,
    n: respondents,
  });
  return { ...result, band: result.value === null ? null : ikmBand(result.value) };
}

/** The Krejcie–Morgan sample for a population, to the nearest person: 95 % confidence, 5 points of error, p = ½. */
export function requiredSample(population: number, respondents?: number): Figure {
  const n = respondents ?? null;
  if (population < 1) return figure('survey.required_sample', 'people', { n, caveats: ['denominator_zero'] });
  const numerator = exact('3.841').times(population).times('0.25');
  const denominator = exact('0.0025')
    .times(population - 1)
    .plus('0.96025');
  const needed = numerator.div(denominator).toDecimalPlaces(0);
  return figure('survey.required_sample', 'people', {
    value: published(needed),
    numerator: published(numerator),
    denominator: published(denominator),
    n,
    caveats: n !== null && needed.greaterThan(n) ? ['below_required_sample'] : [],
  });
}

export interface Stratum {
  /** The result within the stratum, in percent; null where nobody was asked. */
  percent: Amount | null;
  population: number;
}

/** The result for the whole population from strata that were sampled unequally. */
export function surveyWeighted(strata: readonly Stratum[]): Figure {
  const asked = strata.filter((stratum) => stratum.percent !== null);
  const missing = strata.length - asked.length;
  return ratio('survey.weighted', 'percent', {
    numerator: sum(asked.map((stratum) => exact(stratum.percent ?? 0).times(stratum.population))),
    denominator: sum(asked.map((stratum) => stratum.population)),
    excluded: leftOut({ stratum_without_result: missing }),
    caveats: missing > 0 ? ['strata_missing'] : [],
  });
}
