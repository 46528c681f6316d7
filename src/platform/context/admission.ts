import { Injectable } from '@nestjs/common';
import type { Access } from '#platform/auth/access.decorator';
import { Configuration } from '#platform/config/configuration';
import type { Actor } from '#platform/context/actor';
import { Ctx } from '#platform/context/ctx';
import { enter } from '#platform/context/entry';
import { keyOf } from '#platform/context/idempotency';
import { refuseUnpermitted } from '#platform/context/permitted';
import { Database } from '#platform/database/database';
import { localeOf, type Request } from '#platform/http/request';
import { signInRequired } from '#platform/problem/catalogue';

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
}
