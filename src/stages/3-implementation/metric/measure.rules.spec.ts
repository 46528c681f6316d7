import { measureOf, type Sums } from '#stages/3-implementation/metric/measure.rules';

const sums = (more: Partial<Sums> = {}): Sums => ({
  ...{ metric: 'likes', series: 1, opened: '0', openedN: 0, gained: '0', gainedN: 0, jumped: '0', jumpedN: 0 },
  ...{ counted: '0', countedN: 0, largest: null },
  ...more,
});
const c16 = sums({ series: 3, opened: '100', openedN: 1, gained: '90', gainedN: 2 });

describe('measureOf', () => {
  it('C16: adds gains, never the readings themselves', () => {
    expect(measureOf(c16, { unique: false, whole: true })).toMatchObject({
      value: '190',
      opening: '100',
      gained: '90',
    });
    expect(measureOf(c16, { unique: false, whole: false })).toMatchObject({
      value: '190',
      caveats: ['first_snapshot'],
    });
  });

  it('knows nothing where only the definition changed', () => {
    const broken = sums({ jumped: '300', jumpedN: 1 });
    expect(measureOf(broken, { unique: false, whole: false })).toMatchObject({ value: null, gained: null, breaks: 1 });
    expect(measureOf(broken, { unique: false, whole: true })).toMatchObject({ value: '300' });
  });

  it('C15: bounds different people and adds them never', () => {
    const daily = sums({ metric: 'reach', series: 3, counted: '1050', countedN: 3, largest: '400' });
    const bounds = { value: null, lower: '400', upper: '1050', caveats: ['reach_not_additive'] };
    expect(measureOf(daily, { unique: true, whole: false })).toMatchObject(bounds);
    expect(measureOf(daily, { unique: true, whole: false, reported: '780' })).toMatchObject({
      value: '780',
      caveats: [],
    });
  });

  it('takes what the network says of one post as it is', () => {
    const one = sums({ metric: 'reach', opened: '6000', openedN: 1, largest: '6000' });
    expect(measureOf(one, { unique: true, whole: true })).toMatchObject({
      value: '6000',
      lower: '6000',
      upper: '6000',
    });
    expect(measureOf({ ...one, series: 2 }, { unique: true, whole: true })).toMatchObject({ value: null });
  });

  it('says that a counter fell', () => {
    expect(measureOf(sums({ gained: '-5', gainedN: 1 }), { unique: false, whole: false })).toMatchObject({
      ...{ value: '-5', caveats: ['counter_fell'] },
    });
  });
});
