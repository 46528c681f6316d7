import { hkdfSync, randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A secret is made from this and from the service's own secret, so that no database and no backup holds it. */
export const newSalt = (): string => randomBytes(18).toString('base64url');

/** The secret with which deliveries are signed, in the form of the Standard Webhooks specification. */
export function secretFrom(serviceSecret: string, salt: string): string {
  return `whsec_${Buffer.from(hkdfSync('sha256', serviceSecret, salt, 'siklus webhook', 32)).toString('base64')}`;
}

/** The headers of a delivery, signed with each of the secrets: while one takes another's place both are good. */
export function signedHeaders(id: string, body: string, secrets: readonly string[]): Record<string, string> {
  const at = new Date();
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Siklus',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
