import { passwordVerdict } from '#kernel/access/password.rules';

const OWN = ['Rina Kartika', 'rina.kartika@dinkes-bandung.example'];
const fits = (password: string): boolean => passwordVerdict(password, OWN).passed;

describe('passwordVerdict', () => {
  it.each(['correct horse battery staple', 'siklus-demo-2026', 'jVq3!mTz8#Lp', 'kuda benar baterai'])(
    'takes %s',
    (password) => {
      expect(fits(password)).toBe(true);
    },
  );

  it.each([
    'password1234',
    'Password-2026',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
    'qwertyuiop123',
    '098765432109',
    'rina.kartika1',
    'RinaKartika2026!',
    'dinkes-bandung-1',
    '............',
  ])('refuses %s', (password) => {
    expect(fits(password)).toBe(false);
  });

  it('looks at a very long one without delay', () => {
    const start = performance.now();
    fits('ab1'.repeat(85));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
