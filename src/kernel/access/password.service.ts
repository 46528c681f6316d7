import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { endAccess } from '#kernel/access/end-access';
import type { ChangePassword } from '#kernel/access/password.dto';
import { guesser } from '#kernel/access/password.guard';
import { passwordVerdict } from '#kernel/access/password.rules';
import { needSession } from '#kernel/access/session.service';
import { passwordWrong } from '#kernel/access/sign-in.rules';
import { SignInThrottle } from '#kernel/access/sign-in-throttle';
import { UserService } from '#kernel/access/user.service';
import { hashPassword, passwordFits } from '#platform/auth/passwords';
import type { Ctx } from '#platform/context/ctx';
import { inTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import { decide } from '#platform/records/verdicts';

/** One's own password. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly throttle: SignInThrottle,
    private readonly people: UserService,
  ) {}

  /** Guessing the old password is counted like guessing it at the door; every other session ends with it. */
  async change(ctx: Ctx, caller: CallerInfo, { currentPassword, newPassword }: ChangePassword): Promise<void> {
    needSession(ctx);
    const { userId, sessionId } = ctx.actor;
    const person = await this.people.store.lock(ctx, userId);
    if (!(await passwordFits(await this.hashOf(ctx), currentPassword))) {
      ctx.afterwards.push(() => this.recordRefusal(ctx));
      const message = { en: 'Is not the current password.', id: 'Bukan kata sandi sekarang.' };
      throw passwordWrong({ errors: [{ pointer: '/currentPassword', code: 'password.wrong', message }] });
    }
    decide(ctx, [
      { ...passwordVerdict(newPassword, [person.name, person.email]), pointer: '/newPassword' },
      {
        code: 'password.same',
        pointer: '/newPassword',
        passed: newPassword !== currentPassword,
        message: { en: 'Must be another one than now.', id: 'Harus berbeda dari yang sekarang.' },
      },
    ]);
    await this.people.store.update(ctx, person, { passwordHash: await hashPassword(newPassword) }, 'password_changed');
    await endAccess(ctx, userId, { tokens: false, except: sessionId });
    const ticket = this.throttle.ticket(guesser(sessionId), caller.address);
    ctx.afterwards.push(() => this.throttle.forgive(ticket));
  }

  private async hashOf(ctx: Ctx): Promise<string | undefined> {
    const row = await ctx.one<{ hash: string }>(
      'SELECT password_hash AS hash FROM users WHERE organization_id = $1 AND id = $2',
      [ctx.organizationId, ctx.actor.userId],
    );
    return row?.hash;
  }

  private recordRefusal({ actor, requestId, locale, channel }: Ctx): Promise<void> {
    return inTenant(this.database, { actor, requestId, locale, channel }, async (own) =>
      own.record({ action: 'user.password_refused', resource: 'user', recordId: actor.userId }),
    );
  }
}
