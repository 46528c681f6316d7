import { isId } from '#platform/database/ids';
import type { Text } from '#platform/problem/problem';

/** What is wrong with a value: a stable code and the way out, or null when nothing is. */
export type Fault = { code: string; message: Text } | null;
export type Check = (value: unknown) => Fault;

const fault = (code: string, en: string, id: string): Fault => ({ code, message: { en, id } });

export interface TextLimits {
  min?: number;
  max?: number;
  pattern?: RegExp;
  /** What the pattern asks for, in words. */
  patternText?: Text;
}

export function textCheck({ min = 1, max = 10_000, pattern, patternText }: TextLimits): Check {
  return (value) => {
    if (typeof value !== 'string') return fault('text.expected', 'Must be a text.', 'Harus berupa teks.');
    if (min > 0 && value.trim() === '')
      return fault(
        'text.blank',
        'Must say something; blanks alone do not count.',
        'Harus berisi; spasi saja tidak dihitung.',
      );
    if (value.length < min)
      return fault('text.short', `Must have at least ${min} characters.`, `Paling sedikit ${min} karakter.`);
    if (value.length > max)
      return fault('text.long', `Must have at most ${max} characters.`, `Paling banyak ${max} karakter.`);
    if (pattern && !pattern.test(value)) {
      const text = patternText ?? { en: `Must match ${pattern.source}.`, id: `Harus sesuai pola ${pattern.source}.` };
      return { code: 'text.form', message: text };
    }
    return null;
  };
}

export function choiceCheck(values: readonly string[]): Check {
  const allowed = new Set(values);
  const list = values.join(', ');
  return (value) =>
    typeof value === 'string' && allowed.has(value)
      ? null
      : fault('choice.unknown', `Must be one of: ${list}.`, `Harus salah satu dari: ${list}.`);
}

export function wholeCheck(min: number, max: number): Check {
  return (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : fault(
          'number.whole',
          `Must be a whole number from ${min} to ${max}.`,
          `Harus bilangan bulat dari ${min} sampai ${max}.`,
        );
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar date that exists: 2025-02-30 does not. */
export function isLocalDate(value: unknown): value is string {
  const parts = typeof value === 'string' ? DATE.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return (
    year >= 1900 &&
    year <= 2199 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

export const dateCheck: Check = (value) =>
  isLocalDate(value)
    ? null
    : fault(
        'date.impossible',
        'Must be a date that exists, as YYYY-MM-DD.',
        'Harus tanggal yang ada, sebagai YYYY-MM-DD.',
      );

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** An instant must carry its offset: a wall-clock time without one means another moment in Jayapura than in Jakarta. */
export function isInstant(value: unknown): value is string {
  const parts = typeof value === 'string' ? INSTANT.exec(value) : null;
  return parts !== null && isLocalDate(parts[1]);
}

export const instantCheck: Check = (value) =>
  isInstant(value)
    ? null
    : fault(
        'instant.form',
        'Must be an instant with its offset, such as 2026-03-12T09:00:00+07:00.',
        'Harus waktu dengan ofset, misalnya 2026-03-12T09:00:00+07:00.',
      );

const DECIMAL = /^-?(0|[1-9]\d{0,17})(\.\d{1,6})?$/;

export const decimalCheck: Check = (value) =>
  typeof value === 'string' && DECIMAL.test(value)
    ? null
    : fault(
        'decimal.form',
        'Must be a decimal number as a text, such as "12.5": at most 18 digits and 6 decimals.',
        'Harus angka desimal sebagai teks, misalnya "12.5": paling banyak 18 angka dan 6 desimal.',
      );

export const idCheck: Check = (value) =>
  isId(value) ? null : fault('id.form', 'Must be the id of a record (a UUID).', 'Harus id rekaman (UUID).');

export const flagCheck: Check = (value) =>
  typeof value === 'boolean' ? null : fault('flag.expected', 'Must be true or false.', 'Harus true atau false.');

/** Addresses that people will click: only http and https, and no sign-in hidden in front of the host. */
export const urlCheck: Check = (value) => {
  const url = typeof value === 'string' && value.length <= 2_000 && URL.canParse(value) ? new URL(value) : null;
  const fine = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return fine
    ? null
    : fault(
        'url.form',
        'Must be a web address that begins with http:// or https://.',
        'Harus alamat web yang diawali http:// atau https://.',
      );
};

export function listCheck(each: Check, most: number): Check {
  return (value) => {
    if (!Array.isArray(value)) return fault('list.expected', 'Must be a list.', 'Harus berupa daftar.');
    if (value.length > most)
      return fault('list.long', `Must have at most ${most} entries.`, `Paling banyak ${most} butir.`);
    if (new Set(value).size !== value.length)
      return fault(
        'list.repeated',
        'Must not name the same entry twice.',
        'Tidak boleh menyebut butir yang sama dua kali.',
      );
    return value.map(each).find((found) => found !== null) ?? null;
  };
}
