import type { FieldVerdict } from '#platform/records/verdicts';

/** Length is what makes a password hard to guess; rules about capitals and signs only make it hard to remember. */
export const PASSWORD_LENGTH = { min: 12, max: 256 };

/** Words that guessers try first, with what Indonesian readers would choose. */
const COMMON = [
  'administrator',
  'selamatdatang',
  'password',
  'passw0rd',
  'katasandi',
  'indonesia',
  'bismillah',
  'sayangku',
  'iloveyou',
  'trustno1',
  'superman',
  'princess',
  'rahasia',
  'welcome',
  'letmein',
  'qazwsx',
  'admin',
];

/** Rows of the keyboard, the alphabet and the digits that people walk along, there and back. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '1234567890', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const WALKS = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);

/** What has to remain once everything is taken away that a guesser tries first. */
const REMAINS = 5;

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Takes away every stretch of four or more characters that follows a row. */
function withoutWalks(text: string): string {
  for (let length = text.length; length >= 4; length--) {
    for (let start = 0; start + length <= text.length; start++) {
      const piece = text.slice(start, start + length);
      if (WALKS.some((row) => row.includes(piece)))
        return withoutWalks(text.slice(0, start)) + withoutWalks(text.slice(start + length));
    }
  }
  return text;
}

/** The part of a password that is neither a common word, nor the person's own name or address, nor a pattern. */
function remainder(password: string, own: readonly string[]): string {
  const pieces = own.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).filter((piece) => piece.length >= 3);
  let rest = bare(password).slice(0, PASSWORD_LENGTH.max);
  for (const piece of [...COMMON, ...pieces.map(bare)]) rest = rest.replaceAll(piece, '');
  return withoutWalks(rest)
    .replace(/(?:19|20)\d\d/g, '')
    .replace(/(.{1,4}?)\1+/gu, '$1');
}

/** Whether a password is worth having; `own` are the person's name and address. */
export function passwordVerdict(password: string, own: readonly string[]): FieldVerdict {
  return {
    code: 'password.guessable',
    pointer: '/password',
    passed: remainder(password, own).length >= REMAINS,
    message: {
      en: 'Is made of what is tried first (names, common words, rows of keys); four random words would do.',
      id: 'Tersusun dari yang pertama dicoba penebak (nama, kata umum, deretan tombol); empat kata acak sudah cukup.',
    },
  };
}
