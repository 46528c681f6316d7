import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { guesser } from '#kernel/access/password.guard';
import { needSession } from '#kernel/access/session.service';
import { SignInThrottle } from '#kernel/access/sign-in-throttle';
import { passwordFits } from '#platform/auth/passwords';
import type { Ctx } from '#platform/context/ctx';
import { inTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import type { Problem } from '#platform/problem/problem';

const HASH = 'SELECT password_hash AS hash FROM users WHERE organization_id = $1 AND id = $2';

/**
 * Asks a signed-in person for their password again, before what an open screen must not be enough for. The route stands
 * behind PasswordGuard, which counts the guesses.
 */
@Injectable()
export class Reauthentication {
  constructor(
    private readonly database: Database,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Guessing is counted like guessing at the door, and leaves its event; `wrong` is how this route refuses it. */
  async confirm(ctx: Ctx, caller: CallerInfo, password: string, wrong: () => Problem): Promise<void> {
    needSession(ctx);
    const { userId, sessionId } = ctx.actor;
    const row = await ctx.one<{ hash: string }>(HASH, [ctx.organizationId, userId]);
    if (!(await passwordFits(row?.hash, password))) {
      ctx.afterwards.push(() => this.recordRefusal(ctx));
      throw wrong();
    }
    const ticket = this.throttle.ticket(guesser(sessionId), caller.address);
    ctx.afterwards.push(() => this.throttle.forgive(ticket));
  }

  private recordRefusal({ actor, requestId, locale, channel }: Ctx): Promise<void> {
    return inTenant(this.database, { actor, requestId, locale, channel }, async (own) =>
      own.record({ action: 'user.password_refused', resource: 'user', recordId: actor.userId }),
    );
  }
}
