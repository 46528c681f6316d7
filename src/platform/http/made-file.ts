import { Readable } from 'node:stream';
import type { Rendered } from '#platform/http/rendered';
import type { Request } from '#platform/http/request';
import { asAttachment } from '#platform/storage/file-name.rules';

/**
 * What a handler answers with instead of a record: a file that is made for this answer, once its transaction is over and
 * nobody waits for its connection. What it is made from gives it its tag, so a copy that is still good is not made again.
 */
export class MadeFile {
  constructor(
    readonly file: { fileName: string; mediaType: string; etag: string },
    readonly make: () => Promise<Buffer>,
  ) {}
}

/** Always for saving, as stored files are. */
export function renderMade(request: Request, { file, make }: MadeFile): Rendered {
  const etag = `"${file.etag}"`;
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.some((tag) => tag === etag || tag === '*')) return { status: 304, headers: { etag }, body: null };
  const headers = { 'content-type': file.mediaType, 'content-disposition': asAttachment(file.fileName), etag };
  const content = async () => Readable.from(request.method === 'HEAD' ? [] : [await make()]);
  return { status: 200, headers, body: null, content };
}
