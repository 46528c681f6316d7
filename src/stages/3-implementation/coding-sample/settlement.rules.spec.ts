import { codeFits } from '#stages/3-implementation/coding-sample/settlement.rules';

describe('codeFits', () => {
  it('takes the codes of the category, any topic, and that it cannot be told', () => {
    expect([codeFits('sentiment', 'negative'), codeFits('kind', null), codeFits('topic', 'fogging')]).toMatchObject([
      { passed: true },
      { passed: true },
      { passed: true },
    ]);
    expect([codeFits('sentiment', 'complaint').passed, codeFits('kind', 'angry').passed]).toEqual([false, false]);
  });
});
