import { bandsCheck, elementsCheck } from '#stages/4-evaluation/survey-questionnaire/questionnaire-parts.rules';

const element = (code: unknown, more = {}) => ({ code, titleId: 'Persyaratan', ...more });
const band = (letter: unknown, from: unknown, more = {}) => ({
  letter,
  from,
  labelId: 'Baik',
  labelEn: 'Good',
  ...more,
});

describe('elementsCheck', () => {
  it('takes elements with and without an English title', () => {
    expect(
      elementsCheck([element('U1'), element('U2', { titleEn: null }), element('U3', { titleEn: 'Cost' })]),
    ).toBeNull();
  });

  it.each([
    [[], 'elements.size'],
    ['U1', 'elements.size'],
    [Array.from({ length: 31 }, (_, i) => element(`U${i}`)), 'elements.size'],
    [[element('u1')], 'elements.form'],
    [[element('U1', { titleId: ' ' })], 'elements.form'],
    [[element('U1', { weight: 1 })], 'elements.form'],
    [[null], 'elements.form'],
    [[element('U1'), element('U1')], 'elements.repeated'],
  ])('refuses %j', (value, code) => {
    expect(elementsCheck(value)?.code).toBe(code);
  });
});

describe('bandsCheck', () => {
  it('takes falling bands, and none', () => {
    expect([bandsCheck([]), bandsCheck([band('A', '88.31'), band('B', '76.61')])]).toEqual([null, null]);
  });

  it.each([
    [{}, 'bands.size'],
    [[band('A', 88.31)], 'bands.form'],
    [[band('A', '88.315')], 'bands.form'],
    [[band('A', '100.01')], 'bands.form'],
    [[band('a', '88')], 'bands.form'],
    [[band('A', '88', { source: 'x' })], 'bands.form'],
    [[band('B', '76.61'), band('A', '88.31')], 'bands.order'],
    [[band('A', '88.31'), band('B', '88.31')], 'bands.order'],
    [[band('A', '88.31'), band('A', '76.61')], 'bands.order'],
  ])('refuses %j', (value, code) => {
    expect(bandsCheck(value)?.code).toBe(code);
  });
});
