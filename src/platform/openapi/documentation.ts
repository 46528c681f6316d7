import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Serves the document itself. */
export function serveDocumentation(app: NestFastifyApplication, document: OpenAPIObject): void {
  const json = JSON.stringify(document);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', (_request, reply) => reply.type('application/json').send(json));
}
