import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity, TenantEntity } from '#platform/records/record.entity';
import { NextClock } from '#stages/3-implementation/case/next-clock.dto';
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

/** The clock that comes due next, as SQL over the alias `t`. */
export const NEXT_CLOCK = `CASE WHEN t.next_due_at IS NOT NULL THEN json_build_object('code', t.next_clock_code,
  'dueAt', to_char(t.next_due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'state', t.next_clock_state) END`;

/** A record for which clocks run; they keep beside it which of them comes next. */
export abstract class ClockedEntity extends ClassifiedEntity {
  /**
   * When its next clock is due (RFC 3339, UTC); null when none runs. Sort by it.
   * @example "2026-04-02T16:59:59.999Z"
   */
  @InstantField({ optional: true })
  nextDueAt: string | null;

  @ApiHideProperty()
  @Column('text', { nullable: true })
  nextClockCode: string | null;

  @ApiHideProperty()
  @Column('text', { nullable: true })
  nextClockState: string | null;

  /** The clock that comes due next; null when none runs. */
  @ApiProperty({ type: () => NextClock, nullable: true })
  nextClock: NextClock | null;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
