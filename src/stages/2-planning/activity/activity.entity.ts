import { Check, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DateField, IdField, IdsField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { StrategyEntity } from '#stages/2-planning/strategy/strategy.entity';

export const ACTIVITY_STATES = ['planned', 'in_progress', 'done', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

/** A row of the timetable: what, who, from when to when, for which objectives. */
@Entity('activities')
@Index('ix_activities__undone', { synchronize: false })
@Index('ix_activities__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_activities__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_activities__who_id', ['organizationId', 'whoId', 'dueOn', 'id'])
@Index('ix_activities__strategy_id', ['organizationId', 'strategyId'])
@Index('ix_activities__starts_on', { synchronize: false })
@Index('ix_activities__due_on', { synchronize: false })
@Index('ix_activities__search', { synchronize: false })
@Check('ck_activities__due_on', 'due_on IS NULL OR starts_on IS NULL OR due_on >= starts_on')
@Check('ck_activities__state_reason', "state <> 'cancelled' OR state_reason IS NOT NULL")
@Check('ck_activities__done_on', "(state = 'done') = (done_on IS NOT NULL)")
export class ActivityEntity extends ClassifiedEntity {
  /**
   * The campaign whose timetable it stands in.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * What is done.
   * @example "Pelatihan 40 kader jumantik RW di Puskesmas Dago"
   */
  @TextField({ max: 300 })
  title: string;

  /**
   * The person of the agency who answers for it; null while nobody is named. The gate to implementation asks for one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  whoId: string | null;

  @BelongsTo(() => UserEntity)
  who: UserEntity;

  /**
   * Who outside the agency does it or joins in.
   * @example "Tim Penggerak PKK Kecamatan Coblong"
   */
  @TextField({ max: 300, optional: true })
  whoText: string | null;

  /**
   * The strategy of the same campaign that it carries out.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6b"
   */
  @IdField({ optional: true })
  strategyId: string | null;

  @BelongsTo(() => StrategyEntity)
  strategy: StrategyEntity;

  /**
   * The first day (the agency's local day); null while it is open.
   * @example "2026-03-02"
   */
  @DateField({ optional: true })
  startsOn: string | null;

  /**
   * The last day, that day included; not before the first.
   * @example "2026-03-06"
   */
  @DateField({ optional: true })
  dueOn: string | null;

  /**
   * Where it stands; it changes only by a transition.
   * @example "planned"
   */
  @ChoiceField(ACTIVITY_STATES, { column: { default: 'planned' } })
  state: ActivityState;

  /**
   * Why it was cancelled or taken up again: the reason given with the last move.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * The day on which it was reported as done (the agency's local day); null until then.
   * @example null
   */
  @DateField({ optional: true })
  doneOn: string | null;

  /**
   * The objectives of the same campaign that it works for.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @IdsField({ most: 20 })
  objectiveIds: string[];

  /**
   * Activities of the same campaign that have to end before this one begins; never in a circle.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6c"]
   */
  @IdsField({ most: 20 })
  dependsOnIds: string[];
}
