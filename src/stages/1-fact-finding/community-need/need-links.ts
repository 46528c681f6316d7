import { type Link, type Resource, resources } from '#platform/records/resource';

/** One way in which records of a later stage name needs. */
export interface Naming {
  resource: Resource;
  /** The property that lists the needs. */
  property: string;
  link: Link;
}

/** Whatever names needs, by having a link to them: later stages are found without this file knowing them. */
export function namings(): Naming[] {
  return resources().flatMap((resource) =>
    Object.entries(resource.options.links ?? {})
      .filter(([, { other }]) => other === 'need_id')
      .map(([property, link]) => ({ resource, property, link })),
  );
}

/** SQL over the alias of a need: how much public feedback speaks for it, as far as the reader may see it. */
export function feedbackCountSql(alias: string): string {
  const counts = namings()
    .filter(({ resource }) => resource.options.voice)
    .map(
      ({ resource: { table }, link }) => `(SELECT count(*)::int FROM ${link.table} l
        JOIN ${table} v ON v.organization_id = l.organization_id AND v.id = l.${link.own}
        WHERE l.organization_id = ${alias}.organization_id AND l.need_id = ${alias}.id)`,
    );
  return counts.join(' + ') || '0';
}

const notesSql = (alias: string): string =>
  `(SELECT count(*) FROM need_research_notes l WHERE l.organization_id = ${alias}.organization_id AND l.need_id = ${alias}.id)`;

/** What decides between needs of the same score: more feedback, then more notes, then the older one. */
const order = (alias: string): string =>
  `(-(${feedbackCountSql(alias)}), -${notesSql(alias)}, ${alias}.created_at, ${alias}.id)`;

/**
 * SQL over the alias `t`: the place of a need among those of its campaign that the reader may see, 1 for the most
 * pressing. Feedback and notes are counted only among needs of the same score.
 */
export function rankSql(): string {
  return `(CASE WHEN t.state = 'dropped' THEN NULL ELSE 1 + (
    SELECT count(*)::int FROM community_needs n WHERE n.organization_id = t.organization_id AND n.campaign_id = t.campaign_id
      AND n.state <> 'dropped' AND n.priority_score >= t.priority_score
      AND CASE WHEN n.priority_score > t.priority_score THEN true ELSE ${order('n')} < ${order('t')} END) END)`;
}
