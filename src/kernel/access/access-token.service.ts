import { Injectable } from '@nestjs/common';
import type { CreateAccessToken, NewAccessToken } from '#kernel/access/access-token.dto';
import { tokenVerdicts } from '#kernel/access/access-token.rules';
import { PERMISSIONS } from '#kernel/access/permissions';
import { AccessTokenEntity } from '#kernel/access/session.entity';
import { needSession } from '#kernel/access/session.service';
import { localDay } from '#kernel/calendar/time-zone';
import { digestOf, newSecret, writeToken } from '#platform/auth/credential';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { ListAsk } from '#platform/records/list-query';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';

export const accessTokens = new Resource<AccessTokenEntity>({
  entity: AccessTokenEntity,
  name: 'access_token',
  path: 'access-tokens',
  title: 'name',
  sorts: ['createdAt', 'expiresOn', 'name'],
  defaultSort: '-createdAt',
  filters: {
    mine: { kind: 'sql', condition: '{}::boolean AND t.user_id = siklus_user()' },
    userId: { kind: 'any', property: 'userId' },
  },
});

/** Secrets for programs. A program never makes, sees or ends them: only a person who signed in does. */
@Injectable()
export class AccessTokenService extends RecordService<AccessTokenEntity> {
  protected readonly actions: ActionRule<AccessTokenEntity>[] = [];

  constructor() {
    super(accessTokens);
  }

  /** The person's own tokens. */
  async mine(ctx: Ctx, ask: ListAsk): Promise<Page<AccessTokenEntity>> {
    const page = await this.store.list(ctx, { ...ask, mine: true });
    needSession(ctx);
    return page;
  }

  /** Another person's tokens, for whoever looks after people. */
  of(ctx: Ctx, userId: string, ask: ListAsk): Promise<Page<AccessTokenEntity>> {
    return this.store.list(ctx, { ...ask, userId: [userId] });
  }

  override async get(ctx: Ctx, id: string): Promise<Answered<AccessTokenEntity>> {
    const token = await this.store.get(ctx, id);
    needSession(ctx);
    if (!reaches(ctx, token)) throw notFound();
    return this.answer(ctx, token);
  }

  async make(ctx: Ctx, input: CreateAccessToken): Promise<NewAccessToken> {
    needSession(ctx);
    const allowed = new Set(Object.keys(PERMISSIONS).filter((permission) => mayDo(ctx.actor, permission)));
    decide(ctx, tokenVerdicts(input, allowed, localDay(new Date(), ctx.actor.timezone)));
    const secret = newSecret();
    const stored = await this.store.insert(ctx, { ...input, userId: ctx.actor.userId, digest: digestOf(secret) });
    return { ...this.answer(ctx, stored), secret: writeToken(ctx.organizationId, stored.id, secret) };
  }

  /** Holds from the next request on. The row stays, so that the trail can name what it was. */
  async revoke(ctx: Ctx, id: string): Promise<void> {
    needSession(ctx);
    const token = await this.store.lock(ctx, id);
    if (!reaches(ctx, token) || token.revokedAt !== null) throw notFound();
    await this.store.update(ctx, token, { revokedAt: new Date().toISOString() }, 'revoked');
  }

  override answer(ctx: Ctx, token: AccessTokenEntity): Answered<AccessTokenEntity> {
    const over = token.revokedAt !== null;
    const reason = over ? { en: 'It is revoked already.', id: 'Sudah dicabut.' }[ctx.locale] : null;
    return { ...token, allowedActions: [{ action: 'revoke', allowed: !over, reason }], allowedTransitions: [] };
  }
}

function reaches(ctx: Ctx, { userId }: AccessTokenEntity): boolean {
  return userId === ctx.actor.userId || mayDo(ctx.actor, 'user.write');
}
