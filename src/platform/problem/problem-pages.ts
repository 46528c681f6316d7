import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '#platform/http/request';
import { notFound } from '#platform/problem/catalogue';
import { type Locale, type ProblemKind, problemKind, problemKinds } from '#platform/problem/problem';
import { listPage, problemPage, STYLE } from '#platform/problem/problem-pages.html';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Nothing is loaded and nothing runs; the one style is named by its hash. */
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'public, max-age=300',
  vary: 'accept, accept-language',
};

/** People get a page; only a program that asks for JSON before HTML gets JSON. */
function wantsJson({ headers: { accept = '' } }: FastifyRequest): boolean {
  const wanted = accept.toLowerCase();
  const json = wanted.search(/application\/(problem\+)?json/);
  const html = wanted.search(/text\/html/);
  return json >= 0 && (html < 0 || json < html);
}

/** `?lang=` lets a reader change the language on the page; otherwise the browser's wish counts. */
function languageOf(request: FastifyRequest): Locale {
  const { lang } = request.query as { lang?: string };
  return lang === 'id' || lang === 'en' ? lang : localeOf(request);
}

function explained(kind: ProblemKind, locale: Locale) {
  const { code, status, title, detail, remedy, retryable = false } = kind;
  const type = `/problems/${code}`;
  return { type, code, status, title: title[locale], detail: detail[locale], remedy: remedy[locale], retryable };
}

function send(reply: FastifyReply, locale: Locale, body: string | object): FastifyReply {
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  return reply.headers({ ...HEADERS, 'content-language': locale, 'content-type': type }).send(body);
}

/** `/problems` and a page for each kind of problem: what every problem answer's `type` leads to. */
export function serveProblemPages(fastify: FastifyInstance): void {
  fastify.get('/problems', async (request, reply) => {
    const locale = languageOf(request);
    const kinds = problemKinds();
    if (!wantsJson(request)) return send(reply, locale, listPage(kinds, locale));
    return send(reply, locale, { items: kinds.map((kind) => explained(kind, locale)), nextCursor: null });
  });
  fastify.get<{ Params: { code: string } }>('/problems/:code', async (request, reply) => {
    const locale = languageOf(request);
    const kind = problemKind(request.params.code);
    if (!kind) throw notFound();
    return send(reply, locale, wantsJson(request) ? explained(kind, locale) : problemPage(kind, locale));
  });
}
