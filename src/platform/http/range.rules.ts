/** One part of a file, both ends included. */
export interface Part {
  start: number;
  end: number;
}

/**
 * The part that a Range header asks for: undefined where the whole file answers (no header, or one that asks for several
 * parts or in another unit), null where the file has no such part.
 */
export function partOf(header: string | undefined, bytes: number): Part | undefined | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [from = '', to = ''] = asked?.slice(1) ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') return Number(to) === 0 ? null : { start: Math.max(0, bytes - Number(to)), end: bytes - 1 };
  const start = Number(from);
  if (to !== '' && Number(to) < start) return undefined;
  return start >= bytes ? null : { start, end: to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1) };
}
