import { Decimal } from 'decimal.js';
import type { Cell, Column, Language } from '#platform/paper/paper';

/** What prints where nothing is known. */
export const DASH = '–';

const Shown = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });
const PLAIN = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MARKS = { id: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;

const days = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** Rounded half up, as a plain decimal without a negative zero; every digit that there is when none are asked for. */
function rounded(value: string, digits?: number): string {
  const number = new Shown(value);
  const text = digits === undefined ? number.toFixed() : number.toFixed(digits);
  return new Shown(text).isZero() ? text.replace('-', '') : text;
}

/** An exact decimal as the language writes it: 1234.5 is 1.234,5 in Indonesian. What is no number stays as it is. */
export function numberText(value: Cell, language: Language, digits?: number): string {
  if (value === null) return DASH;
  if (!PLAIN.test(value)) return value;
  const [whole = '', fraction] = rounded(value, digits).split('.');
  const { group, point } = MARKS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** As short as it can be said with two digits behind the comma: for labels in a chart, beside the table that is exact. */
export function labelText(value: Cell, language: Language): string {
  if (value === null || !PLAIN.test(value)) return value ?? DASH;
  return numberText(new Shown(rounded(value, 2)).toFixed(), language);
}

/** A day in words; what is no day stays as it is. */
export function dayText(value: Cell, language: Language): string {
  if (value === null) return DASH;
  if (!DAY.test(value)) return value;
  const day = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? value : days[language].format(day);
}

export function cellText(value: Cell, { kind, digits }: Column, language: Language): string {
  if (kind === 'number') return numberText(value, language, digits);
  return kind === 'date' ? dayText(value, language) : (value ?? DASH);
}
