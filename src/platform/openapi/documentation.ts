import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { stringify } from 'yaml';
import type { OpenApi } from '#platform/openapi/document-model';
import { type DocumentationPage, writePage } from '#platform/openapi/documentation-page';

interface Served {
  path: string;
  type: string;
  read: () => string | Buffer;
}

/** Nothing from elsewhere, nothing inline, nothing that another page could frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const CSS = 'text/css; charset=utf-8';

/** What changes only with a new version of the program: asked for again, it is not sent again. */
function serve(app: NestFastifyApplication, { path, type, read }: Served): void {
  let body: string | Buffer | undefined;
  let tag = '';
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    body ??= read();
    tag ||= `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    reply.headers({ etag: tag, 'cache-control': 'no-cache' });
    if (path.startsWith('/docs')) reply.header('content-security-policy', POLICY);
    if (request.headers['if-none-match']?.includes(tag)) return reply.status(304).send();
    return reply.type(type).send(body);
  };
  app.getHttpAdapter().getInstance().get(path, answer);
}

/** The page's own files, and those of Swagger UI out of its package: no browser needs another address than ours. */
function assets(): Served[] {
  const own = join(import.meta.dirname, 'page');
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const file = (folder: string, name: string, type: string): Served => ({
    path: `/docs/${name}`,
    type,
    read: () => readFileSync(join(folder, name)),
  });
  return [
    ...['page.mjs', 'session.mjs', 'examples.mjs', 'records.mjs', 'simplify.mjs', 'welcome.mjs'].map((name) =>
      file(own, name, JAVASCRIPT),
    ),
    file(own, 'page.css', CSS),
    file(swagger, 'swagger-ui.css', CSS),
    file(swagger, 'swagger-ui-bundle.js', JAVASCRIPT),
    file(swagger, 'favicon-32x32.png', 'image/png'),
  ];
}

/** Serves the document, and the page on which people read and try it. */
export function serveDocumentation(app: NestFastifyApplication, document: OpenApi, page: DocumentationPage): void {
  const yaml = (): string => stringify(document, { aliasDuplicateObjects: false });
  const served: Served[] = [
    { path: '/openapi.json', type: 'application/json; charset=utf-8', read: () => JSON.stringify(document) },
    { path: '/openapi.yaml', type: 'application/yaml; charset=utf-8', read: yaml },
    { path: '/docs', type: 'text/html; charset=utf-8', read: () => writePage(page) },
    ...assets(),
  ];
  for (const each of served) serve(app, each);
}
