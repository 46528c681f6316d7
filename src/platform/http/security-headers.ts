import type { FastifyInstance } from 'fastify';
import type { RunningSettings } from '#platform/config/configuration';

/** What every answer says to browsers; pages of the documentation widen the policy for themselves. */
const HEADERS: Record<string, string> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const ALLOWED_METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const ALLOWED_HEADERS = 'authorization, content-type, accept-language, if-match, if-none-match, idempotency-key';
const EXPOSED_HEADERS =
  'etag, location, link, retry-after, ratelimit, ratelimit-policy, idempotent-replayed, x-request-id';

export function useSecurityHeaders(fastify: FastifyInstance, { allowedOrigins, publicUrl }: RunningSettings): void {
  const origins = new Set(allowedOrigins);
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...HEADERS, 'x-request-id': request.id, vary: 'accept-language, origin' });
    if (publicUrl?.startsWith('https:'))
      reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    const origin = request.headers.origin;
    if (origin === undefined || !origins.has(origin)) return;
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': EXPOSED_HEADERS,
    });
    if (request.method !== 'OPTIONS') return;
    return reply
      .status(204)
      .headers({
        'access-control-allow-methods': ALLOWED_METHODS,
        'access-control-allow-headers': ALLOWED_HEADERS,
        'access-control-max-age': '600',
      })
      .send();
  });
}
