import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '#platform/http/request';
import { fill, type Locale, type Problem } from '#platform/problem/problem';
import { problemOf } from '#platform/problem/problem.filter';
import type { Decision } from '#stages/2-planning/approval/approval-decision.entity';
import { type Knock, LeaderDesk } from '#stages/2-planning/approval/leader-desk';
import { chooseOne, decisionPage, refusedPage, STYLE, thanksPage } from '#stages/2-planning/approval/leader-page.html';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Nothing is loaded and nothing runs; the form goes back to where it came from, and no other site learns the address. */
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

const LONGEST_FORM = 65_536;
const LONGEST_REASON = 2_000;

interface Asked {
  Params: { token: string };
  Querystring: { lang?: string };
  Body: URLSearchParams | undefined;
}
type Request = FastifyRequest<Asked>;

function languageOf(request: Request): Locale {
  const { lang } = request.query;
  return lang === 'id' || lang === 'en' ? lang : localeOf(request);
}

function knockOf(request: Request): Knock {
  return { address: request.ip, requestId: request.id, locale: languageOf(request) };
}

function send(reply: FastifyReply, locale: Locale, html: string, status = 200): FastifyReply {
  return reply
    .status(status)
    .headers({ ...HEADERS, 'content-language': locale })
    .send(html);
}

/** Line ends stay, other control characters go: no leader types them, and no database keeps them. */
function typed(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .slice(0, LONGEST_REASON);
}

const WHY = { en: 'A rejection says why.', id: 'Penolakan menyebut alasannya.' };

const isDecision = (text: string | null | undefined): text is Decision => text === 'approved' || text === 'rejected';

/** The page on which a leader without an account decides: a plain form, for every browser and without scripts. */
@Injectable()
export class LeaderPages implements OnModuleInit {
  private readonly logger = new Logger('Problem');

  constructor(
    private readonly desk: LeaderDesk,
    private readonly host: HttpAdapterHost,
  ) {}

  /** In a scope of its own: nowhere else does the service read forms. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.register(async (scope) => {
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: LONGEST_FORM },
        async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
      );
      scope.get<Asked>('/approval-links/:token', (request, reply) => this.show(request, reply));
      scope.post<Asked>('/approval-links/:token', (request, reply) => this.decide(request, reply));
    });
  }

  async show(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const knock = knockOf(request);
    return this.answer(reply, knock, async () =>
      send(reply, knock.locale, decisionPage(await this.desk.view(knock, request.params.token), knock.locale)),
    );
  }

  async decide(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const knock = knockOf(request);
    const { locale } = knock;
    const { token } = request.params;
    const [decision, reason] = [request.body?.get('decision'), typed(request.body?.get('reason'))];
    return this.answer(reply, knock, async () => {
      if (isDecision(decision) && (decision === 'approved' || reason !== ''))
        return send(
          reply,
          locale,
          thanksPage(await this.desk.decide(knock, token, { decision, reason: reason || null }), locale),
        );
      const fault = isDecision(decision) ? WHY[locale] : chooseOne(locale);
      const view = await this.desk.view(knock, token);
      return send(reply, locale, decisionPage(view, locale, { decision: decision ?? undefined, reason, fault }), 400);
    });
  }

  /** What refuses a program with a problem refuses a person with a page that says the same. */
  private async answer(
    reply: FastifyReply,
    { locale, requestId }: Knock,
    work: () => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    try {
      return await work();
    } catch (error) {
      const { kind, options }: Problem = problemOf(error);
      if (kind.status >= 500) this.logger.error({ requestId, code: kind.code, cause: String(options.cause ?? '') });
      const errors = (options.errors ?? []).map(({ message }) => message[locale]);
      const detail = [fill(kind.detail, locale, options.params), ...errors].join(' ');
      const html = refusedPage({ title: kind.title[locale], detail, remedy: kind.remedy[locale] }, locale);
      return send(reply.headers(options.headers ?? {}), locale, html, kind.status);
    }
  }
}
