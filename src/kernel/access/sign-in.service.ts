import { Injectable } from '@nestjs/common';
import { stranger } from '#kernel/access/acting';
import type { CallerInfo } from '#kernel/access/caller';
import { RefreshTokens } from '#kernel/access/refresh-tokens';
import { beginSession, continueSession, type Known, knownBy, sessionEnded } from '#kernel/access/session-life';
import type { SignedInPerson } from '#kernel/access/sign-in.dto';
import { signInRefused } from '#kernel/access/sign-in.rules';
import { SignInThrottle, Throttled } from '#kernel/access/sign-in-throttle';
import { ACCESS_SECONDS, AccessTokens } from '#platform/auth/access-tokens';
import { passwordFits } from '#platform/auth/passwords';
import { inTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import { newId } from '#platform/database/ids';
import { Problem } from '#platform/problem/problem';

export interface SignInInput {
  email: string;
  password: string;
  organization?: string | null;
}

/** What a sign-in or a refresh hands out; the edge decides where the refresh token goes. */
export interface Opened {
  accessToken: string;
  expiresIn: number;
  tokenType: string;
  refreshToken: string;
  person: SignedInPerson;
}

/** Signs people in and keeps their sessions going. Nobody is signed in yet here, so each step opens its own tenant. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly throttle: SignInThrottle,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  async signIn(caller: CallerInfo, input: SignInInput): Promise<Opened> {
    const email = input.email.trim().toLowerCase();
    const ticket = await this.throttle.take(email, caller.address);
    const known = await this.database.transaction((session) => knownBy(session, email));
    if (ticket instanceof Throttled) {
      if (ticket.first) await this.recordRefusals(caller, known, 'session.blocked');
      throw ticket.problem;
    }
    const named = known.filter(({ organization }) => !input.organization || organization.code === input.organization);
    // Whom several agencies know and who names none is refused like a stranger: the answer tells nothing.
    const person = named.length === 1 ? named[0] : undefined;
    const opened =
      (await passwordFits(person?.passwordHash, input.password)) && person && (await this.open(caller, person));
    if (!opened) {
      await this.recordRefusals(caller, person ? [person] : known, 'session.refused');
      throw signInRefused({ headers: { 'www-authenticate': 'Bearer realm="siklus"' } });
    }
    await this.throttle.forgive(ticket);
    return opened;
  }

  async refresh(caller: CallerInfo, text: string): Promise<Opened> {
    const token = this.refreshTokens.read(text);
    if (!token) throw sessionEnded();
    const { organizationId, sessionId } = token;
    const next = this.refreshTokens.write(organizationId, sessionId);
    const visit = { ...caller, actor: stranger(organizationId, ''), channel: 'api' as const };
    const outcome = await inTenant(this.database, visit, (ctx) => continueSession(ctx, token, next.digest));
    if (outcome instanceof Problem) throw outcome;
    return this.handOut(outcome, sessionId, next.text);
  }

  private async open(caller: CallerInfo, person: Known): Promise<Opened | null> {
    const id = newId();
    const { text, digest } = this.refreshTokens.write(person.organization.id, id);
    const visit = { ...caller, actor: stranger(person.organization.id, person.id), channel: 'api' as const };
    const begun = await inTenant(this.database, visit, (ctx) => beginSession(ctx, person, { id, digest }, caller));
    return begun ? this.handOut(person, id, text) : null;
  }

  private async handOut(person: SignedInPerson, sessionId: string, refreshToken: string): Promise<Opened> {
    const accessToken = await this.accessTokens.sign(person.organization.id, person.id, sessionId);
    return { accessToken, expiresIn: ACCESS_SECONDS, tokenType: 'Bearer', refreshToken, person };
  }

  /** A refusal leaves its event with every agency that knows the address, since each has to see who tries its people. */
  private async recordRefusals(caller: CallerInfo, known: readonly Known[], action: string): Promise<void> {
    const changes = { address: { to: caller.address }, device: { to: caller.device } };
    for (const { id, organization } of known) {
      const visit = { ...caller, actor: stranger(organization.id, id), channel: 'api' as const };
      await inTenant(this.database, visit, async (ctx) =>
        ctx.record({ action, resource: 'user', recordId: id, changes }),
      );
    }
  }
}
