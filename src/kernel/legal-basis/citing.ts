import type { LocalDate } from '#kernel/calendar/local-date';
import { type CitedBasis, inForceVerdict } from '#kernel/legal-basis/legal-basis.rules';
import type { Ctx } from '#platform/context/ctx';
import type { FieldVerdict } from '#platform/records/verdicts';

/** Where the legal bases are named, and the day on which they have to be in force. */
export interface Citing {
  pointer: string;
  ids: readonly string[];
  on: LocalDate;
}

/**
 * The verdict on citing legal bases: all of them are there and were in force on that day. It is asked wherever something
 * rests on one, and holds them until the commit, so that nobody ends one meanwhile.
 */
export async function citesInForce(ctx: Ctx, { pointer, ids, on }: Citing): Promise<FieldVerdict> {
  const bases =
    ids.length === 0
      ? []
      : await ctx.query<CitedBasis & Record<string, unknown>>(
          `SELECT id, type, number, year, valid_from AS "validFrom", valid_to AS "validTo" FROM legal_bases
           WHERE organization_id = $1 AND id = ANY($2) ORDER BY id FOR SHARE`,
          [ctx.organizationId, ids],
        );
  return inForceVerdict({ pointer, ids, on }, bases);
}
