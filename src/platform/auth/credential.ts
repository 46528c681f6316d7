import { createHash, randomBytes } from 'node:crypto';
import { isId } from '#platform/database/ids';

/** What a request presents: which tenant, which session or token, and for a token the digest of its secret. */
export interface Credential {
  kind: 'session' | 'token';
  organizationId: string;
  id: string;
  digest: string;
  /** When what was presented is good no longer (milliseconds); what the database knows of it is asked there. */
  expiresAt?: number;
}

export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

const bare = (uuid: string): string => uuid.replaceAll('-', '');
const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** `sik_<organization><token>_<secret>`: the tenant stands in the text, so that no look-up ever crosses tenants. */
export function writeToken(organizationId: string, id: string, secret: string): string {
  return `sik_${bare(organizationId)}${bare(id)}_${secret}`;
}

export function readToken(text: string): Credential | null {
  const parts = /^sik_([0-9a-f]{32})([0-9a-f]{32})_([\w-]{43})$/.exec(text);
  if (!parts) return null;
  const [organizationId, id] = [dashed(parts[1] ?? ''), dashed(parts[2] ?? '')];
  return isId(organizationId) && isId(id)
    ? { kind: 'token', organizationId, id, digest: digestOf(parts[3] ?? '') }
    : null;
}
