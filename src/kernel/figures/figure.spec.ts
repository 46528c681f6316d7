import { display, exact, published, sum } from '#kernel/figures/exact';
import { during, figure, leftOut, ratio, share } from '#kernel/figures/figure';
import { CAVEATS, EXCLUSION_REASONS } from '#kernel/figures/figure-texts';

describe('exact decimals', () => {
  it('adds what binary numbers cannot', () => {
    expect(published(sum(['0.1', '0.2']))).toBe('0.3');
    expect(published(sum([exact(1).div(3), exact(1).div(3), exact(1).div(3)]))).toBe('1');
  });

  it('writes neither exponents nor a negative zero', () => {
    expect(published(exact('0.00000000000000000001'))).toBe('0.00000000000000000001');
    expect(published(exact('1000000000000000000000'))).toBe('1000000000000000000000');
    expect(published(exact(-0))).toBe('0');
  });

  it.each(['', 'NaN', 'Infinity', '0x10', '1e3', '1,5', ' 1'])('refuses %p as a number', (text) => {
    expect(() => exact(text)).toThrow(RangeError);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %p as a number', (value) => {
    expect(() => exact(value)).toThrow(RangeError);
  });
});

describe('display', () => {
  it('rounds half up, away from zero', () => {
    expect(display('1.005', 2)).toBe('1.01');
    expect(display('-1.005', 2)).toBe('-1.01');
    expect(display('2.5', 0)).toBe('3');
  });

  it('keeps the places, the unknown and the zero apart', () => {
    expect(display('60', 2)).toBe('60.00');
    expect(display(null, 2)).toBeNull();
    expect(display('-0.001', 2)).toBe('0.00');
  });
});

describe('figures', () => {
  it('divide to twenty significant digits', () => {
    expect(ratio('mentions.share_of_voice', 'ratio', { numerator: 2, denominator: 3 }).value).toBe(
      '0.66666666666666666667',
    );
    expect(share('mentions.share_of_voice', { numerator: 1, denominator: 8 }).value).toBe('12.5');
  });

  it('are null with a caveat when there is nothing to divide by', () => {
    const empty = share('mentions.share_of_voice', { numerator: 0, denominator: 0, n: 0 });
    expect(empty).toMatchObject({ value: null, numerator: '0', denominator: '0', n: 0, caveats: ['denominator_zero'] });
  });

  it('are zero only when they really are zero', () => {
    expect(share('mentions.share_of_voice', { numerator: 0, denominator: 7 }).value).toBe('0');
  });

  it('carry their period and only real exclusions', () => {
    const result = during(figure('survey.ikm', 'index'), '2026-01-01', '2026-01-31');
    expect(result).toMatchObject({ from: '2026-01-01', to: '2026-01-31', value: null });
    expect(leftOut({ spam: 3, own_reply: 0 })).toEqual([{ reason: 'spam', count: 3 }]);
  });

  it('explain themselves in both languages', () => {
    for (const text of [...Object.values(CAVEATS), ...Object.values(EXCLUSION_REASONS)]) {
      expect(text.en.trim()).not.toBe('');
      expect(text.id.trim()).not.toBe('');
      expect(text.id).not.toBe(text.en);
    }
  });
});
