import { createHmac, timingSafeEqual } from 'node:crypto';
import { invalid } from '#platform/problem/catalogue';

/** A place in a list: the order it belongs to, and the sort value and id of the last row shown. */
export interface Cursor {
  sort: string;
  value: unknown;
  id: string;
}

let key = '';

/** Called once at start-up with the installation's secret. */
export function useCursorKey(secret: string): void {
  key = `cursor:${secret}`;
}

function sign(payload: string): string {
  return createHmac('sha256', key).update(payload).digest('base64url').slice(0, 22);
}

/** Signed, so that a cursor is a place in a list and never a way to ask something else. */
export function sealCursor(cursor: Cursor): string {
  const payload = Buffer.from(JSON.stringify(cursor)).toString('base64url');
  return `${payload}.${sign(payload)}`;
}

/** Answers a cursor only to the list and the order for which it was written. */
export function openCursor(text: string, sort: string): Cursor {
  const [payload = '', signature = ''] = text.split('.');
  const expected = Buffer.from(sign(payload));
  const given = Buffer.from(signature);
  const genuine = given.length === expected.length && timingSafeEqual(given, expected);
  const cursor = genuine ? (JSON.parse(Buffer.from(payload, 'base64url').toString()) as Cursor) : undefined;
  if (cursor?.sort === sort) return cursor;
  const message = {
    en: 'Is not a cursor of this list in this order; begin without it.',
    id: 'Bukan kursor daftar ini dengan urutan ini; mulai tanpa kursor.',
  };
  throw invalid({ errors: [{ pointer: '?cursor', code: 'cursor.unknown', message }] });
}
