import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { clearCookie, readCookie, refuseForeign, writeCookie } from '#kernel/access/refresh-cookie';
import type { OpenSession } from '#kernel/access/session.dto';
import { SessionEntity } from '#kernel/access/session.entity';
import { endSession, sessionEnded } from '#kernel/access/session-life';
import type { RefreshSession, SessionTokens, SignIn } from '#kernel/access/sign-in.dto';
import { sessionNeeded } from '#kernel/access/sign-in.rules';
import { type Opened, SignInService } from '#kernel/access/sign-in.service';
import { mayDo } from '#platform/auth/permissions';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { ListAsk } from '#platform/records/list-query';
import { type Page, RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';

export const sessions = new Resource<SessionEntity>({
  entity: SessionEntity,
  name: 'session',
  path: 'auth/sessions',
  title: 'id',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    open: { kind: 'sql', condition: '{}::boolean AND t.revoked_at IS NULL AND t.expires_at > now()' },
    mine: { kind: 'sql', condition: '{}::boolean AND t.user_id = siklus_user()' },
    userId: { kind: 'any', property: 'userId' },
  },
});

/** Programs with a token do not look after sessions, passwords or other tokens: a stolen token stays as narrow as it is. */
export function needSession(ctx: Ctx): void {
  if (ctx.actor.via === 'token') throw sessionNeeded();
}

/** Sessions as people meet them: begun, continued, listed and ended. */
@Injectable()
export class SessionService {
  private readonly store = new RecordStore(sessions);

  constructor(
    private readonly signIn: SignInService,
    private readonly configuration: Configuration,
  ) {}

  async create(caller: CallerInfo, { cookie, ...input }: SignIn): Promise<SessionTokens> {
    if (cookie) refuseForeign(caller, this.configuration.settings);
    const opened = await this.signIn.signIn(caller, input);
    return cookie ? inCookie(caller, opened) : opened;
  }

  async refresh(caller: CallerInfo, { refreshToken }: RefreshSession): Promise<SessionTokens> {
    if (refreshToken) return this.signIn.refresh(caller, refreshToken);
    const token = readCookie(caller.request);
    if (!token) throw sessionEnded();
    refuseForeign(caller, this.configuration.settings);
    return inCookie(caller, await this.signIn.refresh(caller, token));
  }

  async end(ctx: Ctx, caller: CallerInfo): Promise<void> {
    needSession(ctx);
    await endSession(ctx, ctx.actor.sessionId, 'session.ended');
    clearCookie(caller);
  }

  /** The person's own open sessions. */
  async mine(ctx: Ctx, ask: ListAsk): Promise<Page<OpenSession>> {
    const page = await this.store.list(ctx, { ...ask, open: true, mine: true });
    needSession(ctx);
    return marked(ctx, page);
  }

  /** Another person's open sessions, for whoever looks after people. */
  async of(ctx: Ctx, userId: string, ask: ListAsk): Promise<Page<OpenSession>> {
    return marked(ctx, await this.store.list(ctx, { ...ask, open: true, userId: [userId] }));
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    needSession(ctx);
    const { userId, revokedAt } = await this.store.get(ctx, id);
    const may = userId === ctx.actor.userId || mayDo(ctx.actor, 'user.write');
    if (!may || revokedAt !== null) throw notFound();
    await endSession(ctx, id, 'session.ended');
  }
}

function marked(ctx: Ctx, { items, nextCursor }: Page<SessionEntity>): Page<OpenSession> {
  return { items: items.map((item) => ({ ...item, current: item.id === ctx.actor.sessionId })), nextCursor };
}

function inCookie(caller: CallerInfo, opened: Opened): SessionTokens {
  writeCookie(caller, opened.refreshToken);
  return { ...opened, refreshToken: null };
}
