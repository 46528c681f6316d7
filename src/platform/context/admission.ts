import { Injectable } from '@nestjs/common';
import type { Access } from '#platform/auth/access.decorator';
import type { Credential } from '#platform/auth/credential';
import { Configuration } from '#platform/config/configuration';
import type { Actor } from '#platform/context/actor';
import { Ctx } from '#platform/context/ctx';
import { enter } from '#platform/context/entry';
import { keyOf } from '#platform/context/idempotency';
import { refuseUnpermitted } from '#platform/context/permitted';
import { Database } from '#platform/database/database';
import { newId } from '#platform/database/ids';
import { localeOf, type Request } from '#platform/http/request';
import { signInRequired } from '#platform/problem/catalogue';
import { Problem } from '#platform/problem/problem';

/** Asks who is there and whether they may, before a body is received that takes its time; the edge asks again. */
@Injectable()
export class Admission {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  async admit(request: Request, access: Access): Promise<Actor> {
    const { credential } = request;
    if (!credential) throw signInRequired({ headers: { 'www-authenticate': 'Bearer realm="siklus"' } });
    const session = await this.database.begin('read');
    const ctx = new Ctx({
      session,
      organizationId: credential.organizationId,
      requestId: request.id,
      locale: localeOf(request),
      channel: 'api',
      dryRun: false,
    });
    try {
      const actor = await enter(ctx, credential);
      refuseUnpermitted(this.database, ctx, { access, request }, actor);
      keyOf(request, this.configuration.settings.secret);
      return actor;
    } finally {
      await session.rollback();
      for (const work of ctx.afterwards) await work();
    }
  }

  /** Who a credential stands for now, for what outlives its request; null when it stands for nobody any more. */
  async whoIs(credential: Credential): Promise<Actor | null> {
    const { organizationId, expiresAt = Number.POSITIVE_INFINITY } = credential;
    if (expiresAt <= Date.now()) return null;
    const session = await this.database.begin('read');
    try {
      const options = { organizationId, requestId: newId(), locale: 'en', channel: 'api', dryRun: false } as const;
      return await enter(new Ctx({ session, ...options }), credential);
    } catch (error) {
      if (error instanceof Problem && error.kind === signInRequired.kind) return null;
      throw error;
    } finally {
      await session.rollback();
    }
  }
}
