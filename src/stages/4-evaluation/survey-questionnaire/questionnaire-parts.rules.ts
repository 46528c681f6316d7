import { exact } from '#kernel/figures/exact';
import type { Check, Fault } from '#platform/records/checks';

type Row = Record<string, unknown>;

/** As many elements as a questionnaire may have. */
export const MOST_ELEMENTS = 30;
const MOST_BANDS = 10;
const ELEMENT = /^[A-Z][A-Z0-9_]{0,19}$/;
const LETTER = /^[A-Z]{1,2}$/;
const FROM = /^\d{1,3}(\.\d{1,2})?$/;

const fault = (code: string, en: string, id: string): Fault => ({ code, message: { en, id } });

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const says = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most;
const only = (row: Row, keys: readonly string[]): boolean => Object.keys(row).every((key) => keys.includes(key));
const differ = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

function isElement(value: unknown): boolean {
  if (!isRow(value) || !only(value, ['code', 'titleId', 'titleEn'])) return false;
  const { code, titleId, titleEn = null } = value;
  return (
    typeof code === 'string' && ELEMENT.test(code) && says(titleId, 300) && (titleEn === null || says(titleEn, 300))
  );
}

/** The elements of a questionnaire: each with a code of its own and a title. */
export const elementsCheck: Check = (value) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_ELEMENTS)
    return fault(
      'elements.size',
      `Must be a list of 1 to ${MOST_ELEMENTS} elements.`,
      `Harus berupa daftar 1 sampai ${MOST_ELEMENTS} unsur.`,
    );
  if (!value.every(isElement))
    return fault(
      'elements.form',
      'Each element has a code such as U1, titleId, and titleEn or null; nothing else.',
      'Setiap unsur memiliki code seperti U1, titleId, dan titleEn atau null; tidak ada yang lain.',
    );
  return differ(value.map(({ code }) => code))
    ? null
    : fault('elements.repeated', 'Two elements have the same code.', 'Ada dua unsur dengan kode yang sama.');
};

function isBand(value: unknown): boolean {
  if (!isRow(value) || !only(value, ['letter', 'from', 'labelId', 'labelEn'])) return false;
  const { letter, from, labelId, labelEn } = value;
  const formed = typeof letter === 'string' && LETTER.test(letter) && typeof from === 'string' && FROM.test(from);
  return formed && exact(from).lessThanOrEqualTo(100) && says(labelId, 60) && says(labelEn, 60);
}

/** The letters of an index: best first, each with the index from which on it holds. */
export const bandsCheck: Check = (value) => {
  if (!Array.isArray(value) || value.length > MOST_BANDS)
    return fault(
      'bands.size',
      `Must be a list of at most ${MOST_BANDS}.`,
      `Harus berupa daftar, paling banyak ${MOST_BANDS}.`,
    );
  if (!value.every(isBand))
    return fault(
      'bands.form',
      'Each band has letter, from (0 to 100, at most two decimals, as a text), labelId and labelEn; nothing else.',
      'Setiap mutu memiliki letter, from (0 sampai 100, paling banyak dua desimal, sebagai teks), labelId, dan labelEn; tidak ada yang lain.',
    );
  const falls = value.every((band, place) => place === 0 || exact(band.from).lessThan(value[place - 1].from));
  return falls && differ(value.map(({ letter }) => letter))
    ? null
    : fault(
        'bands.order',
        'The best comes first: each from is lower than the one before, and no letter comes twice.',
        'Yang terbaik lebih dahulu: setiap from lebih rendah daripada sebelumnya, dan tidak ada huruf yang berulang.',
      );
};
