import { columnName, modelOf } from '#platform/records/model';
import { type Resource, resources } from '#platform/records/resource';

/** How a resource points at legal bases: by a column, or by a list of ids; null when it does not. */
function pointer({ options }: Resource): string | null {
  if (modelOf(options.entity).columns.has('legalBasisId')) return 't.legal_basis_id = $2';
  const link = Object.values(options.links ?? {}).find(({ other }) => other === 'legal_basis_id');
  if (!link) return null;
  const { table: joined, own, other } = link;
  return `EXISTS (SELECT FROM ${joined} l WHERE l.organization_id = t.organization_id AND l.${own} = t.id AND l.${other} = $2)`;
}

let statement: string | undefined;

/**
 * One statement over every resource that can rest on a legal basis. The resources say so themselves by having the
 * column or the link, so that a later stage's records are found without this file knowing them.
 */
export function usageSql(): string {
  statement ??= resources()
    .flatMap((resource) => {
      const condition = pointer(resource);
      const { path, title, entity } = resource.options;
      return condition === null
        ? []
        : [
            `SELECT '${path}' AS resource, t.id, t.${columnName(entity, title)}::text AS title FROM ${resource.table} t WHERE t.organization_id = $1 AND ${condition}`,
          ];
    })
    .join(' UNION ALL ')
    .concat(' ORDER BY resource, title, id LIMIT 1000');
  return statement;
}
