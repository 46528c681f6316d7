import { Entity, Index } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const UNIT_KINDS = ['agency', 'division', 'section', 'team'] as const;

/** A part of the agency: the agency itself, a division, a section or a team. */
@Entity('org_units')
@Index('ix_org_units__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_org_units__name', ['organizationId', 'name', 'id'])
@Index('ix_org_units__parent_id', ['organizationId', 'parentId'])
export class OrgUnitEntity extends RecordEntity {
  /**
   * Name of the unit.
   * @example "Seksi Promosi Kesehatan"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * Where the unit stands in the agency.
   * @example "section"
   */
  @ChoiceField(UNIT_KINDS)
  kind: (typeof UNIT_KINDS)[number];

  /**
   * The unit above; null for the agency itself.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  parentId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  parent: OrgUnitEntity;

  /**
   * Who leads it: the named superior of whatever it lets become overdue. Null: whoever leads the unit above, in the end the
   * heads of the agency.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  headId: string | null;
}
