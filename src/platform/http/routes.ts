import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { methodNotAllowed, noSuchRoute, notAcceptable } from '#platform/problem/catalogue';
import type { Problem } from '#platform/problem/problem';

interface Route {
  methods: Set<string>;
  pattern: RegExp;
}

/** Remembers every route as it is registered, so that a wrong method can be told from a wrong address. */
@Injectable()
export class RouteTable {
  private readonly routes = new Map<string, Route>();

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      const pattern = new RegExp(
        `^${url
          .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
          .replace(/:\w+/g, '[^/]+')
          .replace(/\*/g, '.*')}/?$`,
      );
      const route = this.routes.get(url) ?? { methods: new Set<string>(), pattern };
      for (const name of [method].flat()) route.methods.add(name);
      this.routes.set(url, route);
    });
  }

  /** The answer for a request that no route took. */
  missing(request: FastifyRequest): Problem {
    const path = request.url.split('?')[0] ?? '';
    const methods = new Set<string>();
    for (const route of this.routes.values()) {
      if (!route.pattern.test(path) || route.pattern.source === '^/.*/?$') continue;
      for (const method of route.methods) methods.add(method);
    }
    methods.delete('OPTIONS');
    if (methods.size === 0) return noSuchRoute();
    const allow = [...methods].sort().join(', ');
    return methodNotAllowed({ params: { allow }, headers: { allow } });
  }

  paths(): string[] {
    return [...this.routes].flatMap(([url, { methods }]) => [...methods].map((method) => `${method} ${url}`)).sort();
  }
}

/** Text files, by the end of their addresses. */
const TEXT_FILES: Record<string, string> = { '.csv': 'text/csv', '.ics': 'text/calendar' };

const ANSWERED = ['application/json', 'application/problem+json', 'application/*', '*/*'];

/** Only for the API's own answers: pages and pictures have types of their own. */
export function refuseUnacceptable(request: FastifyRequest): void {
  const accept = request.headers.accept;
  if (!accept || !request.url.startsWith('/api/')) return;
  const ending = /\.\w+$/.exec(new URL(request.url, 'http://route').pathname)?.[0] ?? '';
  const file = TEXT_FILES[ending];
  const answered = file ? [...ANSWERED, file] : ANSWERED;
  const wanted = accept.split(',').map((part) => part.trim().toLowerCase().split(';'));
  const fits = wanted.some(
    ([type = '', ...rest]) =>
      (answered.includes(type) || type === 'text/event-stream') &&
      !rest.some((piece) => /^\s*q=0(\.0+)?\s*$/.test(piece)),
  );
  if (!fits) throw notAcceptable();
}
