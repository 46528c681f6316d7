import { createHash } from 'node:crypto';
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import type { Rendered } from '#platform/http/rendered';
import type { Operation } from '#platform/openapi/operations';

interface Written {
  body: string;
  etag: string;
}

/**
 * What a handler answers with where everybody gets the same: written once however often it is sent, with a validator and
 * with how long whoever has it need not ask again.
 */
export class KeptAnswer<T = unknown> {
  private written: Written | undefined;

  constructor(
    readonly value: T,
    readonly maxAgeSeconds: number,
  ) {}

  in(operation: Operation): Written {
    if (!this.written) {
      const body = operation.serialize(this.value);
      this.written = { body, etag: `"${createHash('sha256').update(body).digest('hex')}"` };
    }
    return this.written;
  }
}

/** `has` tells whether whoever asks has the copy of that tag already. */
export function renderKept(operation: Operation, answer: KeptAnswer, has: (etag: string) => boolean): Rendered {
  const { body, etag } = answer.in(operation);
  const headers = { etag, 'cache-control': `public, max-age=${answer.maxAgeSeconds}` };
  if (has(etag)) return { status: 304, headers, body: null };
  return { status: 200, headers: { ...headers, 'content-type': 'application/json; charset=utf-8' }, body };
}

const text = (description: string, example: string) => ({ description, schema: { type: 'string' as const, example } });

const HEADERS = {
  'Cache-Control': text('How long the answer may be kept, also by proxies.', 'public, max-age=300'),
  ETag: text('The SHA-256 of the answer; send it back as If-None-Match.', '"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"'),
};

/** On a route whose answer is kept for everybody. */
export function AnswersKept(type: Type): MethodDecorator {
  return applyDecorators(
    ApiOkResponse({ type, headers: HEADERS }),
    ApiResponse({ status: 304, description: 'Your copy is still good.', headers: HEADERS }),
  );
}
