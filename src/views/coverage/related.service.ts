import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { RelatedList, RelatedRecord, RelatedToPublic } from '#views/coverage/related.dto';
import { COUNTED, RELATED, RELATED_KINDS, type RelatedKind, relatedSql } from '#views/coverage/related.sql';

interface Row extends Omit<RelatedRecord, 'url'> {
  [column: string]: unknown;
  count: number;
}

const STATEMENTS = RELATED_KINDS.map((kind): [RelatedKind, string] => [kind, relatedSql(kind)]);

/** What a public leads to, in a constant number of statements that do not wait for each other. */
@Injectable()
export class RelatedService {
  async toPublic(ctx: Ctx, id: string): Promise<RelatedToPublic> {
    const place = [ctx.organizationId, id];
    const [known, ...found] = await Promise.all([
      ctx.one<{ campaignId: string }>(
        'SELECT campaign_id AS "campaignId" FROM publics WHERE organization_id = $1 AND id = $2',
        place,
      ),
      ...STATEMENTS.map(([, sql]) => ctx.query<Row>(sql, place)),
    ]);
    if (!known) throw notFound();
    const goal = `/api/v1/campaigns/${known.campaignId}/goal`;
    const lists = STATEMENTS.map(([kind], i) => {
      const urlOf = (record: string): string => (kind === 'goals' ? goal : `/api/v1/${RELATED[kind].path}/${record}`);
      return [kind, listOf(found[i] ?? [], urlOf)];
    });
    return Object.fromEntries(lists);
  }
}

function listOf(rows: Row[], urlOf: (id: string) => string): RelatedList {
  const count = rows[0]?.count ?? 0;
  return {
    count: Math.min(count, COUNTED),
    exact: count <= COUNTED,
    items: rows.map(({ id, title, state, at }) => ({ id, title, state, at, url: urlOf(id) })),
  };
}
