import { getMetadataArgsStorage } from 'typeorm';
import { type EntityClass, lineage } from '#platform/records/model';

/** Whether records of the kind say themselves who may see them, beside what their campaign says. */
export function hasClassification(entity: EntityClass): boolean {
  const kinds = lineage(entity);
  const { columns } = getMetadataArgsStorage();
  return columns.some(
    ({ target, propertyName }) => propertyName === 'classification' && kinds.includes(target as EntityClass),
  );
}

/** Over the alias `t`: true while a record is exempt and the decision that holds has come to its day of review. */
export const EXEMPTION_EXPIRED = `(CASE WHEN t.classification = 'exempt' THEN EXISTS (
  SELECT FROM classification_decisions d WHERE d.organization_id = t.organization_id AND d.record_id = t.id
    AND d.standing AND d.review_on <= siklus_today()) ELSE false END)`;
