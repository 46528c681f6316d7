import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { stringify } from 'yaml';
import type { OpenApi } from '#platform/openapi/document-model';

/** A text that changes only with a new version of the program: asked for again, it is not sent again. */
function serveText(app: NestFastifyApplication, path: string, type: string, write: () => string): void {
  let text: string | undefined;
  let tag = '';
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    text ??= write();
    tag ||= `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    reply.headers({ etag: tag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match']?.includes(tag)) return reply.status(304).send();
    return reply.type(type).send(text);
  };
  app.getHttpAdapter().getInstance().get(path, answer);
}

/** Serves the document itself. */
export function serveDocumentation(app: NestFastifyApplication, document: OpenApi): void {
  serveText(app, '/openapi.json', 'application/json; charset=utf-8', () => JSON.stringify(document));
  serveText(app, '/openapi.yaml', 'application/yaml; charset=utf-8', () =>
    stringify(document, { aliasDuplicateObjects: false }),
  );
}
