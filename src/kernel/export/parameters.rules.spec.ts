import { asQuery, parametersCheck, pathParams } from '#kernel/export/parameters.rules';

const ID = '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f';

describe('parameters of a list', () => {
  it('are texts, flags and lists of texts', () => {
    expect(parametersCheck({ state: ['open'], q: 'banjir', unread: true })).toBeNull();
    for (const wrong of [
      null,
      [],
      'q=1',
      { a: 1 },
      { a: { b: 'c' } },
      { a: [1] },
      { 'a b': 'c' },
      { a: 'x'.repeat(201) },
    ])
      expect(parametersCheck(wrong)).toMatchObject({ code: 'parameters.form' });
  });

  it('stand in an address as texts', () => {
    expect(asQuery({ state: ['open'], unread: true })).toEqual({ state: ['open'], unread: 'true' });
  });
});

describe('the address of a list', () => {
  it('names what its pattern leaves open', () => {
    expect(pathParams('cases', 'cases')).toEqual({});
    expect(pathParams('imports/:id/rows', `imports/${ID}/rows`)).toEqual({ id: ID });
  });

  it('is another one where a part differs or no id stands for one', () => {
    expect([pathParams('cases', 'posts'), pathParams('imports/:id/rows', 'imports/x/rows')]).toEqual([null, null]);
    expect(pathParams('imports/:id', `imports/${ID}/rows`)).toBeNull();
  });
});
