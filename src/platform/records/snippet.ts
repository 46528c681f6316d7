/** A stretch of a snippet: from its first character to the one behind its last, counted as JavaScript counts. */
export interface FoundRange {
  from: number;
  to: number;
}

/** The part of a text that shows what was found, and where in it the words stand: never HTML. */
export interface Snippet {
  text: string;
  ranges: FoundRange[];
}

const [START, STOP] = ['\u0002', '\u0003'];

/** SQL that marks what was found in a text with control characters, which no stored text can hold. `asked` is a tsquery. */
export function headline(text: string, asked: string): string {
  return `ts_headline('indonesian', ${text}, ${asked}, E'StartSel=\\x02, StopSel=\\x03, MaxWords=30, MinWords=10')`;
}

/** Reads what PostgreSQL marked. */
export function readSnippet(marked: string): Snippet {
  const ranges: FoundRange[] = [];
  let text = '';
  for (const part of marked.split(START)) {
    const end = part.indexOf(STOP);
    if (end >= 0) ranges.push({ from: text.length, to: text.length + end });
    text += part.replace(STOP, '');
  }
  return { text, ranges };
}
