import { display } from '#kernel/figures/exact';
import { ikm, ikmBand, ikmPooled, requiredSample, surveyWeighted } from '#kernel/figures/survey.rules';

const nine = (totals: number[], answers: number) => totals.map((total) => ({ total, answers }));
const spread = [105, 101, 100, 116, 102, 105, 106, 105, 115];

describe('survey.ikm', () => {
  it('C17: weighs each element by exactly a ninth', () => {
    const result = ikm(nine(spread, 29));
    expect(display(result.value, 4)).toBe('91.4751');
    expect(result).toMatchObject({ band: 'A', denominator: '9', n: 29, caveats: [] });
    expect(['90.56', '91.47']).not.toContain(display(result.value, 2));
  });

  it('C17: repeats the weight of old reports only on request', () => {
    const result = ikm(nine(spread, 29), 'permen_0_11');
    expect(display(result.value, 2)).toBe('90.56');
    expect(result.caveats).toEqual(['weight_0_11']);
  });

  it('C17: shows that the rounded weight can flip the letter', () => {
    const answers = nine(Array(9).fill(356), 100);
    expect(ikm(answers)).toMatchObject({ value: '89', band: 'A' });
    expect(ikm(answers, 'permen_0_11')).toMatchObject({ value: '88.11', band: 'B' });
  });

  it('C18: reads the band after rounding to two places', () => {
    const answers = nine([...Array(8).fill(353), 355], 100);
    const result = ikm(answers);
    expect(display(result.value, 4)).toBe('88.3056');
    expect(result.band).toBe('A');
  });

  it.each([
    ['100', 'A'],
    ['88.305', 'A'],
    ['88.3049', 'B'],
    ['76.605', 'B'],
    ['76.6', 'C'],
    ['65', 'C'],
    ['64.99', 'D'],
    ['25', 'D'],
    ['24.99', null],
    ['100.01', null],
  ])('reads %s as band %s', (value, band) => {
    expect(ikmBand(value)).toBe(band);
  });

  it('says when the elements are not nine or unanswered', () => {
    expect(ikm(nine([30, 30], 10))).toMatchObject({ value: '75', caveats: ['elements_not_nine'] });
    expect(ikm([])).toMatchObject({ value: null, band: null, caveats: ['elements_not_nine', 'no_observations'] });
    expect(ikm([...nine(spread.slice(1), 29), { total: 0, answers: 0 }]).value).toBeNull();
  });
});

describe('survey.ikm_pooled', () => {
  it('C19: counts respondents, not units', () => {
    const result = ikmPooled([
      { value: '90', respondents: 40 },
      { value: '74', respondents: 260 },
    ]);
    expect(display(result.value, 2)).toBe('76.13');
    expect(result).toMatchObject({ band: 'C', n: 300 });
    expect(result.value).not.toBe('82');
  });

  it('is unknown without respondents', () => {
    expect(ikmPooled([])).toMatchObject({ value: null, band: null });
  });
});

describe('survey.required_sample', () => {
  it.each([
    [10, '10'],
    [50, '44'],
    [100, '80'],
    [250, '152'],
    [300, '169'],
    [1_200, '291'],
    [2_000, '322'],
    [2_940, '340'],
  ])('C20: asks %i people for %s answers', (population, needed) => {
    expect(requiredSample(population).value).toBe(needed);
  });

  it('C20: flags a survey below it', () => {
    expect(requiredSample(250, 151).caveats).toEqual(['below_required_sample']);
    expect(requiredSample(250, 152).caveats).toEqual([]);
    expect(requiredSample(0).value).toBeNull();
  });
});

describe('survey.weighted', () => {
  it('C33: weighs strata by their people', () => {
    const strata = [
      { percent: '60', population: 300 },
      { percent: '30', population: 700 },
    ];
    expect(surveyWeighted(strata).value).toBe('39');
    expect(surveyWeighted(strata).value).not.toBe('45');
  });

  it('speaks only for the strata that were asked', () => {
    const result = surveyWeighted([
      { percent: '60', population: 300 },
      { percent: null, population: 700 },
    ]);
    expect(result).toMatchObject({
      value: '60',
      caveats: ['strata_missing'],
      excluded: [{ reason: 'stratum_without_result', count: 1 }],
    });
  });
});
