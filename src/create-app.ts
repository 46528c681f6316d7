import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeApi } from '#app/api-description';
import { AppModule } from '#app/app.module';
import { describePage } from '#app/describe-page';
import type { RunningSettings } from '#platform/config/configuration';
import { newId } from '#platform/database/ids';
import { refuseBadUrl, useBodyParsers } from '#platform/http/body';
import { Draining, useDraining } from '#platform/http/draining';
import { PinoLogger } from '#platform/http/logger';
import { useRequestLog } from '#platform/http/request-log';
import { RouteTable, refuseUnacceptable } from '#platform/http/routes';
import { useSecurityHeaders } from '#platform/http/security-headers';
import { buildDocument } from '#platform/openapi/document';
import { serveDocumentation } from '#platform/openapi/documentation';
import { Operations } from '#platform/openapi/operations';
import { answerProblem, problemOf } from '#platform/problem/problem.filter';
import { serveProblemPages } from '#platform/problem/problem-pages';
import { useCursorKey } from '#platform/records/cursor';

/**
 * Builds the whole service, ready to listen or to be used without a network. `prepare` sees the server before it has any
 * route, for whoever wants to see all that it answers.
 */
export async function createApp(
  settings: RunningSettings,
  prepare?: (server: FastifyInstance) => void,
): Promise<NestFastifyApplication> {
  useCursorKey(settings.secret);
  const adapter = new FastifyAdapter({
    bodyLimit: settings.bodyLimit,
    // A number of hops counts too; Fastify's types leave it out.
    trustProxy: settings.trustProxy as string[] | false,
    requestTimeout: settings.requestDeadlineMs,
    connectionTimeout: settings.requestDeadlineMs * 2,
    keepAliveTimeout: 5_000,
    genReqId: () => newId(),
    // Ids in paths are short; longer ones name nothing.
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error: unknown, request: unknown, reply: unknown) =>
      answerProblem(problemOf(error), request as FastifyRequest, reply as FastifyReply, new Logger('Problem')),
    // Draining answers for itself, with a problem as everywhere else.
    return503OnClosing: false,
  });
  const fastify = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: new PinoLogger(settings.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  prepare?.(fastify as never);
  app.get(RouteTable).watch(fastify as never);
  app.setGlobalPrefix('api/v1', {
    exclude: ['health/{*path}', 'problems', 'problems/{*path}', 'docs', 'docs/{*path}', 'openapi.json', 'openapi.yaml'],
  });
  useBodyParsers(fastify as never);
  useSecurityHeaders(fastify as never, settings);
  useRequestLog(fastify as never, settings.logLevel);
  useDraining(fastify as never, app.get(Draining));
  fastify.addHook('onRequest', async (request) => {
    refuseBadUrl(request as FastifyRequest);
    refuseUnacceptable(request as FastifyRequest);
  });
  const document = buildDocument(app, describeApi());
  app.get(Operations).learn(document);
  serveDocumentation(app, document, await describePage(settings));
  serveProblemPages(fastify as never);
  await app.init();
  return app;
}
