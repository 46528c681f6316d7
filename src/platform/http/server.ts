import { type INestApplicationContext, Logger } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RunningSettings } from '#platform/config/configuration';
import { newId } from '#platform/database/ids';
import { refuseBadUrl, refuseEncoded, useBodyParsers } from '#platform/http/body';
import { limitBody } from '#platform/http/body-deadline';
import { answerClientError } from '#platform/http/client-error';
import { Draining, useDraining } from '#platform/http/draining';
import { useRequestLog } from '#platform/http/request-log';
import { RouteTable, refuseUnacceptable } from '#platform/http/routes';
import { useSecurityHeaders } from '#platform/http/security-headers';
import { answerProblem, problemOf } from '#platform/problem/problem.filter';

/** Fastify by itself believes nobody where it is told a number of hops: it cannot know who the last of them is. We are told. */
function trusted(proxies: RunningSettings['trustProxy']) {
  return typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;
}

/** The HTTP server under Nest, with its limits set. */
export function createAdapter(settings: RunningSettings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: settings.bodyLimit,
    trustProxy: trusted(settings.trustProxy),
    // A file takes its time; every other body has `limitBody`.
    requestTimeout: Math.max(settings.uploadDeadlineMs, settings.requestDeadlineMs),
    http: { headersTimeout: settings.requestDeadlineMs },
    connectionTimeout: settings.requestDeadlineMs * 2,
    keepAliveTimeout: 5_000,
    genReqId: () => newId(),
    // Ids in paths are short; longer ones name nothing.
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error: unknown, request: unknown, reply: unknown) =>
      answerProblem(problemOf(error), request as FastifyRequest, reply as FastifyReply, new Logger('Problem')),
    clientErrorHandler: answerClientError as never,
    // Draining answers for itself, with a problem as everywhere else.
    return503OnClosing: false,
  });
}

/** What every request meets before its route: parsers, headers, the log, the draining, and the look at its address. */
export function prepareServer(server: FastifyInstance, app: INestApplicationContext, settings: RunningSettings): void {
  app.get(RouteTable).watch(server);
  useBodyParsers(server);
  useSecurityHeaders(server, settings);
  useRequestLog(server, settings.logLevel);
  useDraining(server, app.get(Draining));
  server.addHook('preParsing', (request, _reply, payload, done) => {
    limitBody(request, settings.requestDeadlineMs);
    done(null, payload);
  });
  server.addHook('onRequest', async (request) => {
    refuseBadUrl(request);
    refuseEncoded(request);
    refuseUnacceptable(request);
  });
}
