import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import { inTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import { Knocks } from '#platform/http/knocks';
import { program } from '#platform/jobs/tenant-rounds';
import { notFound } from '#platform/problem/catalogue';

/** Nobody looks so often; whoever guesses codes is slowed down where they sit. */
const A_MINUTE = 30;

/** Outside row security: which tenant knows the code. */
const TENANT =
  'SELECT organization_id AS "organizationId", feedback_message_id AS id FROM tracking_codes WHERE code = $1 LIMIT 2';

/** The door for those who reported and have no account: it counts who knocks before it opens. */
@Injectable()
export class PublicDoor {
  private readonly knocks: Knocks;

  constructor(
    private readonly database: Database,
    { settings }: Configuration,
  ) {
    this.knocks = new Knocks(A_MINUTE, settings.rateLimitPerMinute);
  }

  count({ address }: CallerInfo): Promise<void> {
    return this.knocks.count(address);
  }

  /** The report of a code; what is nobody's is answered like what is no code. */
  async reportOf(code: string): Promise<{ organizationId: string; id: string }> {
    const known = await this.database.transaction((session) =>
      session.query<{ organizationId: string; id: string }>(TENANT, [code]),
    );
    const [only, second] = known;
    if (!only || second) throw notFound();
    return only;
  }

  /** Inside the tenant nobody's name stands under what is done. */
  visit<T>({ requestId, locale }: CallerInfo, organizationId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const visit = { requestId, locale, actor: program(organizationId), channel: 'link' as const };
    return inTenant(this.database, visit, work);
  }
}
