/** A row of a table that is about to be published. */
export interface Cell {
  key: string;
  count: number;
}

export interface PublishedCell {
  key: string;
  /** Null where the number is withheld. */
  count: number | null;
  /** `small` cells are too few to publish; `protecting` ones would betray them by subtraction. */
  withheld: 'small' | 'protecting' | null;
  /** What the reader sees: the number, `<5`, or nothing. */
  shown: string | null;
}

export interface PublishedTable {
  cells: PublishedCell[];
  total: number | null;
}

export const SMALLEST_PUBLISHED = 5;

/**
 * Withholds counts from 1 to k − 1 and as much more as is needed so that the total does not give them away. Zero is
 * shown: it is about nobody.
 */
export function suppressSmallCells(cells: readonly Cell[], total: number, k = SMALLEST_PUBLISHED): PublishedTable {
  const small = cells.filter((cell) => cell.count > 0 && cell.count < k);
  const candidates = cells.filter((cell) => cell.count >= k).sort((a, b) => a.count - b.count);
  const protecting: Cell[] = [];
  while (betrays(small, protecting, k) && candidates.length > 0) protecting.push(...candidates.splice(0, 1));
  // Where no neighbour can protect, the total goes instead: without it nothing can be subtracted from.
  const hidesTotal = betrays(small, protecting, k);
  if (hidesTotal) protecting.length = 0;
  return {
    cells: cells.map((cell) => publish(cell, small.includes(cell), protecting.includes(cell), k)),
    total: hidesTotal ? null : total,
  };
}

/**
 * Whether total minus shown cells says more about a small cell than that it is small. The reader then knows the sum of
 * the withheld cells, that each small one has 1 to k − 1 and each protecting one k or more.
 */
function betrays(small: readonly Cell[], protecting: readonly Cell[], k: number): boolean {
  if (small.length === 0) return false;
  const sum = [...small, ...protecting].reduce((total, cell) => total + cell.count, 0);
  const highest = sum - (small.length - 1) - protecting.length * k;
  const lowest = protecting.length > 0 ? 1 : sum - (small.length - 1) * (k - 1);
  return highest < k - 1 || lowest > 1;
}

function publish(cell: Cell, small: boolean, protecting: boolean, k: number): PublishedCell {
  if (small) return { key: cell.key, count: null, withheld: 'small', shown: `<${k}` };
  if (protecting) return { key: cell.key, count: null, withheld: 'protecting', shown: null };
  return { key: cell.key, count: cell.count, withheld: null, shown: String(cell.count) };
}
