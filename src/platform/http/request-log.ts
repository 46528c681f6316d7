import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import type { LogLevel } from '#platform/config/settings';

const INFO = 30;
const LEVELS_WITH_REQUESTS: ReadonlySet<LogLevel> = new Set(['info', 'debug', 'trace']);

/** Lines are written together when they fill this, and once a second: a system call for each would cost more than the line. */
const TOGETHER_BYTES = 8_192;
const LATEST_MS = 1_000;

/**
 * Every value is a word of the program, a number or a checked id, so the line is put together as it stands. The address
 * is the route's pattern: ids, searches and tokens that people put into addresses reach no log.
 */
export function requestLine(request: FastifyRequest, reply: FastifyReply): string {
  const { method, id, credential, routeOptions } = request;
  const organization = credential ? `,"organizationId":"${credential.organizationId}"` : '';
  return `{"level":${INFO},"time":"${new Date().toISOString()}","context":"Request","requestId":"${id}","method":"${method}","route":"${routeOptions.url ?? '-'}","status":${reply.statusCode},"ms":${reply.elapsedTime.toFixed(1)}${organization}}\n`;
}

/** One line per request, at level info; from warn on there is no hook and no cost. */
export function useRequestLog(fastify: FastifyInstance, level: LogLevel): void {
  if (!LEVELS_WITH_REQUESTS.has(level)) return;
  const output = pino.destination({ dest: 1, sync: false, minLength: TOGETHER_BYTES });
  const flushing = setInterval(() => output.flush(), LATEST_MS).unref();
  fastify.addHook('onResponse', (request, reply, done) => {
    output.write(requestLine(request, reply));
    done();
  });
  fastify.addHook('onClose', async () => {
    clearInterval(flushing);
    output.flushSync();
  });
}
