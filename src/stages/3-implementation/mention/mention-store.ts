import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import { columnName } from '#platform/records/model';
import type { RecordStore } from '#platform/records/record-store';
import type { FieldVerdict } from '#platform/records/verdicts';
import { MentionEntity } from '#stages/3-implementation/mention/mention.entity';

/** Over the alias `t`: the issue, as far as the reader may see it. */
export const SEEN_ISSUE =
  '(SELECT i.id FROM issues i WHERE i.organization_id = t.organization_id AND i.id = t.issue_id)';

type Given = Partial<MentionEntity>;
type Named = 'campaignId' | 'issueId';

const UNKNOWN = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };
const TABLES: Record<Named, string> = { campaignId: 'campaigns', issueId: 'issues' };

/** Of everything that the rows name, what is not there for this person: asked once for each kind, however many rows. */
export async function referenceVerdicts(
  ctx: Ctx,
  rows: readonly Given[],
  at: (index: number) => string = (index) => `/items/${index}`,
): Promise<FieldVerdict[]> {
  const verdicts: FieldVerdict[] = [];
  for (const [field, table] of Object.entries(TABLES) as [Named, string][]) {
    const named = [...new Set(rows.flatMap((row) => row[field]?.toLowerCase() ?? []))];
    if (named.length === 0) continue;
    const found = await ctx.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE organization_id = $1 AND id = ANY($2) ORDER BY id FOR KEY SHARE`,
      [ctx.organizationId, named],
    );
    const known = new Set(found.map(({ id }) => id));
    for (const [index, row] of rows.entries()) {
      const id = row[field]?.toLowerCase();
      if (id && !known.has(id))
        verdicts.push({ code: 'reference.unknown', passed: false, pointer: `${at(index)}/${field}`, message: UNKNOWN });
    }
  }
  return verdicts;
}

/** The mentions that are there already, each by the row that brings it again, held until the commit. */
export async function knownBefore(
  ctx: Ctx,
  { resource }: RecordStore<MentionEntity>,
  rows: readonly Given[],
): Promise<Map<Given, MentionEntity>> {
  const named = rows.filter(({ externalId }) => externalId);
  if (named.length === 0) return new Map();
  const found = await ctx.query<Record<string, unknown>>(
    `SELECT ${resource.singleList} FROM mentions t
     JOIN unnest($2::text[], $3::text[]) asked(source, external_id) ON asked.source = t.source AND asked.external_id = t.external_id
     WHERE t.organization_id = $1 ORDER BY t.id FOR UPDATE OF t`,
    [ctx.organizationId, named.map(sourceOf), named.map(({ externalId }) => externalId)],
  );
  const byKey = new Map((found as unknown as MentionEntity[]).map((mention) => [keyOf(mention), mention]));
  return new Map(
    named.flatMap((row): [Given, MentionEntity][] => {
      const mention = byKey.get(keyOf(row));
      return mention ? [[row, mention]] : [];
    }),
  );
}

export interface News {
  before: MentionEntity;
  patch: Given;
}

const TAUGHT = [
  'outlet',
  'url',
  'publishedAt',
  'text',
  'reach',
  'language',
  'topic',
  'sentiment',
  'sentimentReason',
  'codedBy',
  'codedAt',
] as const satisfies readonly (keyof MentionEntity)[];

/** Changes many mentions in one statement, each with its audit event. */
export async function teachMany(ctx: Ctx, store: RecordStore<MentionEntity>, news: readonly News[]): Promise<void> {
  if (news.length === 0) return;
  const columns = TAUGHT.map((field) => columnName(MentionEntity, field));
  const rows = news.map(({ before, patch }) => {
    const next = { ...before, ...patch };
    return Object.fromEntries([['id', next.id], ...TAUGHT.map((field, i) => [columns[i], next[field]])]);
  });
  await ctx.query(
    `UPDATE mentions t SET ${columns.map((name) => `${name} = n.${name}`).join(', ')}, version = t.version + 1, updated_at = now()
     FROM jsonb_populate_recordset(NULL::mentions, $2::jsonb) n WHERE t.organization_id = $1 AND t.id = n.id`,
    [ctx.organizationId, JSON.stringify(rows)],
  );
  for (const { before, patch } of news)
    store.record(ctx, 'updated', before, changesBetween(pick(before, patch), patch));
}

function pick(mention: MentionEntity, patch: Given): Given {
  return Object.fromEntries(Object.keys(patch).map((field) => [field, mention[field as keyof MentionEntity]]));
}

const sourceOf = ({ source = 'manual' }: Given): string => source;
const keyOf = (mention: Given): string => `${sourceOf(mention)} ${mention.externalId}`;
