import { type Cell, suppressSmallCells } from '#kernel/figures/suppression.rules';

const wards = (...counts: number[]): Cell[] => counts.map((count, index) => ({ key: `ward-${index + 1}`, count }));
const shown = (counts: number[]) => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const table = suppressSmallCells(wards(...counts), total);
  return [...table.cells.map((cell) => cell.shown), table.total];
};

describe('small cells', () => {
  it('C39: hides a second ward so that the total betrays nothing', () => {
    expect(shown([12, 3, 9])).toEqual(['12', '<5', null, 24]);
  });

  it('hides the total where no neighbour can protect', () => {
    expect(shown([3])).toEqual(['<5', null]);
    expect(shown([3, 5])).toEqual(['<5', '5', null]);
    expect(shown([2, 2])).toEqual(['<5', '<5', null]);
  });

  it('hides the total of cells that can only all be large or small', () => {
    expect(shown([4, 4, 4])).toEqual(['<5', '<5', '<5', null]);
    expect(shown([1, 1, 30])).toEqual(['<5', '<5', null, 32]);
  });

  it('leaves small cells that protect each other', () => {
    expect(shown([1, 4, 2, 3, 40])).toEqual(['<5', '<5', '<5', '<5', '40', 50]);
  });

  it('shows zero, which is about nobody', () => {
    expect(shown([0, 7, 9])).toEqual(['0', '7', '9', 16]);
  });

  it('never lets subtraction narrow a small cell', () => {
    for (let a = 1; a <= 6; a += 1) {
      for (let b = 0; b <= 12; b += 1) {
        for (let c = 0; c <= 12; c += 1) expect(narrowed([a, b, c])).toBe(false);
      }
    }
  });

  it('takes another threshold', () => {
    const table = suppressSmallCells(wards(8, 30, 40), 78, 10);
    expect(table.cells.map((cell) => cell.withheld)).toEqual(['small', 'protecting', null]);
  });
});

/** Tries every table that a reader could imagine behind the published one: each small cell must be able to be 1 and 4. */
function narrowed(counts: number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const table = suppressSmallCells(wards(...counts), total);
  if (table.total === null) return false;
  const options = table.cells.map((cell) => {
    if (cell.withheld === 'small') return [1, 2, 3, 4];
    return cell.withheld === 'protecting' ? Array.from({ length: 40 }, (_, n) => n + 5) : [cell.count ?? 0];
  });
  const [first = [], second = [], third = []] = options;
  const possible = first.flatMap((a) =>
    second.flatMap((b) => third.filter((c) => a + b + c === total).map((c) => [a, b, c])),
  );
  return table.cells.some(
    (cell, index) =>
      cell.withheld === 'small' && ![1, 4].every((count) => possible.some((table) => table[index] === count)),
  );
}
