import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { readCookie, refuseForeign, writeCookie } from '#kernel/access/refresh-cookie';
import { sessionEnded } from '#kernel/access/session-life';
import type { RefreshSession, SessionTokens, SignIn } from '#kernel/access/sign-in.dto';
import { type Opened, SignInService } from '#kernel/access/sign-in.service';
import { Configuration } from '#platform/config/configuration';

/** Sessions as people meet them: begun, continued, listed and ended. */
@Injectable()
export class SessionService {
  constructor(
    private readonly signIn: SignInService,
    private readonly configuration: Configuration,
  ) {}

  async create(caller: CallerInfo, { cookie, ...input }: SignIn): Promise<SessionTokens> {
    if (cookie) refuseForeign(caller, this.configuration.settings);
    const opened = await this.signIn.signIn(caller, input);
    return cookie ? this.inCookie(caller, opened) : opened;
  }

  async refresh(caller: CallerInfo, { refreshToken }: RefreshSession): Promise<SessionTokens> {
    if (refreshToken) return this.signIn.refresh(caller, refreshToken);
    const token = readCookie(caller.request);
    if (!token) throw sessionEnded();
    refuseForeign(caller, this.configuration.settings);
    return this.inCookie(caller, await this.signIn.refresh(caller, token));
  }

  private inCookie(caller: CallerInfo, opened: Opened): SessionTokens {
    writeCookie(caller, opened.refreshToken);
    return { ...opened, refreshToken: null };
  }
}
