import type { FastifyRequest } from 'fastify';
import { answerClientError } from '#platform/http/client-error';

/** Ends a request whose body does not come through in time. Files have a longer time, which the server itself keeps. */
export function limitBody({ raw, routeOptions }: FastifyRequest, ms: number): void {
  const { 'content-length': length, 'transfer-encoding': coding } = raw.headers;
  const hasBody = coding !== undefined || (length !== undefined && length !== '0');
  if (!hasBody || raw.complete || routeOptions.config.takesFile) return;
  const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  const timer = setTimeout(() => answerClientError(late, raw.socket), ms);
  const stop = (): void => clearTimeout(timer);
  raw.once('end', stop).once('close', stop);
}
