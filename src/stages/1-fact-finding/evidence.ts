import { belong } from '#kernel/campaign/holding';
import { CLASSIFICATIONS } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import type { FieldVerdict } from '#platform/records/verdicts';

const UNKNOWN = { en: 'No such research note.', id: 'Catatan riset itu tidak ada.' };

/** The research notes that a record names, as far as they are there, belong to its campaign and may be seen. */
export interface CitedNotes {
  /** Level of the strictest of them, 0 open … 3 exempt. */
  strictest: number;
  belong(pointer: string): FieldVerdict;
}

/** Reads what is cited, of one campaign or of the agency, and keeps it from being removed until the commit. */
export async function citedNotes(ctx: Ctx, campaignId: string | null, ids: readonly string[]): Promise<CitedNotes> {
  const notes = await ctx.query<{ id: string; level: number }>(
    `SELECT id, level FROM research_notes
     WHERE organization_id = $1 AND id = ANY($2) AND ($3::uuid IS NULL OR campaign_id = $3) FOR KEY SHARE`,
    [ctx.organizationId, ids, campaignId],
  );
  return {
    strictest: Math.max(0, ...notes.map(({ level }) => level)),
    belong: (pointer) => ({
      ...belong(pointer, ids, notes),
      ...(campaignId === null ? { code: 'reference.unknown', message: UNKNOWN } : {}),
    }),
  };
}

/** Who may read a record learns of its evidence, so it must not be more open than that is. */
export function asStrictAs(strictest: number, level: number, about: { code: string; pointer: string }): FieldVerdict {
  const least = CLASSIFICATIONS[strictest] ?? 'exempt';
  return {
    ...about,
    passed: level >= strictest,
    message: {
      en: `Must be at least as strict as the research notes it rests on: ${least}.`,
      id: `Paling sedikit seketat catatan riset yang menjadi sandarannya: ${least}.`,
    },
  };
}
