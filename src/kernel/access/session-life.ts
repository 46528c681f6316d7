import { stranger } from '#kernel/access/acting';
import type { CallerInfo } from '#kernel/access/caller';
import type { RefreshToken } from '#kernel/access/refresh-tokens';
import type { SignedInPerson } from '#kernel/access/sign-in.dto';
import { RACE_SECONDS, refreshRaced, refreshRefused, SESSION_DAYS } from '#kernel/access/sign-in.rules';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import type { Session } from '#platform/database/session';
import type { Problem } from '#platform/problem/problem';

/** A person as the door knows them, before anybody is signed in. */
export interface Known extends SignedInPerson {
  state: string;
  passwordHash: string;
}

const PERSON = `u.id, u.name, u.role, u.functions, u.clearance, json_build_object('id', o.id, 'code', o.code, 'name', o.name) AS organization`;
const expiry = (since: string): string =>
  `least(now() + interval '${SESSION_DAYS.idle} days', ${since} + interval '${SESSION_DAYS.most} days')`;

/** More agencies than this do not share one person. */
const MOST = 20;

/**
 * Everybody whom an e-mail address may mean, one per agency. An unknown address costs the same statements as a known
 * one, so that the time of the answer does not tell them apart.
 */
export async function knownBy(session: Session, email: string): Promise<Known[]> {
  const names = await session.query<{ organization_id: string; user_id: string }>(
    `SELECT organization_id, user_id FROM sign_in_names WHERE email = $1 ORDER BY organization_id LIMIT ${MOST}`,
    [email],
  );
  const known: Known[] = [];
  for (const name of names.length > 0 ? names : [{ organization_id: newId(), user_id: newId() }]) {
    await session.query(`SELECT set_config('role', 'siklus_app', true), set_config('app.organization_id', $1, true)`, [
      name.organization_id,
    ]);
    const rows = await session.query<Known>(
      `SELECT ${PERSON}, u.state, u.password_hash AS "passwordHash"
       FROM users u JOIN organizations o ON o.id = u.organization_id WHERE u.organization_id = $1 AND u.id = $2`,
      [name.organization_id, name.user_id],
    );
    known.push(...rows);
  }
  return known;
}

/**
 * Begins a session for a person whose password was right a moment ago; false when they were disabled, or their password
 * changed, in the meantime.
 */
export async function beginSession(
  ctx: Ctx,
  { id, passwordHash }: Known,
  session: { id: string; digest: string },
  { address, device }: CallerInfo,
): Promise<boolean> {
  const begun = await ctx.affected(
    `INSERT INTO sessions (organization_id, id, created_by, user_id, device, expires_at, digest)
     SELECT $1, $2, u.id, u.id, $4, ${expiry('now()')}, $5
     FROM (SELECT id FROM users WHERE organization_id = $1 AND id = $3 AND state = 'active' AND password_hash = $6 FOR SHARE) u`,
    [ctx.organizationId, session.id, id, device, session.digest, passwordHash],
  );
  if (begun === 0) return false;
  const changes = { address: { to: address }, device: { to: device } };
  ctx.record({ action: 'session.started', resource: 'session', recordId: session.id, changes });
  return true;
}

interface Held extends SignedInPerson {
  digest: string;
  raced: boolean;
}

/**
 * Exchanges a refresh token for a newer one. The session's row is held, so that of several requests with one token one
 * gets the new token. Answers the person, or the refusal, which the caller throws after the commit: a session that
 * ended because its token was copied has to stay ended.
 */
export async function continueSession(
  ctx: Ctx,
  { sessionId, digest }: RefreshToken,
  newest: string,
): Promise<SignedInPerson | Problem> {
  const held = await ctx.one<Held>(
    `SELECT ${PERSON}, s.digest,
       coalesce(s.previous_digest = $3 AND s.updated_at > now() - interval '${RACE_SECONDS} seconds', false) AS raced
     FROM sessions s
     JOIN users u ON u.organization_id = s.organization_id AND u.id = s.user_id AND u.state = 'active'
     JOIN organizations o ON o.id = s.organization_id
     WHERE s.organization_id = $1 AND s.id = $2 AND s.revoked_at IS NULL AND s.expires_at > now() FOR UPDATE OF s`,
    [ctx.organizationId, sessionId, digest],
  );
  if (!held) return sessionEnded();
  const { digest: current, raced, ...person } = held;
  ctx.enter(stranger(ctx.organizationId, person.id));
  if (current !== digest) {
    if (raced) return refreshRaced({ headers: { 'retry-after': '1' } });
    await endSession(ctx, sessionId, 'session.reuse_detected');
    return sessionEnded();
  }
  await ctx.query(
    `UPDATE sessions SET digest = $3, previous_digest = digest, expires_at = ${expiry('created_at')}, updated_at = now(), version = version + 1
     WHERE organization_id = $1 AND id = $2`,
    [ctx.organizationId, sessionId, newest],
  );
  return person;
}

/** Ends one session; a second end finds nothing to do. */
export async function endSession(ctx: Ctx, id: string, action: string): Promise<void> {
  const ended = await ctx.affected(
    `UPDATE sessions SET revoked_at = now(), updated_at = now(), version = version + 1
     WHERE organization_id = $1 AND id = $2 AND revoked_at IS NULL`,
    [ctx.organizationId, id],
  );
  if (ended > 0) ctx.record({ action, resource: 'session', recordId: id });
}

export function sessionEnded(): Problem {
  return refreshRefused({ headers: { 'www-authenticate': 'Bearer realm="siklus"' } });
}
