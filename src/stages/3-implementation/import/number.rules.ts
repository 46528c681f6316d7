import { Decimal } from 'decimal.js';
import type { DecimalMark } from '#stages/3-implementation/import/import-profile.entity';

/** What networks write where there is no number; it is not zero. */
const NOTHING = new Set(['', '-', '--', '–', '—', 'n/a', 'na', 'null', 'none', 'tidak ada']);

const SUFFIXES: Record<string, string> = {
  k: '1e3',
  rb: '1e3',
  ribu: '1e3',
  m: '1e6',
  jt: '1e6',
  juta: '1e6',
  b: '1e9',
};

const DURATION = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;

export type ReadNumber = { value: string | null } | { wrong: 'form' | 'not_whole' };

interface NumberForm {
  mark: DecimalMark;
  /** Whether it may have decimals. */
  fraction: boolean;
  /** What brings it to the unit that is kept. */
  factor?: string | null;
}

/** The number that a cell says, exact; null where it says nothing. */
export function readNumber(text: string, { mark, fraction, factor: unit }: NumberForm): ReadNumber {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\u00a0]/g, '')
    .replace(/^'/, '')
    .toLowerCase();
  if (NOTHING.has(bare)) return { value: null };
  const duration = fraction ? DURATION.exec(bare) : null;
  if (duration) return { value: seconds(duration) };
  const parts = /^([+-]?)(\d[\d.,]*)([a-z]{0,4})%?$/.exec(bare);
  const factor = parts?.[3] === '' ? '1' : SUFFIXES[parts?.[3] ?? '?'];
  const plain = parts && ungrouped(parts[2] ?? '', mark);
  if (!plain || !factor) return { wrong: 'form' };
  const value = new Decimal(plain)
    .times(factor)
    .times(parts[1] === '-' ? -1 : 1)
    .times(unit ?? 1)
    .toDecimalPlaces(6);
  if (!value.isInteger() && !fraction) return { wrong: 'not_whole' };
  return value.abs().lt('1e18') ? { value: value.toFixed() } : { wrong: 'form' };
}

/** Thousands stand in groups of three, or they are none. */
function ungrouped(digits: string, mark: DecimalMark): string | null {
  const [point, group] = mark === 'point' ? ['.', ','] : [',', '.'];
  const [whole = '', decimals, ...more] = digits.split(point);
  const groups = whole.split(group);
  const grouped = groups.length === 1 || (groups[0] !== '' && groups.slice(1).every((part) => part.length === 3));
  if (more.length > 0 || !grouped || decimals?.includes(group)) return null;
  return decimals === undefined ? groups.join('') : `${groups.join('')}.${decimals || '0'}`;
}

function seconds([, first = '0', second = '0', third]: RegExpExecArray): string {
  const [hours, minutes, rest] = third === undefined ? [0, first, second] : [first, second, third];
  return String(Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest));
}
