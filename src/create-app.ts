import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { describeApi } from '#app/api-description';
import { AppModule } from '#app/app.module';
import { describePage } from '#app/describe-page';
import type { RunningSettings } from '#platform/config/configuration';
import { PinoLogger } from '#platform/http/logger';
import { createAdapter, prepareServer } from '#platform/http/server';
import { buildDocument } from '#platform/openapi/document';
import type { OpenApi } from '#platform/openapi/document-model';
import { serveDocumentation } from '#platform/openapi/documentation';
import { Operations } from '#platform/openapi/operations';
import { serveProblemPages } from '#platform/problem/problem-pages';
import { useCursorKey } from '#platform/records/cursor';

/** What stands beside the API, at addresses of its own. */
const PAGES = [
  'health/{*path}',
  'problems',
  'problems/{*path}',
  'docs',
  'docs/{*path}',
  'openapi.json',
  'openapi.yaml',
];

/** It says what the classes say, so whoever builds a second service in one process, as tests do, has it already. */
let documented: OpenApi | undefined;

/**
 * Builds the whole service, ready to listen or to be used without a network. `prepare` sees the server before it has any
 * route, for whoever wants to see all that it answers.
 */
export async function createApp(
  settings: RunningSettings,
  prepare?: (server: FastifyInstance) => void,
): Promise<NestFastifyApplication> {
  useCursorKey(settings.secret);
  const adapter = createAdapter(settings);
  // Nest knows Fastify by its own copy of the types.
  const server = adapter.getInstance() as unknown as FastifyInstance;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: new PinoLogger(settings.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  prepare?.(server);
  app.setGlobalPrefix('api/v1', { exclude: PAGES });
  prepareServer(server, app, settings);
  documented ??= buildDocument(app, describeApi());
  const document = documented;
  app.get(Operations).learn(document);
  serveDocumentation(app, document, await describePage(settings));
  serveProblemPages(server);
  await app.init();
  return app;
}
