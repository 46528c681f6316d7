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

/** Access tokens say which tenant and which session; what the person may do is read fresh from the database. */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array;

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
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: 'at+jwt',
      });
      return isId(payload.org) && isId(payload.sid)
        ? { kind: 'session', organizationId: payload.org, id: payload.sid, digest: '' }
        : null;
    } catch {
      // Whatever is wrong with a token, the answer is the same: it is not one of ours that is still good.
      return null;
    }
  }
}
