import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CALENDAR_CAUSES } from '#kernel/calendar/dependents';
import { BelongsTo } from '#platform/database/belongs-to';
import type { Text } from '#platform/problem/problem';
import { ChoiceField, IdField, InstantField } from '#platform/records/fields';
import { TenantEntity } from '#platform/records/record.entity';
import { ClockEntity } from '#stages/3-implementation/clock/clock.entity';

export const DUE_CAUSES = [...CALENDAR_CAUSES, 'calendar', 'extension', 'resumption'] as const;
export type DueCause = (typeof DUE_CAUSES)[number];

/** One time at which a clock that ran got another due date, and why. Nobody changes it afterwards. */
@Entity('clock_changes')
@Index('ix_clock_changes__clock_id', ['organizationId', 'clockId', 'id'])
export class ClockChangeEntity extends TenantEntity {
  @PrimaryColumn('uuid')
  id: string;

  @IdField()
  clockId: string;

  @BelongsTo(() => ClockEntity, { onDelete: 'CASCADE' })
  clock: ClockEntity;

  @InstantField({ column: { default: () => 'now()' } })
  at: string;

  @IdField({ optional: true })
  byId: string | null;

  @InstantField({ optional: true })
  oldDueAt: string | null;

  @InstantField({ optional: true })
  newDueAt: string | null;

  @ChoiceField(DUE_CAUSES)
  cause: DueCause;

  @Column('jsonb')
  detail: Text;
}
