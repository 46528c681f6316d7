/** A text in plain signs, and where each of them stood in the original. */
export interface PlainText {
  text: string;
  /** For each sign of the plain text: where its original begins and ends. */
  from: number[];
  until: number[];
}

/** Signs without width or meaning of their own, set between digits so that machines do not see a number. */
const UNSEEN = /^(?:\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160)$/u;

/** Where the digits of a script begin, as far as they are written here: Arabic, Devanagari, Sundanese, Javanese, Balinese. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x1bb0, 0xa9d0, 0x1b50];

function plainSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return sign;
  if (UNSEEN.test(sign)) return '';
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  if (zero !== undefined) return String(code - zero);
  // Dashes and blanks of every width separate like their plain forms.
  if (/\p{Pd}/u.test(sign)) return '-';
  if (/\p{Zs}/u.test(sign)) return ' ';
  return sign.normalize('NFKC');
}

/** Takes off what makes letters and digits look special: 𝟎𝟖𝟏𝟐, ０８１２ and 0812 with unseen signs in between read alike. */
export function plainText(original: string): PlainText {
  let text = '';
  const from: number[] = [];
  const until: number[] = [];
  let place = 0;
  for (const sign of original) {
    const plain = plainSign(sign);
    for (let i = 0; i < plain.length; i++) {
      from.push(place);
      until.push(place + sign.length);
    }
    text += plain;
    place += sign.length;
  }
  return { text, from, until };
}
