import { printable } from '#platform/paper/printable.rules';

describe('a printable text', () => {
  it('keeps what the fonts draw', () => {
    const text = 'Rp1.000 – “é ž Ω Ж” ≤ 5 °C\nbaris dua';
    expect(printable(text)).toBe(text);
  });

  it('marks what they do not, a run of it once', () => {
    expect(printable('Cegah 🦟😀 jentik 👩‍⚕️')).toBe('Cegah ■ jentik ■');
  });

  it('drops what has no form and what no file can hold', () => {
    expect(printable('a\u200Bb\u0007c\uFE0F')).toBe('abc');
  });
});
