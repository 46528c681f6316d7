import { createHmac } from 'node:crypto';
import type { Ctx } from '#platform/context/ctx';
import type { Rendered } from '#platform/http/rendered';
import type { Request } from '#platform/http/request';
import { invalid, keyReused, keyRunning } from '#platform/problem/catalogue';
import { isDatabaseError } from '#platform/problem/sqlstate';

export interface KeyedRequest {
  key: string;
  route: string;
  digest: string;
}

/** The draft standard's form is a quoted string; a bare word is taken too, because most clients send one. */
const KEY = /^(?:"([\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]{1,255}))$/;

/** The digest is made with the installation's secret: a body may hold a password, and a bare digest could be guessed at. */
export function keyOf(request: Request, secret: string): KeyedRequest | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined || request.method !== 'POST') return null;
  const parts = typeof header === 'string' ? KEY.exec(header.trim()) : null;
  if (!parts) {
    const message = {
      en: 'Must be 1 to 255 visible characters, best in double quotes.',
      id: 'Harus 1–255 karakter tampak, sebaiknya dalam tanda kutip ganda.',
    };
    throw invalid({ errors: [{ pointer: 'Idempotency-Key', code: 'header.form', message }] });
  }
  const digest = createHmac('sha256', `idempotency:${secret}`)
    .update(request.rawBody ?? '')
    .digest('hex');
  return { key: parts[1] ?? parts[2] ?? '', route: request.url, digest };
}

/**
 * Writes the key's row first, inside the business transaction: a second request with the same key waits here until the
 * first one is done, and then replays its answer. A refused request rolls its row back with everything else.
 */
export async function claimKey(ctx: Ctx, { key, route, digest }: KeyedRequest): Promise<Rendered | null> {
  const place = [ctx.organizationId, ctx.actor.userId, route, key];
  try {
    const claimed = await ctx.affected(
      `INSERT INTO idempotency_keys (organization_id, user_id, route, key, body_digest) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT pk_idempotency_keys DO UPDATE SET body_digest = excluded.body_digest, status = NULL, created_at = now()
       WHERE idempotency_keys.created_at < now() - interval '24 hours'`,
      [...place, digest],
    );
    if (claimed === 1) return null;
  } catch (error) {
    if (isDatabaseError(error) && error.code === '55P03')
      throw keyRunning({ headers: { 'retry-after': '1' }, cause: error });
    throw error;
  }
  const first = await ctx.one<Rendered & { body_digest: string }>(
    'SELECT body_digest, status, headers, body FROM idempotency_keys WHERE organization_id = $1 AND user_id = $2 AND route = $3 AND key = $4',
    place,
  );
  if (!first?.status) throw keyRunning({ headers: { 'retry-after': '1' } });
  if (first.body_digest !== digest) throw keyReused();
  return { status: first.status, headers: { ...first.headers, 'idempotent-replayed': 'true' }, body: first.body };
}

/** Tokens and the addresses that end with one are shown once: a replay answers the record without, and nothing readable is kept. */
const SHOWN_ONCE = /"(?:[^"\s]*\bsi[kl]_[0-9a-f]{64}_[\w-]{43}|whsec_[\w+/]{43}=)"/g;
/** So is the identity of a reporter: it stands in no table but its own. */
const IDENTITY = /"identity":\{(?:[^"{}]|"(?:[^"\\]|\\.)*")*\}/g;

export async function keepAnswer(ctx: Ctx, { key, route }: KeyedRequest, answer: Rendered): Promise<void> {
  await ctx.query(
    'UPDATE idempotency_keys SET status = $5, headers = $6, body = $7 WHERE organization_id = $1 AND user_id = $2 AND route = $3 AND key = $4',
    [
      ...[ctx.organizationId, ctx.actor.userId, route, key],
      answer.status,
      JSON.stringify(answer.headers),
      answer.body?.replace(SHOWN_ONCE, 'null').replace(IDENTITY, '"identity":null') ?? null,
    ],
  );
}
