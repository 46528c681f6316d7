import { v7 } from 'uuid';

/** Ids rise with time, so that new rows land at the end of every index; they are names, never secrets. */
export function newId(): string {
  return v7();
}

/** Below every id that was made at this moment or later. */
export function idBefore(moment: Date): string {
  return v7({ msecs: moment.getTime(), seq: 0, random: new Uint8Array(16) });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
