import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Credential } from '#platform/auth/credential';
import type { Ctx } from '#platform/context/ctx';
import type { Locale } from '#platform/problem/problem';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard: what the request presents, its signature already checked. */
    credential?: Credential;
    /** Set when the request's transaction opens. */
    ctx?: Ctx;
    /** The bytes of the body as they came, for the digest of an Idempotency-Key. */
    rawBody?: Buffer;
  }
}

export type Request = FastifyRequest;
export type Reply = FastifyReply;

/** English unless the reader prefers Indonesian; `in` is the old code that some phones still send. */
export function localeOf(request: Request): Locale {
  const header = request.headers['accept-language'];
  if (!header) return 'en';
  const wishes = header
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = rest
        .map((piece) => /^\s*q=([01](\.\d{0,3})?)\s*$/.exec(piece)?.[1])
        .find((found) => found !== undefined);
      return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) };
    })
    .sort((a, b) => b.weight - a.weight);
  const first = wishes.find(
    ({ language, weight }) => weight > 0 && (language === 'id' || language === 'en' || language === 'in'),
  );
  return first === undefined || first.language === 'en' ? 'en' : 'id';
}
