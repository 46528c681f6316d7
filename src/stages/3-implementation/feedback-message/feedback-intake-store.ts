import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import { columnName } from '#platform/records/model';
import type { RecordStore } from '#platform/records/record-store';
import { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';

export type Given = Partial<Omit<FeedbackMessageEntity, 'reporter'>>;

/** Everything that the rows of a batch name, as far as it is there for this person. */
export interface NamedRecords {
  channels: Map<string, Row>;
  campaigns: Map<string, Row>;
  posts: Map<string, Row & { campaignId: string | null }>;
  needs: Map<string, Row & { campaignId: string; mergedIntoId: string | null }>;
}

interface Row {
  id: string;
}

async function named<T extends Row>(
  ctx: Ctx,
  sql: string,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, T>> {
  const asked = [...new Set(ids.flatMap((id) => id?.toLowerCase() ?? []))];
  if (asked.length === 0) return new Map();
  const rows = await ctx.query<Row & Record<string, unknown>>(
    `SELECT ${sql} WHERE organization_id = $1 AND id = ANY($2) ORDER BY id FOR KEY SHARE`,
    [ctx.organizationId, asked],
  );
  return new Map(rows.map((row) => [row.id, row as unknown as T]));
}

/** One statement for each kind of record, however many rows name it. */
export async function namedRecords(ctx: Ctx, rows: readonly Given[]): Promise<NamedRecords> {
  const posts = await named<Row & { campaignId: string | null }>(
    ctx,
    'id, campaign_id AS "campaignId" FROM posts',
    rows.map(({ postId }) => postId),
  );
  return {
    posts,
    channels: await named(
      ctx,
      'id FROM channels',
      rows.map(({ channelId }) => channelId),
    ),
    campaigns: await named(
      ctx,
      'id FROM campaigns',
      rows.map(({ campaignId }) => campaignId),
    ),
    needs: await named(
      ctx,
      'id, campaign_id AS "campaignId", merged_into_id AS "mergedIntoId" FROM community_needs',
      rows.flatMap(({ needIds = [] }) => needIds),
    ),
  };
}

/** What two records of one message have in common; a message without a name at its source is like no other. */
export const keyOf = ({ source, externalId }: Given): string => JSON.stringify([source, externalId ?? null]);

/** The messages that are there already, by source and externalId, held until the commit. */
export async function knownBefore(
  ctx: Ctx,
  { resource }: RecordStore<FeedbackMessageEntity>,
  rows: readonly Given[],
): Promise<Map<string, FeedbackMessageEntity>> {
  const brought = rows.filter(({ externalId }) => externalId);
  if (brought.length === 0) return new Map();
  const found = await ctx.query<Record<string, unknown>>(
    `SELECT ${resource.singleList} FROM feedback_messages t
     JOIN unnest($2::text[], $3::text[]) asked(source, external_id) ON asked.source = t.source AND asked.external_id = t.external_id
     WHERE t.organization_id = $1 ORDER BY t.id FOR UPDATE OF t`,
    [ctx.organizationId, brought.map(({ source }) => source), brought.map(({ externalId }) => externalId)],
  );
  return new Map((found as unknown as FeedbackMessageEntity[]).map((message) => [keyOf(message), message]));
}

export interface News {
  before: FeedbackMessageEntity;
  patch: Given;
}

const TAUGHT = [
  'text',
  'receivedAt',
  'language',
  'personalDetails',
  'eligible',
  'exclusionReason',
  'anonymous',
  'confidential',
  'classification',
  'authorRef',
] as const satisfies readonly (keyof FeedbackMessageEntity)[];

/** Changes many messages in one statement, each with its audit event. */
export async function teachMany(
  ctx: Ctx,
  store: RecordStore<FeedbackMessageEntity>,
  news: readonly News[],
): Promise<void> {
  if (news.length === 0) return;
  const columns = TAUGHT.map((field) => columnName(FeedbackMessageEntity, field));
  const rows = news.map(({ before, patch }) => {
    const next = { ...before, ...patch };
    return Object.fromEntries([['id', next.id], ...TAUGHT.map((field, i) => [columns[i], next[field]])]);
  });
  await ctx.query(
    `UPDATE feedback_messages t SET ${columns.map((name) => `${name} = n.${name}`).join(', ')},
       reporter_id = CASE WHEN n.anonymous THEN NULL ELSE t.reporter_id END, version = t.version + 1, updated_at = now()
     FROM jsonb_populate_recordset(NULL::feedback_messages, $2::jsonb) n WHERE t.organization_id = $1 AND t.id = n.id`,
    [ctx.organizationId, JSON.stringify(rows)],
  );
  for (const { before, patch } of news) {
    const fields = Object.keys(patch) as (keyof Given)[];
    const old = Object.fromEntries(fields.map((field) => [field, before[field]]));
    store.record(ctx, 'updated', before, changesBetween(old, patch));
  }
}

/** The needs that new messages speak for, in one statement. */
export async function linkNeeds(ctx: Ctx, rows: readonly { id: string; needIds: readonly string[] }[]): Promise<void> {
  const pairs = rows.flatMap(({ id, needIds }) => needIds.map((needId) => ({ id, needId })));
  if (pairs.length === 0) return;
  await ctx.query(
    `INSERT INTO feedback_message_needs (organization_id, feedback_message_id, need_id)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[]) ON CONFLICT DO NOTHING`,
    [ctx.organizationId, pairs.map(({ id }) => id), pairs.map(({ needId }) => needId)],
  );
}

/** Who stands behind these messages. */
export async function reportersBehind(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.query<{ id: string }>(
    'SELECT DISTINCT reporter_id AS id FROM feedback_messages WHERE organization_id = $1 AND id = ANY($2) AND reporter_id IS NOT NULL',
    [ctx.organizationId, ids],
  );
  return rows.map(({ id }) => id);
}
