import { exact, sum } from '#kernel/figures/exact';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type {
  CodedMaterial,
  CodingCategory,
  CodingState,
} from '#stages/3-implementation/coding-sample/coding-sample.entity';

export const codingMachine = new Machine<CodingState>('coding_sample', 'coding', {
  coding: ['coded', 'settled'],
  coded: ['settled'],
  settled: [],
});

/** "It cannot be told" is a code of its own: two coders may agree in it. */
export const UNTOLD = 'untold';

/** What the two coders said of one item in one category. */
export interface Pair {
  itemId: string;
  first: string;
  second: string;
}

/** The codes that occur, and how often each code of the first coder met each of the second. */
export function matrixOf(pairs: readonly Pair[]): { codes: string[]; matrix: number[][] } {
  const codes = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))].sort();
  const place = new Map(codes.map((code, i) => [code, i]));
  const matrix = codes.map(() => codes.map(() => 0));
  for (const { first, second } of pairs) {
    const row = matrix[place.get(first) ?? 0];
    const column = place.get(second) ?? 0;
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return { codes, matrix };
}

/** Observed agreement and the agreement that chance alone would bring; null where nothing was coded. */
export function agreements(matrix: ReadonlyArray<readonly number[]>): {
  observed: string | null;
  expected: string | null;
} {
  const rows = matrix.map((row) => sum(row));
  const n = sum(rows);
  if (n.isZero()) return { observed: null, expected: null };
  const columns = matrix.map((_, i) => sum(matrix.map((row) => row[i] ?? 0)));
  const observed = sum(matrix.map((row, i) => row[i] ?? 0)).div(n);
  const expected = sum(rows.map((row, i) => row.times(columns[i] ?? exact(0)))).div(n.times(n));
  return { observed: observed.toDecimalPlaces(6).toString(), expected: expected.toDecimalPlaces(6).toString() };
}

export function disagreements(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(({ first, second }) => first !== second);
}

interface Design {
  material: CodedMaterial;
  categories: readonly CodingCategory[];
  firstCoderId: string;
  secondCoderId: string;
}

/** Before anything is drawn: two people, and something to say of what they read. */
export function designVerdicts({ material, categories, firstCoderId, secondCoderId }: Design): FieldVerdict[] {
  return [
    {
      code: 'coding_sample.two_coders',
      passed: firstCoderId.toLowerCase() !== secondCoderId.toLowerCase(),
      pointer: '/secondCoderId',
      message: {
        en: 'Agreement needs two people: one cannot agree with oneself.',
        id: 'Kesepakatan memerlukan dua orang: seseorang tidak dapat bersepakat dengan dirinya sendiri.',
      },
    },
    {
      code: 'coding_sample.no_category',
      passed: categories.length > 0,
      pointer: '/categories',
      message: { en: 'Name what is coded.', id: 'Sebutkan apa yang dikodekan.' },
    },
    {
      code: 'coding_sample.mention_kind',
      passed: material !== 'mention' || !categories.includes('kind'),
      pointer: '/categories',
      message: {
        en: 'Mentions have no kind; code sentiment or topic.',
        id: 'Sebutan tidak memiliki jenis; kodekan sentimen atau topik.',
      },
    },
  ];
}

export const notCoder = defineProblem({
  code: 'coding_sample.not_coder',
  status: 403,
  title: { en: 'Not a coder of this sample', id: 'Bukan pengode sampel ini' },
  detail: {
    en: 'Only the two people whom the sample names code it.',
    id: 'Hanya dua orang yang disebut dalam sampel yang mengodekannya.',
  },
  remedy: { en: 'Draw a sample that names you.', id: 'Ambil sampel yang menyebut Anda.' },
});

export const codesFixed = defineProblem({
  code: 'coding_sample.codes_fixed',
  status: 409,
  title: { en: 'The codes are fixed', id: 'Kode sudah tetap' },
  detail: {
    en: 'Both have coded all: from here on each may see what the other said, and nothing is coded any more.',
    id: 'Keduanya sudah mengode semua: sejak sekarang masing-masing dapat melihat kode yang lain, dan tidak ada lagi yang dikodekan.',
  },
  remedy: {
    en: 'Settle where they disagree.',
    id: 'Selesaikan bagian yang berbeda.',
  },
});

export const stillCoding = defineProblem({
  code: 'coding_sample.still_coding',
  status: 409,
  title: { en: 'Still being coded', id: 'Masih dikodekan' },
  detail: {
    en: 'Until both have coded all, nobody sees agreement or codes of the other: {left} codings are missing.',
    id: 'Sebelum keduanya mengode semua, tidak ada yang melihat kesepakatan atau kode pihak lain: {left} kode belum ada.',
  },
  remedy: { en: 'Finish the coding first.', id: 'Selesaikan pengodean terlebih dahulu.' },
});

export const alreadySettled = defineProblem({
  code: 'coding_sample.already_settled',
  status: 409,
  title: { en: 'Already settled', id: 'Sudah diselesaikan' },
  detail: { en: 'What holds for this item was decided.', id: 'Yang berlaku untuk butir ini sudah diputuskan.' },
  remedy: { en: 'Draw another sample to look again.', id: 'Ambil sampel lain untuk menilai ulang.' },
});
