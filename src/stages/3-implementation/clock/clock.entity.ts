import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CALENDAR_CAUSES } from '#kernel/calendar/dependents';
import { BelongsTo } from '#platform/database/belongs-to';
import type { Text } from '#platform/problem/problem';
import { ChoiceField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { TenantEntity } from '#platform/records/record.entity';
import {
  CLOCK_STARTS,
  CLOCK_SUBJECTS,
  type ClockSubject,
  ON_DUE,
  RULE_CLOCKS,
  type RuleClock,
  SlaRuleEntity,
} from '#stages/3-implementation/sla-rule/sla-rule.entity';

export const CLOCK_STATES = ['running', 'paused', 'met', 'met_late', 'breached', 'elapsed', 'stopped'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
/** Somebody still has to do something. */
export const OPEN_STATES: readonly ClockState[] = ['running', 'paused', 'breached'];
export const DUE_CAUSES = [...CALENDAR_CAUSES, 'calendar', 'extension', 'resumption'] as const;
export type DueCause = (typeof DUE_CAUSES)[number];

/** A time that did not count, because the agency waited for somebody outside. */
export class ClockPause {
  /**
   * When the waiting began (RFC 3339, UTC).
   * @example "2026-02-03T02:00:00.000Z"
   */
  @InstantField({ column: false })
  from: string;

  /**
   * When it ended; null while it lasts.
   * @example "2026-02-06T02:00:00.000Z"
   */
  @InstantField({ column: false, optional: true })
  until: string | null;

  /**
   * What was waited for.
   * @example "Menunggu pelapor mengirim foto lokasi."
   */
  @TextField({ column: false })
  reason: string;
}

/**
 * One deadline of one record, counted by the rule with which it started. It carries no classification of its own: whoever
 * reads it reads the record first.
 */
@Entity('clocks')
@Index('ix_clocks__subject_id', ['organizationId', 'subjectId', 'id'])
@Index('ix_clocks__rule_id', ['organizationId', 'ruleId'])
@Index('uq_clocks__open', { synchronize: false })
@Index('ix_clocks__running', { synchronize: false })
@Index('ix_clocks__revision', { synchronize: false })
@Check('ck_clocks__due', "state <> 'running' OR due_at IS NOT NULL")
export class ClockEntity extends TenantEntity {
  @PrimaryColumn('uuid')
  id: string;

  @InstantField({ column: { default: () => 'now()' } })
  createdAt: string;

  @InstantField({ column: { default: () => 'now()' } })
  updatedAt: string;

  @ChoiceField(CLOCK_SUBJECTS)
  subjectKind: ClockSubject;

  @IdField()
  subjectId: string;

  @IdField()
  ruleId: string;

  @BelongsTo(() => SlaRuleEntity)
  rule: SlaRuleEntity;

  @TextField()
  code: string;

  @ChoiceField(RULE_CLOCKS)
  clock: RuleClock;

  @WholeField(1, 1_000, { column: { name: 'time_limit' } })
  limit: number;

  /** What one extension would add. */
  @WholeField(1, 1_000, { optional: true })
  extension: number | null;

  @ChoiceField(ON_DUE)
  onDue: (typeof ON_DUE)[number];

  @ChoiceField(CLOCK_STARTS)
  starts: (typeof CLOCK_STARTS)[number];

  @InstantField()
  startsAt: string;

  /** The last moment that is in time; null while it is paused, because nobody knows how long. */
  @InstantField({ optional: true })
  dueAt: string | null;

  @ChoiceField(CLOCK_STATES, { column: { default: 'running' } })
  state: ClockState;

  @ApiProperty({ type: () => [ClockPause] })
  @Column('jsonb', { default: () => "'[]'" })
  pauses: ClockPause[];

  @InstantField({ optional: true })
  extendedAt: string | null;

  @TextField({ optional: true })
  extensionReason: string | null;

  @InstantField({ optional: true })
  endedAt: string | null;

  @TextField({ optional: true })
  endReason: string | null;

  @InstantField({ optional: true })
  breachedAt: string | null;

  @InstantField({ optional: true })
  escalatedAt: string | null;

  /** The named superior; null where all heads were told. */
  @IdField({ optional: true })
  escalatedToId: string | null;

  /** The state of the calendar by which it was counted last. */
  @WholeField(1, 2_147_483_647)
  calendarRevision: number;
}

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
