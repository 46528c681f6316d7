import { camel } from '#platform/database/naming';
import {
  busy,
  clearanceDenied,
  duplicate,
  hasDependants,
  internal,
  invalid,
  ruleBroken,
  unavailable,
  unknownReference,
} from '#platform/problem/catalogue';
import type { Problem } from '#platform/problem/problem';

/** The fields of a PostgreSQL error that matter here. */
export interface DatabaseError extends Error {
  code: string;
  constraint?: string;
  table?: string;
  column?: string;
}

export function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && typeof (error as Partial<DatabaseError>).code === 'string';
}

export function isForeignKeyViolation(error: unknown): error is DatabaseError {
  return isDatabaseError(error) && (error.code === '23503' || error.code === '23001');
}

/** Two transactions met and PostgreSQL ended one of them: the same work can simply be done again. */
export function isWorthRetrying(error: unknown): boolean {
  return isDatabaseError(error) && (error.code === '40001' || error.code === '40P01');
}

/** Constraint names say table and columns (`uq_posts__channel_id__url`): the last column is the field to name. */
function fieldOf(constraint: string | undefined): string {
  return camel((constraint ?? '').split('__').at(-1) ?? '');
}

type Translation = (error: DatabaseError) => Problem;

const asDuplicate: Translation = (cause) => {
  const field = fieldOf(cause.constraint);
  const message = { en: 'This value is taken.', id: 'Nilai ini sudah dipakai.' };
  return duplicate({ params: { field }, errors: [{ pointer: `/${field}`, code: 'value.taken', message }], cause });
};

const asUnknownReference: Translation = (cause) => {
  const field = fieldOf(cause.constraint);
  const message = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };
  return unknownReference({
    params: { field },
    errors: [{ pointer: `/${field}`, code: 'reference.unknown', message }],
    cause,
  });
};

const asUnavailable: Translation = (cause) => unavailable({ headers: { 'retry-after': '2' }, cause });

const byCode: Record<string, Translation> = {
  '23505': asDuplicate,
  '23503': asUnknownReference,
  '23001': (cause) => hasDependants({ params: { dependants: (cause.table ?? '').replaceAll('_', ' ') }, cause }),
  '23502': (cause) =>
    ruleBroken({
      errors: [
        {
          pointer: `/${camel(cause.column ?? '')}`,
          code: 'value.required',
          message: { en: 'Must be given.', id: 'Harus diisi.' },
        },
      ],
      cause,
    }),
  '23514': (cause) =>
    ruleBroken({
      errors: [
        {
          pointer: `/${fieldOf(cause.constraint)}`,
          code: 'value.against_rule',
          message: { en: 'Is against a rule of this record.', id: 'Melanggar aturan rekaman ini.' },
        },
      ],
      cause,
    }),
  '42501': (cause) => clearanceDenied({ cause }),
  '40001': (cause) => busy({ headers: { 'retry-after': '1' }, cause }),
  '40P01': (cause) => busy({ headers: { 'retry-after': '1' }, cause }),
  '55P03': (cause) => busy({ headers: { 'retry-after': '1' }, cause }),
  '57014': asUnavailable,
  '53100': asUnavailable,
  '53200': asUnavailable,
  '53300': asUnavailable,
  '57P01': asUnavailable,
  '57P02': asUnavailable,
  '57P03': asUnavailable,
  '25P03': asUnavailable,
};

/** Values that no column can hold: the checks on the way in should have caught them, the database does for certain. */
const UNFIT = /^(22\d{3}|2201[WX])$/;
const CONNECTION = /^(08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

export function problemOfDatabase(error: DatabaseError): Problem {
  const known = byCode[error.code];
  if (known) return known(error);
  if (CONNECTION.test(error.code)) return asUnavailable(error);
  if (UNFIT.test(error.code)) {
    return invalid({
      errors: [
        {
          pointer: '',
          code: 'value.unfit',
          message: { en: 'A value cannot be stored as it is.', id: 'Ada nilai yang tidak dapat disimpan.' },
        },
      ],
      cause: error,
    });
  }
  return internal({ cause: error });
}
