import { ADVERTISING_VALUE, isAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { Check, Fault } from '#platform/records/checks';

/** What a column can fill, over all kinds of files. */
export const COLUMN_FIELDS = [
  'externalId',
  'accountId',
  'accountName',
  'caption',
  'title',
  'url',
  'publishedAt',
  'publishedTime',
  'period',
  'format',
  'postId',
  'postUrl',
  'metric',
  'value',
  'capturedAt',
  'periodStart',
  'periodEnd',
  'receivedAt',
  'receivedTime',
  'text',
  'textFirst',
  'feedbackKind',
  'topic',
  'sentiment',
  'language',
  'reporterName',
  'reporterContact',
  'reporterFlags',
  'authorRef',
  'platform',
  'outlet',
  'reach',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** As the file and the profile may write the same name differently: styled letters, capitals, blanks. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

const CODE = /^[a-z][a-z0-9_]{0,59}$/;
const FACTOR = /^\d{1,9}(\.\d{1,9})?$/;
const FIELDS: ReadonlySet<unknown> = new Set(COLUMN_FIELDS);
const KEYS: ReadonlySet<string> = new Set([
  'names',
  'field',
  'metric',
  'required',
  'fraction',
  'factor',
  'total',
  'values',
]);

const fault = (code: string, en: string, id: string): Fault => ({ code, message: { en, id } });
const AVE: Fault = ADVERTISING_VALUE;

const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= max;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function columnFault(column: unknown): Fault {
  const wrong = fault(
    'columns.form',
    'Each column has names (1 to 20 texts) and either a field of the closed list or a metric.',
    'Tiap kolom memuat names (1–20 teks) dan salah satu dari field dalam daftar atau metric.',
  );
  if (!isObject(column) || Object.keys(column).some((key) => !KEYS.has(key))) return wrong;
  const {
    names,
    field = null,
    metric = null,
    required = false,
    fraction = false,
    total = false,
    factor = null,
    values = null,
  } = column;
  const named =
    Array.isArray(names) && names.length > 0 && names.length <= 20 && names.every((name) => isText(name, 200));
  const filled = field !== null ? FIELDS.has(field) : typeof metric === 'string' && CODE.test(metric);
  const flags = [required, fraction, total].every((flag) => typeof flag === 'boolean');
  const listed = values === null || (isObject(values) && Object.values(values).every((value) => isText(value, 60)));
  const scaled = factor === null || (typeof factor === 'string' && FACTOR.test(factor));
  if (!named || !filled || !flags || !scaled || !listed || (field !== null && metric !== null)) return wrong;
  return (names as string[]).some(isAdvertisingValue) || (metric !== null && isAdvertisingValue(metric as string))
    ? AVE
    : null;
}

/** A list of columns whose names do not meet: one name, one meaning. */
export const columnsCheck: Check = (value) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > 100)
    return fault('list.size', 'Must be a list of 1 to 100 columns.', 'Harus daftar 1–100 kolom.');
  const found = value.map(columnFault).find((one) => one !== null);
  if (found) return found;
  const names = value.flatMap(({ names: all }) => (all as string[]).map(plainName));
  return new Set(names).size === names.length
    ? null
    : fault('columns.repeated', 'Two columns have the same name.', 'Dua kolom memiliki nama yang sama.');
};

/** Titles of files with one metric each, or null. */
export const titlesCheck: Check = (value) => {
  if (value === null) return null;
  const fits =
    isObject(value) &&
    Object.keys(value).length <= 100 &&
    Object.entries(value).every(([title, metric]) => isText(title, 200) && CODE.test(String(metric)));
  if (!fits)
    return fault('titles.form', 'Must name a metric for each title.', 'Harus menyebut metrik untuk tiap judul.');
  return Object.entries(value)
    .flat()
    .some((name) => isAdvertisingValue(String(name)))
    ? AVE
    : null;
};
