import { createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { isId } from '#platform/database/ids';
import type { Request } from '#platform/http/request';
import { versioned } from '#platform/openapi/marks';
import { notFound } from '#platform/problem/catalogue';

function requestOf(context: ExecutionContext): Request {
  return context.switchToHttp().getRequest<Request>();
}

/** The request's ctx, opened at the edge. */
export const InCtx = createParamDecorator((_: unknown, context: ExecutionContext): Ctx => {
  const { ctx } = requestOf(context);
  if (!ctx) throw new Error('This route has no ctx: it is open to everybody.');
  return ctx;
});

/** The version that If-Match names. `*` asks only that the record exists; a tag that is none of ours never matches. */
export type Expected = number | 'any' | undefined;

export function readIfMatch(header: string | undefined): Expected {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return 'any';
  const tag = /^"(\d{1,10})"$/.exec(header.trim());
  return tag ? Number(tag[1]) : -1;
}

const InIfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): Expected => readIfMatch(requestOf(context).headers['if-match']),
);

/** The expected version, and with it the header and the refusals in the route's documentation. */
export function IfMatch(): ParameterDecorator {
  return (target, method, place) => {
    versioned(target, String(method));
    InIfMatch()(target, method, place);
  };
}

/** An id in a path. What cannot be an id names no record, so the answer is the same as for an unknown one. */
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw notFound();
    return value.toLowerCase();
  }
}

/** The ids of a path that names a record below another one, together. */
export const PathIds = createParamDecorator((names: readonly string[], context: ExecutionContext) => {
  const params = requestOf(context).params as Record<string, string | undefined>;
  const pipe = new IdPipe();
  return Object.fromEntries(names.map((name) => [name, pipe.transform(params[name] ?? '')]));
});
