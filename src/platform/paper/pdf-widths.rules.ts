import type { Table } from '#platform/paper/paper';

/** About as wide as one letter is, as a share of the size of the type. */
const LETTER = 0.56;
const LONGEST_WORD = 22;
const LONGEST_TEXT = 70;

export interface Room {
  /** In points, without the space inside the cells. */
  width: number;
  fontSize: number;
}

const longest = (texts: readonly string[], most: number, letter: number): number =>
  texts.reduce((so, { length }) => Math.max(so, Math.min(length, most)), 3) * letter + 4;

const partOf = (widths: readonly number[], room: number): number[] => {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => (sum > 0 ? (width * room) / sum : 0));
};

/**
 * How the columns of a table share the room, in points; the first row holds the titles. Each gets what its longest word
 * needs, a day what the whole of it needs; what is left goes to those whose texts would take more lines, then to all.
 */
export function columnWidths(table: Table, texts: readonly (readonly string[])[], room: Room): number[] {
  const letter = room.fontSize * LETTER;
  const whole = table.columns.map(({ title }, place) =>
    longest([title, ...texts.map((row) => row[place] ?? '')], LONGEST_TEXT, letter),
  );
  const least = table.columns.map(({ title, kind }, place) => {
    const words = [title, ...texts.map((row) => row[place] ?? '')].flatMap((text) => text.split(/\s+/));
    return kind === 'date' ? (whole[place] ?? 0) : longest(words, LONGEST_WORD, letter);
  });
  const spare = room.width - least.reduce((sum, width) => sum + width, 0);
  if (spare <= 0) return partOf(least, room.width);
  const wished = whole.map((width, place) => Math.max(0, width - (least[place] ?? 0)));
  const wishes = wished.reduce((sum, width) => sum + width, 0);
  const granted = wishes <= spare ? wished : partOf(wished, spare);
  const rest = partOf(least, Math.max(0, spare - wishes));
  return least.map((width, place) => width + (granted[place] ?? 0) + (rest[place] ?? 0));
}
