const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what no markup may hold.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Without the characters that XML has no way to write. */
export function writable(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '');
}

/** A text of somebody else's in markup of ours, as text or as the value of an attribute. */
export function escaped(text: string): string {
  return writable(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
}

const LOOKS = new Set(['font-size', 'font-family', 'font-weight', 'font-style']);

/** One style attribute as the attributes that say the same: a page that forbids styles shows them all the same. */
function asAttributes(style: string): string {
  const pairs = style.split(';').map((pair) => pair.split(':').map((part) => part.trim()));
  return pairs
    .filter(([name = '', value]) => LOOKS.has(name) && value)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/**
 * The library's drawing for a page of ours: its style sheet is only for pointers, its marks only for its own scripts, and the
 * running numbers in its ids would make the same chart differ from one drawing to the next.
 */
export function standing(svg: string, id: string): string {
  return svg
    .replace(/<style[\s>][\s\S]*?<\/style>/g, '')
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag
        .replace(/ (?:class|pointer-events|ecmeta_[a-z_]+)="[^"]*"/g, '')
        .replace(/ style="([^"]*)"/g, (_, style: string) => asAttributes(style))
        .replace(/\b(id="|url\(#|href="#)zr\d+-/g, `$1${id}-`),
    )
    .trim();
}
