import type { Readable } from 'node:stream';

/** An answer as it goes out, so that a keyed request can keep it and replay it byte by byte. */
export interface Rendered {
  status: number;
  headers: Record<string, string>;
  body: string | null;
  /** A file's content instead of a body, opened when everything else is done. */
  content?: () => Promise<Readable>;
}
