import { type PublishedCell, SMALLEST_PUBLISHED, suppressSmallCells } from '#kernel/figures/suppression.rules';
import type { Check } from '#platform/records/checks';
import type { FieldVerdict } from '#platform/records/verdicts';
import {
  BREAKDOWN_DIMENSIONS,
  type BreakdownDimension,
  type BreakdownDto,
} from '#stages/4-evaluation/evaluation-record/breakdown.dto';

export const MOST_GROUPS = 200;

export type Breakdown = Required<BreakdownDto>;

export const breakdownsCheck: Check = (value) =>
  Array.isArray(value) && value.length <= MOST_GROUPS
    ? null
    : {
        code: 'list.size',
        message: {
          en: `Must be a list of at most ${MOST_GROUPS} groups.`,
          id: `Harus berupa daftar paling banyak ${MOST_GROUPS} kelompok.`,
        },
      };

/** Each row with all of its fields in one order, so that the same groups are always the same bytes. */
export function wholeRows(rows: readonly BreakdownDto[]): Breakdown[] {
  return rows.map(({ dimension, group, publicId = null, value = null, sampleSize }) => ({
    dimension,
    group: group.trim(),
    publicId: publicId?.toLowerCase() ?? null,
    value,
    sampleSize,
  }));
}

const alike = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** A public is named by its record, every other group by its words. */
function publicNamed({ dimension, publicId }: BreakdownDto, row: number): FieldVerdict {
  return {
    code: 'evaluation_record.breakdown_public',
    passed: (dimension === 'public') === Boolean(publicId),
    pointer: `/breakdowns/${row}/publicId`,
    message: {
      en: 'Name the public in publicId where the dimension is public, and only there.',
      id: 'Sebut khalayak dalam publicId bila dimensinya public, dan hanya di sana.',
    },
  };
}

function valueFits({ value, sampleSize }: BreakdownDto, row: number): FieldVerdict {
  return {
    code: 'evaluation_record.breakdown_value',
    passed: (value == null) === (sampleSize === 0),
    pointer: `/breakdowns/${row}/value`,
    message: {
      en: 'A group has a value as soon as somebody of it was asked, and none where nobody was.',
      id: 'Kelompok memiliki nilai begitu ada yang ditanya, dan tidak bila tidak ada.',
    },
  };
}

function named(rows: readonly BreakdownDto[], row: number): FieldVerdict {
  const { dimension, group = '', publicId } = rows[row] as BreakdownDto;
  const earlier = rows.slice(0, row).filter((one) => one.dimension === dimension);
  const twice = earlier.some(
    (one) => alike(one.group) === alike(group) || (publicId && one.publicId?.toLowerCase() === publicId.toLowerCase()),
  );
  return {
    code: 'evaluation_record.breakdown_twice',
    passed: !twice,
    pointer: `/breakdowns/${row}/group`,
    message: {
      en: 'The group stands in this dimension already.',
      id: 'Kelompok ini sudah ada dalam dimensi tersebut.',
    },
  };
}

const together = (rows: readonly BreakdownDto[], dimension: BreakdownDimension): number =>
  rows.reduce((total, row) => total + (row.dimension === dimension ? row.sampleSize : 0), 0);

/** Whether the groups can be what the record's own sample was made of. */
export function breakdownVerdicts(
  rows: readonly BreakdownDto[],
  sampleSize: number | null | undefined,
): FieldVerdict[] {
  if (rows.length === 0) return [];
  const over = BREAKDOWN_DIMENSIONS.filter((dimension) => together(rows, dimension) > (sampleSize ?? 0));
  const sums = over.map((dimension) => `${dimension}: ${together(rows, dimension)}`).join('; ');
  return [
    ...rows
      .flatMap((row, i) => [publicNamed(row, i), valueFits(row, i), named(rows, i)])
      .filter(({ passed }) => !passed),
    {
      code: 'evaluation_record.breakdown_sample',
      passed: sampleSize != null && over.length === 0,
      pointer: sampleSize == null ? '/sampleSize' : '/breakdowns',
      message: {
        en: `The groups of one dimension are parts of the sample (sampleSize ${sampleSize ?? '–'}) and together not more: ${sums || '–'}.`,
        id: `Kelompok dalam satu dimensi adalah bagian sampel (sampleSize ${sampleSize ?? '–'}) dan jumlahnya tidak lebih: ${sums || '–'}.`,
      },
    },
  ];
}

/** A group as it may leave the agency; null where the number is withheld, which `withheld` says. */
export interface PublishedGroup {
  dimension: BreakdownDimension;
  group: string;
  publicId: string | null;
  value: string | null;
  sampleSize: number | null;
  withheld: PublishedCell['withheld'];
  /** What a reader sees in the place of the size: the number, `<5`, or nothing. */
  shown: string | null;
}

export interface PublishedBreakdowns {
  /** Null where it would give away a small group by subtraction, or is itself too small. */
  sampleSize: number | null;
  groups: PublishedGroup[];
}

/** Those of the sample who are in none of the groups: nobody names them, but they can be subtracted too. */
const REST = '';

/**
 * What may leave the agency: groups of 1 to 4 people are withheld with their value, and as many neighbours as are needed
 * so that the sample does not give them away. Where even that does not help, no group is shown and no sample either:
 * another dimension would add up to it.
 */
export function publishedBreakdowns(record: {
  sampleSize: number | null;
  breakdowns: readonly Breakdown[];
}): PublishedBreakdowns {
  const { sampleSize, breakdowns } = record;
  const tables = BREAKDOWN_DIMENSIONS.map((dimension) => {
    const rows = breakdowns.filter((row) => row.dimension === dimension);
    const rest = (sampleSize ?? 0) - together(rows, dimension);
    const cells = rows.map(({ group, sampleSize: count }) => ({ key: group, count }));
    return { rows, ...suppressSmallCells([...cells, { key: REST, count: rest }], sampleSize ?? 0) };
  }).filter(({ rows }) => rows.length > 0);
  const tooFew = sampleSize !== null && sampleSize < SMALLEST_PUBLISHED;
  const hidden = tooFew || tables.some(({ total }) => total === null);
  const groups = tables.flatMap(({ rows, cells }) =>
    rows.map((row, i): PublishedGroup => {
      const cell = cells[i];
      if (hidden && row.sampleSize > 0 && cell?.withheld !== 'small')
        return { ...row, value: null, sampleSize: null, withheld: 'protecting', shown: null };
      const withheld = cell?.withheld ?? null;
      return withheld
        ? { ...row, value: null, sampleSize: null, withheld, shown: cell?.shown ?? null }
        : { ...row, withheld, shown: String(row.sampleSize) };
    }),
  );
  return { sampleSize: hidden ? null : sampleSize, groups };
}
