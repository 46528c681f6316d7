import { notMoreOpen, strictestOf } from '#stages/4-evaluation/openness.rules';

describe('a record made from others', () => {
  it('is at least as strict as the strictest of them', () => {
    const sources = [{ classification: 'restricted' as const }, { classification: 'open' as const }];
    expect(strictestOf(sources)).toBe('restricted');
    expect(notMoreOpen('open', sources)).toMatchObject({ passed: false, pointer: '/classification' });
    expect(notMoreOpen(undefined, sources).passed).toBe(false);
    expect(notMoreOpen('confidential', sources).passed).toBe(true);
  });

  it('is free where it was made from nothing', () => {
    expect(notMoreOpen('open', []).passed).toBe(true);
  });
});
