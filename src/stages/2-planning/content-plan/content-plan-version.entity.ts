import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, WholeField } from '#platform/records/fields';
import { TenantEntity } from '#platform/records/record.entity';
import {
  CONTENT_STATES,
  ContentPlanEntity,
  type ContentState,
} from '#stages/2-planning/content-plan/content-plan.entity';

/** How a content plan stood after one change; written with the change, and never again. */
@Entity('content_plan_versions')
export class ContentPlanVersionEntity extends TenantEntity {
  @PrimaryColumn('uuid')
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * The version of the content plan; reviews, approvals and comments speak of it.
   * @example 9
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @PrimaryColumn('integer')
  number: number;

  /**
   * When the change was saved (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  at: string;

  /**
   * Who made it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  byId: string;

  /**
   * The state that the piece stood in afterwards.
   * @example "review"
   */
  @ChoiceField(CONTENT_STATES)
  state: ContentState;

  @Column('jsonb')
  snapshot: Record<string, unknown>;
}
