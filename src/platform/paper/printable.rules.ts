import { writable } from '#platform/paper/markup.rules';

/** What stands for signs that the fonts in our PDFs do not draw, such as pictures: that something is there, it says. */
const MISSING = '■';

/** The signs that those fonts draw: Latin with its accents, Greek, Cyrillic, punctuation, money and a few of mathematics. */
const DRAWN =
  /^[\n\t\u0020-\u007E\u00A0-\u017F\u0218-\u021B\u02C6\u02C7\u02D8-\u02DD\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u0486\u0488-\u0513\u1EA0-\u1EF9\u2010\u2011\u2013-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u2070\u2074-\u208E\u20AC\u2105\u2113\u2116\u2122\u2126\u2202\u2206\u220F\u2211\u2212\u221A\u221E\u2248\u2260\u2264\u2265\u25A0\u25CA\u25CF]$/u;

/** Signs that say how their neighbours are drawn and are nothing by themselves. */
const SILENT = /[\u200B-\u200F\u2028-\u202F\u2060-\u2064\uFEFF]|\p{Variation_Selector}/gu;
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** A text as the fonts of a PDF can write it; what they cannot is marked, a run of it by one mark. */
export function printable(text: string): string {
  let out = '';
  for (const { segment } of graphemes.segment(writable(text).normalize('NFC').replaceAll('\r\n', '\n'))) {
    const signs = [...segment.replace(SILENT, '')];
    if (signs.every((sign) => DRAWN.test(sign))) out += signs.join('');
    else if (!out.endsWith(MISSING)) out += MISSING;
  }
  return out;
}
