import { Readable } from 'node:stream';
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, getSchemaPath } from '@nestjs/swagger';
import type { Rendered } from '#platform/http/rendered';
import type { Request } from '#platform/http/request';

const TYPE = 'text/event-stream';

/** What a handler answers with instead of a record: what goes on after its transaction, opened when that is over. */
export class EventStream {
  constructor(readonly open: () => Readable) {}
}

export function renderEvents(request: Request, { open }: EventStream): Rendered {
  const headers = {
    'content-type': `${TYPE}; charset=utf-8`,
    // Proxies pass on what comes as it comes.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  };
  const content = async () => (request.method === 'HEAD' ? Readable.from([]) : open());
  return { status: 200, headers, body: null, content };
}

/** One event as it travels. Without a name of its own, so that `onmessage` of a browser hears all of them. */
export function eventText(id: number, data: object): string {
  return `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

interface Events<T> {
  /** What the data of each is, as JSON. */
  data: Type<T>;
  description: string;
  example: T;
}

/** The route answers server-sent events. */
export function AnswersEvents<T extends object>({ data, description, example }: Events<T>): MethodDecorator {
  return applyDecorators(
    ApiProduces(TYPE),
    ApiExtraModels(data),
    ApiOkResponse({ description, content: { [TYPE]: { schema: { $ref: getSchemaPath(data) }, example } } }),
  );
}
