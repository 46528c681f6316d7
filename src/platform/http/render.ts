import { EventStream, renderEvents } from '#platform/http/event-stream';
import { FileAnswer, renderFile } from '#platform/http/file-answer';
import { KeptAnswer, renderKept } from '#platform/http/kept-answer';
import { MadeFile, renderMade } from '#platform/http/made-file';
import type { Rendered } from '#platform/http/rendered';
import type { Request } from '#platform/http/request';
import { TextFile } from '#platform/http/text-file';
import type { Operation } from '#platform/openapi/operations';

interface SingleRecord {
  id: string;
  version: number;
}

function isSingleRecord(result: unknown): result is SingleRecord {
  return (
    typeof result === 'object' &&
    result !== null &&
    'version' in result &&
    'id' in result &&
    typeof result.version === 'number'
  );
}

function nextLink(request: Request, result: unknown): string | null {
  const cursor = typeof result === 'object' && result !== null && 'nextCursor' in result ? result.nextCursor : null;
  if (typeof cursor !== 'string') return null;
  const url = new URL(request.url, 'http://list');
  url.searchParams.set('cursor', cursor);
  return `<${url.pathname}${url.search}>; rel="next"`;
}

/** Turns a handler's result into the answer: status, validators, links, and a body that holds what is documented and nothing else. */
export function render(operation: Operation, request: Request, result: unknown): Rendered {
  if (result instanceof FileAnswer) return renderFile(request, result);
  if (result instanceof MadeFile) return renderMade(request, result);
  if (result instanceof EventStream) return renderEvents(request, result);
  if (result === undefined || result === null) return { status: 204, headers: {}, body: null };
  if (result instanceof KeptAnswer)
    return renderKept(operation, result, (tag) => matches(request.headers['if-none-match'], tag));
  if (result instanceof TextFile) return renderText(operation, result);
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  const status = operation.status;
  if (isSingleRecord(result)) {
    const tag = `"${result.version}"`;
    headers.etag = tag;
    if (status === 201) headers.location = `${request.url.split('?')[0]}/${result.id}`;
    if (request.method === 'GET' && matches(request.headers['if-none-match'], tag))
      return { status: 304, headers: { etag: tag }, body: null };
  }
  const link = nextLink(request, result);
  if (link) headers.link = link;
  return { status, headers, body: operation.serialize(result) };
}

function renderText({ status }: Operation, { name, type, text }: TextFile): Rendered {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  return { status, headers, body: text };
}

/** Weak comparison, as RFC 9110 asks for If-None-Match. */
function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((part) => part.trim().replace(/^W\//, '') === tag);
}
