import { Readable } from 'node:stream';
import { type Part, partOf } from '#platform/http/range.rules';
import type { Rendered } from '#platform/http/rendered';
import type { Request } from '#platform/http/request';
import { asAttachment } from '#platform/storage/file-name.rules';
import { rangeRefused } from '#platform/storage/storage.problems';

export interface AnsweredFile {
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** What a handler answers with instead of a record: a file, opened only once everything that could refuse has had its say. */
export class FileAnswer {
  constructor(
    readonly file: AnsweredFile,
    readonly open: (part?: Part) => Promise<Readable>,
  ) {}
}

/** Always for saving, never for showing: whatever the file holds, no browser runs it at our address. */
export function renderFile(request: Request, { file, open }: FileAnswer): Rendered {
  const etag = `"${file.sha256}"`;
  if (names(request.headers['if-none-match'], etag)) return { status: 304, headers: { etag }, body: null };
  const { range, 'if-range': condition } = request.headers;
  const part = condition === undefined || condition === etag ? partOf(range, file.bytes) : undefined;
  if (part === null)
    throw rangeRefused({ params: { bytes: file.bytes }, headers: { 'content-range': `bytes */${file.bytes}` } });
  const headers = {
    'content-type': file.mediaType,
    'content-disposition': asAttachment(file.fileName),
    'content-length': String(part ? part.end - part.start + 1 : file.bytes),
    'accept-ranges': 'bytes',
    etag,
    ...(part ? { 'content-range': `bytes ${part.start}-${part.end}/${file.bytes}` } : {}),
  };
  const content = request.method === 'HEAD' ? async () => Readable.from([]) : () => open(part);
  return { status: part ? 206 : 200, headers, body: null, content };
}

function names(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*') ?? false;
}
