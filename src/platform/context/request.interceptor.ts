import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { appendEvents } from '#platform/audit/append';
import { ACCESS, type Access } from '#platform/auth/access.decorator';
import { Configuration } from '#platform/config/configuration';
import { Ctx } from '#platform/context/ctx';
import { Deadline } from '#platform/context/deadline';
import { dryRunAnswer } from '#platform/context/dry-run';
import { enter } from '#platform/context/entry';
import { claimKey, keepAnswer, keyOf } from '#platform/context/idempotency';
import { refuseUnpermitted } from '#platform/context/permitted';
import { Database } from '#platform/database/database';
import type { Session } from '#platform/database/session';
import { render } from '#platform/http/render';
import type { Rendered } from '#platform/http/rendered';
import { localeOf, type Reply, type Request } from '#platform/http/request';
import { Operations } from '#platform/openapi/operations';
import { signInRequired } from '#platform/problem/catalogue';
import { isWorthRetrying } from '#platform/problem/sqlstate';

interface Call {
  request: Request;
  access: Access;
  handler: () => Promise<unknown>;
  route: ExecutionContext;
  deadline: Deadline;
}

const TRIES = 3;

/**
 * The edge: one transaction per request, opened, entered, committed and answered here and nowhere else. A read's first
 * statement travels together with BEGIN and the entry into the tenant; its COMMIT is not waited for.
 */
@Injectable()
export class RequestInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Request');

  constructor(
    private readonly database: Database,
    private readonly operations: Operations,
    private readonly reflector: Reflector,
    private readonly configuration: Configuration,
  ) {}

  intercept(route: ExecutionContext, next: CallHandler): Observable<unknown> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [route.getHandler(), route.getClass()]);
    if (!access || route.getType() !== 'http') throw new Error('A route without a permission is never served.');
    const request = route.switchToHttp().getRequest<Request>();
    const call: Call = {
      request,
      access,
      route,
      handler: () => lastValueFrom(next.handle(), { defaultValue: undefined }),
      deadline: new Deadline(this.configuration.settings.requestDeadlineMs),
    };
    return from(this.answer(call));
  }

  private async answer(call: Call): Promise<unknown> {
    const operation = this.operations.of(call.route);
    operation.refuseUnknownQuery(call.request);
    if ('open' in call.access) return send(call, render(operation, call.request, await call.handler()));
    const reading = call.request.method === 'GET' || call.request.method === 'HEAD';
    const work = () => (reading ? this.read(call) : this.writeWithRetry(call));
    return send(call, await call.deadline.run(work));
  }

  private async read(call: Call): Promise<Rendered> {
    const session = call.deadline.watch(await this.database.begin('read'));
    const ctx = this.open(call, session);
    try {
      const entering = enter(ctx, credentialOf(call));
      const [entered, handled] = await Promise.allSettled([entering, call.handler()]);
      // Whoever may not enter learns nothing of what the handler found or missed.
      if (entered.status === 'rejected') throw entered.reason;
      refuseUnpermitted(this.database, ctx, call, entered.value);
      if (handled.status === 'rejected') throw handled.reason;
      const rendered = render(this.operations.of(call.route), call.request, handled.value);
      session.commit().catch((error: Error) => this.logger.warn(`A read did not end well: ${error.message}`));
      return rendered;
    } catch (error) {
      await session.rollback();
      throw error;
    } finally {
      await finish(ctx);
    }
  }

  private async writeWithRetry(call: Call): Promise<Rendered> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.write(call);
      } catch (error) {
        if (attempt === TRIES || !isWorthRetrying(error)) throw error;
      }
    }
  }

  private async write(call: Call): Promise<Rendered> {
    const keyed = keyOf(call.request, this.configuration.settings.secret);
    const session = call.deadline.watch(await this.database.begin('write'));
    const ctx = this.open(call, session);
    const operation = this.operations.of(call.route);
    try {
      refuseUnpermitted(this.database, ctx, call, await enter(ctx, credentialOf(call)));
      if (ctx.dryRun) {
        const rendered = await dryRunAnswer(ctx, operation, call.handler);
        await session.rollback();
        return rendered;
      }
      const replay = keyed && (await claimKey(ctx, keyed));
      if (replay) {
        await session.rollback();
        return replay;
      }
      const rendered = render(operation, call.request, await call.handler());
      call.deadline.decide();
      // Sent together: the chain's lock is held for the append and the commit alone.
      await Promise.all([keyed && keepAnswer(ctx, keyed, rendered), appendEvents(ctx), session.commit()]);
      return rendered;
    } catch (error) {
      await session.rollback();
      throw error;
    } finally {
      await finish(ctx);
    }
  }

  private open({ request }: Call, session: Session): Ctx {
    const dryRun = (request.query as Record<string, unknown> | undefined)?.dryRun === 'true';
    const organizationId = request.credential?.organizationId ?? '';
    request.ctx = new Ctx({
      session,
      organizationId,
      requestId: request.id,
      locale: localeOf(request),
      channel: 'api',
      dryRun,
    });
    return request.ctx;
  }
}

async function finish(ctx: Ctx): Promise<void> {
  for (const work of ctx.afterwards) await work();
}

function credentialOf({ request }: Call) {
  if (!request.credential) throw signInRequired({ headers: { 'www-authenticate': 'Bearer realm="siklus"' } });
  return request.credential;
}

async function send({ route }: Call, { status, headers, body, content }: Rendered): Promise<unknown> {
  const reply = route.switchToHttp().getResponse<Reply>();
  // Before the headers: a content that cannot be opened is answered with a problem.
  const stream = await content?.();
  reply.status(status).headers(headers);
  return stream ?? body ?? undefined;
}
