import { LinkifyIt } from 'linkify-it';

/** How a network counts the length of a text. */
export const COUNTINGS = ['characters', 'x_weighted', 'graphemes', 'graphemes_url_23', 'bytes', 'emoji_bytes'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** Every address counts as long as a shortened one, on X and on Mastodon. */
const ADDRESS_LENGTH = 23;

const links = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' });
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3/u;

const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What X counts once; every other letter counts twice. From its published configuration. */
const COUNTED_ONCE: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

function weightOnX(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  const once = (point: number) => COUNTED_ONCE.some(([from, to]) => point >= from && point <= to);
  return sum([...grapheme].map((letter) => (once(letter.codePointAt(0) ?? 0) ? 1 : 2)));
}

/** The text without its addresses, and how many there were. X takes a bare domain for an address, Mastodon does not. */
function withoutAddresses(text: string, bare: boolean): { rest: string; addresses: number } {
  const found = (links.match(text) ?? []).filter(
    ({ schema }) => schema === 'http:' || schema === 'https:' || (bare && schema === ''),
  );
  let rest = '';
  let end = 0;
  for (const { index, lastIndex } of found) {
    rest += text.slice(end, index);
    end = lastIndex;
  }
  return { rest: rest + text.slice(end), addresses: found.length };
}

const LENGTHS: Record<Counting, (text: string) => number> = {
  characters: (text) => [...text].length,
  x_weighted: (text) => {
    const { rest, addresses } = withoutAddresses(text, true);
    return addresses * ADDRESS_LENGTH + sum(graphemes(rest).map(weightOnX));
  },
  graphemes: (text) => graphemes(text).length,
  graphemes_url_23: (text) => {
    const { rest, addresses } = withoutAddresses(text, false);
    return addresses * ADDRESS_LENGTH + graphemes(rest).length;
  },
  bytes: (text) => Buffer.byteLength(text),
  emoji_bytes: (text) =>
    sum(graphemes(text).map((grapheme) => (EMOJI.test(grapheme) ? Buffer.byteLength(grapheme) : [...grapheme].length))),
};

/** How long the network takes the text to be; composed and decomposed letters count alike. */
export function lengthOf(text: string, counting: Counting): number {
  return LENGTHS[counting](text.normalize('NFC'));
}
