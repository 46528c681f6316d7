import { columnsCheck, plainName, titlesCheck } from '#stages/3-implementation/import/column-map.rules';

const code = (value: unknown) => columnsCheck(value)?.code ?? null;
const views = { names: ['Views'], metric: 'views' };

describe('the columns of a profile', () => {
  it.each([
    [null, [views, { names: ['Post ID'], field: 'externalId', required: true }]],
    ['list.size', []],
    ['list.size', 'Views'],
    ['columns.form', [{ names: [], metric: 'views' }]],
    ['columns.form', [{ names: ['Views'] }]],
    ['columns.form', [{ names: ['Views'], metric: 'views', field: 'title' }]],
    ['columns.form', [{ names: ['Views'], field: 'nothing' }]],
    ['columns.form', [{ ...views, more: 1 }]],
    ['columns.form', [null]],
    ['columns.repeated', [views, { names: ['ＶＩＥＷＳ '], metric: 'reach' }]],
    ['metric.advertising_value', [{ names: ['AVE'], metric: 'views' }]],
    ['metric.advertising_value', [{ names: ['Worth'], metric: 'ave' }]],
  ])('are refused with %s', (expected, value) => {
    expect(code(value)).toBe(expected);
  });

  it('may stand for a metric by the title above', () => {
    expect(titlesCheck(null)).toBeNull();
    expect(titlesCheck({ Tayangan: 'views' })).toBeNull();
    expect(titlesCheck({ Tayangan: 'VIEWS' })?.code).toBe('titles.form');
    expect(titlesCheck({ 'Nilai setara iklan': 'views' })?.code).toBe('metric.advertising_value');
  });

  it('are known by name in any dress', () => {
    expect(plainName('  Frekuensi   dibagikan\u00A0')).toBe('frekuensi dibagikan');
  });
});
