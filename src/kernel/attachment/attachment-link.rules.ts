import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { defineProblem } from '#platform/problem/problem';

/** How long a link is good: long enough to load a page with its pictures or to begin a download. */
export const LINK_SECONDS = 300;

/** What a link says: whose clearance it carries, to which file, until when. */
export interface Link {
  organizationId: string;
  attachmentId: string;
  userId: string;
  /** Seconds since 1970. */
  expires: number;
}

const UUID_BYTES = 16;
const BODY_BYTES = 3 * UUID_BYTES + 4;
const MAC_BYTES = 32;

export const TOKEN = /^[\w-]{112}$/;

export const keyOf = (secret: string): Buffer => createHash('sha256').update(`attachment-link:${secret}`).digest();

const bare = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idAt = (bytes: Buffer, place: number): string =>
  bytes
    .subarray(place * UUID_BYTES, (place + 1) * UUID_BYTES)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const macOf = (body: Buffer, key: Buffer): Buffer => createHmac('sha256', key).update(body).digest();

export function writeLink({ organizationId, attachmentId, userId, expires }: Link, key: Buffer): string {
  const until = Buffer.alloc(4);
  until.writeUInt32BE(expires);
  const body = Buffer.concat([bare(organizationId), bare(attachmentId), bare(userId), until]);
  return Buffer.concat([body, macOf(body, key)]).toString('base64url');
}

/** What the link says, or null when it is none of ours. Whether its time is over is another question. */
export function readLink(token: string, key: Buffer): Link | null {
  const bytes = TOKEN.test(token) ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
  if (bytes.length !== BODY_BYTES + MAC_BYTES) return null;
  const body = bytes.subarray(0, BODY_BYTES);
  if (!timingSafeEqual(bytes.subarray(BODY_BYTES), macOf(body, key))) return null;
  const [organizationId, attachmentId, userId] = [0, 1, 2].map((place) => idAt(body, place)) as [
    string,
    string,
    string,
  ];
  return { organizationId, attachmentId, userId, expires: body.readUInt32BE(3 * UUID_BYTES) };
}

export const linkExpired = defineProblem({
  code: 'attachment.link_expired',
  status: 410,
  title: { en: 'The link has expired', id: 'Tautan sudah kedaluwarsa' },
  detail: { en: 'Its time is over.', id: 'Masa berlakunya sudah habis.' },
  remedy: {
    en: 'Make a new one with POST /api/v1/attachments/{id}/links.',
    id: 'Buat yang baru dengan POST /api/v1/attachments/{id}/links.',
  },
});
