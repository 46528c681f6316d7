import type { Encoding } from '#stages/3-implementation/import/import.entity';

/** How the letters of a text are written: by its mark, else by what its bytes can be. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (looksWide(bytes)) return 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Latin letters in two bytes each have an empty one at every second place. */
function looksWide(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, 400);
  const empty = seen.filter((byte, place) => place % 2 === 1 && byte === 0).length;
  return seen.length >= 4 && empty > seen.length / 4;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is this expression's purpose
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/** The text of the bytes, without its mark; null when it is none in this encoding. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return CONTROL.test(text) || !text.isWellFormed() ? null : text;
  } catch {
    return null;
  }
}
