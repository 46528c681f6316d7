import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { endAccess } from '#kernel/access/end-access';
import type { ChangePassword } from '#kernel/access/password.dto';
import { passwordVerdict } from '#kernel/access/password.rules';
import { Reauthentication } from '#kernel/access/reauthentication';
import { passwordWrong } from '#kernel/access/sign-in.rules';
import { UserService } from '#kernel/access/user.service';
import { hashPassword } from '#platform/auth/passwords';
import type { Ctx } from '#platform/context/ctx';
import { decide } from '#platform/records/verdicts';

/** One's own password. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly reauthentication: Reauthentication,
    private readonly people: UserService,
  ) {}

  /** Guessing the old password is counted like guessing it at the door; every other session ends with it. */
  async change(ctx: Ctx, caller: CallerInfo, { currentPassword, newPassword }: ChangePassword): Promise<void> {
    const { userId, sessionId } = ctx.actor;
    const person = await this.people.store.lock(ctx, userId);
    const message = { en: 'Is not the current password.', id: 'Bukan kata sandi sekarang.' };
    const wrong = () => passwordWrong({ errors: [{ pointer: '/currentPassword', code: 'password.wrong', message }] });
    await this.reauthentication.confirm(ctx, caller, currentPassword, wrong);
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
  }
}
