import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { Refuses } from '#platform/openapi/marks';
import { rangeRefused, storageUnavailable } from '#platform/storage/storage.problems';

const text = (description: string, example: string) => ({ description, schema: { type: 'string' as const, example } });

/** Whatever the file is: the answer says its own media type. */
const CONTENT = {
  'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' }, example: '%PDF-1.7' },
};

const HEADERS = {
  'Content-Disposition': text('Always for saving, with the name of the file.', 'attachment; filename="daftar.pdf"'),
  'Accept-Ranges': text('Parts can be asked for.', 'bytes'),
  ETag: text('The SHA-256 of the content.', '"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"'),
};

/** On a route that answers with a file's content, or with the part that a Range header asks for. */
export function AnswersFile(): MethodDecorator {
  const range = text('The part that follows, and the size of the whole.', 'bytes 0-1023/184320');
  return applyDecorators(
    ApiResponse({
      status: 200,
      description: 'The content, under its own media type.',
      headers: HEADERS,
      content: CONTENT,
    }),
    ApiResponse({
      status: 206,
      description: 'The part that Range asked for, under the media type of the whole.',
      headers: { ...HEADERS, 'Content-Range': range },
      content: CONTENT,
    }),
    ApiResponse({ status: 304, description: 'Your copy is still good.', headers: { ETag: HEADERS.ETag } }),
    Refuses(rangeRefused, storageUnavailable),
  );
}
