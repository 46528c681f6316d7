import { createHash } from 'node:crypto';
import type { EvaluationRecordEntity } from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';

type Draft = Partial<EvaluationRecordEntity>;
type Field = keyof EvaluationRecordEntity;

/** Left out of what is fixed: who may see a record can change without changing the record. */
const FIRST = [
  'id',
  'campaignId',
  'level',
  'criterion',
  'objectiveId',
  'metric',
  'unit',
  'value',
  'sampleSize',
  'method',
  'measuredOn',
  'finding',
  'evidence',
  'supersedesId',
  'changeReason',
  'createdBy',
  'lastEditedBy',
  'verifiedBy',
] as const satisfies readonly Field[];

const SECOND = [
  ...FIRST,
  'interim',
  'earlyStopReason',
  'interpretation',
  'limits',
  'recommendation',
  'breakdowns',
] as const satisfies readonly Field[];

/** What each recipe hashes, in its order. A recipe never changes: a field more is a new recipe. */
const RECIPES: Readonly<Record<number, readonly Field[]>> = { 1: FIRST, 2: SECOND };

/** By which recipe what is verified now is hashed. */
export const HASH_VERSION = 2;

/** What makes the record what it is; the files are told apart by their ids. */
const CONTENT: readonly Field[] = [...SECOND, 'attachmentIds'];

const written = (value: unknown): string => JSON.stringify(value ?? null);
const told = (field: Field, record: Draft): string =>
  field === 'attachmentIds'
    ? written((record.attachmentIds ?? []).map((id) => id.toLowerCase()).sort())
    : written(record[field]);

/** The named fields of a record that differ after a change. */
export function changedContent(before: Draft, after: Draft): string[] {
  return CONTENT.filter((field) => told(field, before) !== told(field, after));
}

/** What the hash rests on: the record, the checksums of its files and the recipe. */
export interface Hashed {
  record: Draft;
  /** SHA-256 of each attached file, in hexadecimal digits. */
  checksums: readonly string[];
  version: number;
}

/**
 * SHA-256 over the JSON array of the recipe's fields in their order, from the second recipe on with the sorted checksums
 * as its last element: whoever has the record and its files can compute it again.
 */
export function contentHash({ record, checksums, version }: Hashed): string {
  const fields: unknown[] = (RECIPES[version] ?? []).map((field) => record[field] ?? null);
  if (version > 1) fields.push([...checksums].sort());
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
