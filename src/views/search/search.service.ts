import { Injectable } from '@nestjs/common';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { asked } from '#platform/records/list-query';
import { modelOf } from '#platform/records/model';
import type { Resource } from '#platform/records/resource';
import { headline, readSnippet } from '#platform/records/snippet';
import type { SearchAnswer, SearchGroup, SearchHit, SearchQuery } from '#views/search/search.dto';
import { SEARCH_TYPES, searchedResources } from '#views/search/search-types';

interface Row extends Omit<SearchHit, 'url' | 'snippet'> {
  snippet: string;
}

/**
 * The newest records of a kind that hold the words. `words` is the expression of the table's GIN index, read through the
 * kind's search view: on the table itself row security would make PostgreSQL parse every text of the tenant.
 */
function statementOf(resource: Resource): string {
  const { columns } = modelOf(resource.options.entity);
  const orNull = (property: string, type: string) =>
    columns.has(property) ? resource.column(property) : `NULL::${type}`;
  return `SELECT t.id, left(${resource.column(resource.options.title)}, 200) AS title, ${orNull('state', 'text')} AS state,
      ${orNull('campaignId', 'uuid')} AS "campaignId", ${headline(resource.searchedText, asked(2))} AS snippet
    FROM ${resource.searchView} t WHERE t.organization_id = $1 AND t.words @@ ${asked(2)}
    ORDER BY t.created_at DESC, t.id DESC LIMIT $3`;
}

@Injectable()
export class SearchService {
  private readonly kinds = [...searchedResources()];

  /** One statement for each kind, none waiting for another. */
  async search(ctx: Ctx, { q, types, limit = 5 }: SearchQuery): Promise<SearchAnswer> {
    const kinds = this.kinds.filter(([name]) => types === undefined || types.includes(name));
    const found = await Promise.all(
      kinds.map(([, resource]) => ctx.query<Row>(statementOf(resource), [ctx.organizationId, q, limit + 1])),
    );
    const groups = kinds.flatMap(([type, resource], i): SearchGroup[] => {
      const rows = found[i] ?? [];
      if (rows.length === 0 || !mayDo(ctx.actor, SEARCH_TYPES[type])) return [];
      const collection = `/api/v1/${resource.options.path}`;
      const items = rows
        .slice(0, limit)
        .map(({ snippet, ...row }) => ({ ...row, url: `${collection}/${row.id}`, snippet: readSnippet(snippet) }));
      return [{ type, items, more: rows.length > limit, url: `${collection}?${new URLSearchParams({ q })}` }];
    });
    return { groups };
  }
}
