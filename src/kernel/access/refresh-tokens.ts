import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { digestOf, newSecret } from '#platform/auth/credential';
import { Configuration } from '#platform/config/configuration';
import { isId } from '#platform/database/ids';

export interface RefreshToken {
  organizationId: string;
  sessionId: string;
  digest: string;
}

const FORM = /^sir_([0-9a-f-]{36})\.([0-9a-f-]{36})\.([\w-]{43})\.([\w-]{22})$/;

/**
 * Refresh tokens carry the service's own seal: one that is genuine but no longer the newest of its session was used
 * before, and one that somebody made up cannot end anybody's session.
 */
@Injectable()
export class RefreshTokens {
  private readonly key: Buffer;

  constructor(configuration: Configuration) {
    this.key = createHash('sha256').update(`refresh:${configuration.settings.secret}`).digest();
  }

  write(organizationId: string, sessionId: string): { text: string; digest: string } {
    const secret = newSecret();
    const body = `sir_${organizationId}.${sessionId}.${secret}`;
    return { text: `${body}.${this.seal(body)}`, digest: digestOf(secret) };
  }

  read(text: string): RefreshToken | null {
    const [, organizationId = '', sessionId = '', secret = '', seal = ''] = FORM.exec(text) ?? [];
    if (!isId(organizationId) || !isId(sessionId)) return null;
    const expected = Buffer.from(this.seal(text.slice(0, -(seal.length + 1))));
    return timingSafeEqual(expected, Buffer.from(seal))
      ? { organizationId, sessionId, digest: digestOf(secret) }
      : null;
  }

  private seal(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('base64url').slice(0, 22);
  }
}
