import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { SignInThrottle, Throttled } from '#kernel/access/sign-in-throttle';
import type { Request } from '#platform/http/request';

/** Guesses at the current password are counted per session, under this name. */
export const guesser = (sessionId: string): string => `password behind session ${sessionId}`;

/** Counts a guess before the request's transaction opens, so that nobody waits for a second connection while holding one. */
@Injectable()
export class PasswordGuard implements CanActivate {
  constructor(private readonly throttle: SignInThrottle) {}

  async canActivate(route: ExecutionContext): Promise<boolean> {
    const { credential, ip } = route.switchToHttp().getRequest<Request>();
    const ticket = await this.throttle.take(guesser(credential?.id ?? ''), ip);
    if (ticket instanceof Throttled) throw ticket.problem;
    return true;
  }
}
