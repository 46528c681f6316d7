import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import { contactOf, type Identity, newPseudonym, tidied } from '#stages/3-implementation/reporter/reporter.rules';

/** A person as the rest of the program knows them. */
export interface KeptReporter {
  id: string;
  pseudonym: string;
}

/** What a disclosure shows. */
export type ShownIdentity = Required<Identity> & { pseudonym: string };

/** Who writes again is the same person; what they say of themselves now counts more than what they said before. */
const KEEP = `
  INSERT INTO reporters AS r (organization_id, created_by, id, pseudonym, contact, name, phone, email, address)
  SELECT $1, $2, id, pseudonym, contact, name, phone, email, address FROM jsonb_populate_recordset(NULL::reporters, $3::jsonb)
  ON CONFLICT (organization_id, contact) DO UPDATE SET phone = coalesce(excluded.phone, r.phone),
    email = coalesce(excluded.email, r.email), address = coalesce(excluded.address, r.address),
    version = r.version + 1, updated_at = now()
  RETURNING id, pseudonym, contact`;

/** The identities behind messages, apart from them. Nothing else in the program reads these rows. */
@Injectable()
export class ReporterService {
  /** The reporters of many identities, in their order, by one statement; the same person twice is one. */
  async keep(ctx: Ctx, identities: readonly Identity[]): Promise<KeptReporter[]> {
    if (identities.length === 0) return [];
    const rows = identities.map((identity) => {
      const tidy = tidied(identity);
      const id = newId();
      const contact = contactOf(tidy);
      return { ...tidy, id, pseudonym: newPseudonym(randomInt), contact, key: contact ?? id };
    });
    // In one order for all writers, so that two of them never wait for each other.
    const each = [...new Map(rows.map((row) => [row.key, row])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const kept = await ctx.query<KeptReporter & { contact: string | null }>(KEEP, [
      ctx.organizationId,
      ctx.actor.userId,
      JSON.stringify(each.map(({ key: _key, ...row }) => row)),
    ]);
    const byKey = new Map(kept.map((row) => [row.contact ?? row.id, { id: row.id, pseudonym: row.pseudonym }]));
    return rows.map(({ key }) => {
      const found = byKey.get(key);
      if (!found) throw new Error('A reporter was not kept.');
      return found;
    });
  }

  /** The identity behind a message; the caller has seen that the message may be read and why it is asked. */
  behind(ctx: Ctx, messageId: string): Promise<(ShownIdentity & { id: string }) | undefined> {
    return ctx.one(
      `SELECT r.id, r.pseudonym, r.name, r.phone, r.email, r.address FROM reporters r
       JOIN feedback_messages m ON m.organization_id = r.organization_id AND m.reporter_id = r.id
       WHERE m.organization_id = $1 AND m.id = $2`,
      [ctx.organizationId, messageId],
    );
  }

  /** Of these reporters, those that no message leads to any more are gone for good; messages above the clearance count too. */
  async forget(ctx: Ctx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const clearance = `SELECT set_config('app.clearance', $1, true)`;
    await Promise.all([
      ctx.query(clearance, ['3']),
      ctx.query(
        `DELETE FROM reporters r WHERE r.organization_id = $1 AND r.id = ANY($2) AND NOT EXISTS (SELECT FROM feedback_messages m
         WHERE m.organization_id = r.organization_id AND m.reporter_id = r.id)`,
        [ctx.organizationId, ids],
      ),
      ctx.query(clearance, [String(ctx.actor.clearance)]),
    ]);
  }
}
