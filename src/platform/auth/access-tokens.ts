import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import type { Credential } from '#platform/auth/credential';
import { Configuration } from '#platform/config/configuration';
import { isId } from '#platform/database/ids';

const ISSUER = 'siklus';
const AUDIENCE = 'siklus-api';

/** Short, because a signed text cannot be taken back; the session behind it is still asked at every request. */
export const ACCESS_SECONDS = 600;

/** A token whose signature was checked: it stays proven until it expires, so it is not checked again at every request. */
interface KnownToken {
  credential: Credential;
  expiresAt: number;
}

const MOST_KNOWN = 5_000;

/** Access tokens say which tenant and which session; what the person may do is read fresh from the database. */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array;
  private readonly known = new Map<string, KnownToken>();

  constructor(configuration: Configuration) {
    this.key = createHash('sha256').update(`access:${configuration.settings.secret}`).digest();
  }

  sign(organizationId: string, userId: string, sessionId: string): Promise<string> {
    return new SignJWT({ org: organizationId, sid: sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(userId)
      .setIssuedAt()
      .setExpirationTime(`${ACCESS_SECONDS}s`)
      .sign(this.key);
  }

  async read(token: string): Promise<Credential | null> {
    const known = this.known.get(token);
    if (known) return known.expiresAt > Date.now() ? known.credential : null;
    const verified = await this.verify(token);
    if (verified) this.remember(token, verified);
    return verified?.credential ?? null;
  }

  private async verify(token: string): Promise<KnownToken | null> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: 'at+jwt',
      });
      if (!isId(payload.org) || !isId(payload.sid) || payload.exp === undefined) return null;
      const expiresAt = payload.exp * 1_000;
      const { org: organizationId, sid: id } = payload;
      return { credential: { kind: 'session', organizationId, id, digest: '', expiresAt }, expiresAt };
    } catch {
      // Whatever is wrong with a token, the answer is the same: it is not one of ours that is still good.
      return null;
    }
  }

  /** Full means that thousands of people are signed in on this process: the oldest proof is made again when needed. */
  private remember(token: string, verified: KnownToken): void {
    if (this.known.size >= MOST_KNOWN) this.known.delete(this.known.keys().next().value ?? '');
    this.known.set(token, verified);
  }
}
