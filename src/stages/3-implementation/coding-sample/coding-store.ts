import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import type { CodeItem, CodingItem } from '#stages/3-implementation/coding-sample/coding.dto';
import type {
  CodedMaterial,
  CodingCategory,
  CodingSampleEntity,
} from '#stages/3-implementation/coding-sample/coding-sample.entity';

interface Material {
  table: string;
  at: string;
  column: string;
  /** What of it is the agency's. */
  own: string;
}

const MATERIALS: Record<CodedMaterial, Material> = {
  feedback_message: { table: 'feedback_messages', at: 'received_at', column: 'feedback_message_id', own: 'true' },
  mention: { table: 'mentions', at: 'published_at', column: 'mention_id', own: "m.subject = 'own'" },
};

export interface Draw {
  material: CodedMaterial;
  campaignId: string | null;
  drawnFrom: string | null;
  drawnBefore: string;
  size: number;
  seed: string;
  level: number;
}

/** The same seed draws the same from the same records: nobody picks, and anybody can look again. */
export async function draw(ctx: Ctx, how: Draw): Promise<{ ids: string[]; population: number }> {
  const { table, at, own } = MATERIALS[how.material];
  const rows = await ctx.query<{ id: string; population: number }>(
    `SELECT m.id, (count(*) OVER ())::int AS population FROM ${table} m
     WHERE m.organization_id = $1 AND ${own} AND ($2::uuid IS NULL OR m.campaign_id = $2) AND m.level <= $3
       AND ($4::timestamptz IS NULL OR m.${at} >= $4) AND m.${at} < $5
     ORDER BY md5($6 || m.id::text), m.id LIMIT $7`,
    [ctx.organizationId, how.campaignId, how.level, how.drawnFrom, how.drawnBefore, how.seed, how.size],
  );
  return { ids: rows.map(({ id }) => id), population: rows[0]?.population ?? 0 };
}

export async function keepItems(
  ctx: Ctx,
  sampleId: string,
  { material, ids }: { material: CodedMaterial; ids: readonly string[] },
): Promise<void> {
  await ctx.query(
    `INSERT INTO coding_items (organization_id, id, sample_id, position, ${MATERIALS[material].column})
     SELECT $1, drawn.id, $2, drawn.place, drawn.record_id FROM unnest($3::uuid[], $4::uuid[]) WITH ORDINALITY drawn(id, record_id, place)`,
    [ctx.organizationId, sampleId, ids.map(newId), ids],
  );
}

/** Of an item whose message has become stricter than the reader's clearance nothing is shown: the join asks. */
const seen = ({ material }: CodingSampleEntity): string => {
  const { table, column } = MATERIALS[material];
  return `coding_items i JOIN ${table} m ON m.organization_id = i.organization_id AND m.id = i.${column}`;
};

const CODINGS = `coalesce((SELECT json_agg(json_build_object('coderId', c.coder_id, 'kind', c.kind, 'sentiment', c.sentiment,
    'topic', c.topic, 'note', c.note, 'at', c.at) ORDER BY c.coder_id)
  FROM codings c WHERE c.organization_id = i.organization_id AND c.item_id = i.id AND ($4::uuid IS NULL OR c.coder_id = $4)), '[]')`;
const SETTLEMENTS = `coalesce((SELECT json_agg(json_build_object('itemId', s.item_id, 'category', s.category, 'code', s.code,
    'reason', s.reason, 'proposedBy', s.proposed_by, 'confirmedBy', s.confirmed_by, 'settledAt', s.settled_at) ORDER BY s.category)
  FROM coding_settlements s WHERE s.organization_id = i.organization_id AND s.item_id = i.id), '[]')`;

export interface ItemsAsk {
  after: number;
  limit: number;
  /** Whose codes are shown; null for everybody's. */
  coderId: string | null;
}

export async function itemsOf(
  ctx: Ctx,
  sample: CodingSampleEntity,
  { after, limit, coderId }: ItemsAsk,
): Promise<CodingItem[]> {
  const { at } = MATERIALS[sample.material];
  const rows = await ctx.query<CodingItem & Record<string, unknown>>(
    `SELECT i.id, i.position, m.id AS "recordId", m.text, m.${at} AS at, ${CODINGS} AS codings, ${SETTLEMENTS} AS settlements
     FROM ${seen(sample)} WHERE i.organization_id = $1 AND i.sample_id = $2 AND i.position > $3
     ORDER BY i.position LIMIT $5`,
    [ctx.organizationId, sample.id, after, coderId, limit],
  );
  return rows.map((row) => ({
    ...row,
    codings: row.codings.map((coding) => ({ ...coding, at: instant(coding.at) })),
    settlements: row.settlements.map((each) => ({ ...each, settledAt: each.settledAt && instant(each.settledAt) })),
  }));
}

/** PostgreSQL writes instants inside JSON in its own way. */
function instant(text: string): string {
  return new Date(text).toISOString();
}

/** Ids of the named items that are of this sample and seen by the person. */
export async function knownItems(ctx: Ctx, sample: CodingSampleEntity, ids: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.query<{ id: string }>(
    `SELECT i.id FROM ${seen(sample)} WHERE i.organization_id = $1 AND i.sample_id = $2 AND i.id = ANY($3)`,
    [ctx.organizationId, sample.id, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function keepCodings(ctx: Ctx, items: readonly CodeItem[]): Promise<void> {
  await ctx.query(
    `INSERT INTO codings (organization_id, item_id, coder_id, kind, sentiment, topic, note)
     SELECT $1, t."itemId", $2, t.kind, t.sentiment, t.topic, t.note
     FROM jsonb_to_recordset($3::jsonb) t("itemId" uuid, kind text, sentiment text, topic text, note text)
     ON CONFLICT (organization_id, item_id, coder_id) DO UPDATE
       SET kind = excluded.kind, sentiment = excluded.sentiment, topic = excluded.topic, note = excluded.note, at = now()`,
    [ctx.organizationId, ctx.actor.userId, JSON.stringify(items)],
  );
}

/** How many items a coder has coded. */
export async function codedBy(ctx: Ctx, sampleId: string, coderId: string): Promise<number> {
  const row = await ctx.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM codings c JOIN coding_items i ON i.organization_id = c.organization_id AND i.id = c.item_id
     WHERE c.organization_id = $1 AND i.sample_id = $2 AND c.coder_id = $3`,
    [ctx.organizationId, sampleId, coderId],
  );
  return row?.count ?? 0;
}

export interface Coded {
  itemId: string;
  first: Record<CodingCategory, string | null>;
  second: Record<CodingCategory, string | null>;
}

/** What both said of each item. */
export function bothOf(ctx: Ctx, sample: CodingSampleEntity): Promise<Coded[]> {
  const said = (coder: string): string =>
    `json_build_object('kind', ${coder}.kind, 'sentiment', ${coder}.sentiment, 'topic', ${coder}.topic) `;
  return ctx.query<Coded & Record<string, unknown>>(
    `SELECT i.id AS "itemId", ${said('a')} AS first, ${said('b')} AS second FROM ${seen(sample)}
     JOIN codings a ON a.organization_id = i.organization_id AND a.item_id = i.id AND a.coder_id = $3
     JOIN codings b ON b.organization_id = i.organization_id AND b.item_id = i.id AND b.coder_id = $4
     WHERE i.organization_id = $1 AND i.sample_id = $2 ORDER BY i.position`,
    [ctx.organizationId, sample.id, sample.firstCoderId, sample.secondCoderId],
  );
}
