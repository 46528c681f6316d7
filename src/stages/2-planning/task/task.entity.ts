import { Check, Entity, Index, Unique } from 'typeorm';
import { FUNCTIONS, type TeamFunction } from '#kernel/access/roles';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, FlagField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

/** The crafts that make content; a case officer answers the public instead. */
export type Craft = Exclude<TeamFunction, 'case_officer'>;
export const CRAFTS: readonly Craft[] = FUNCTIONS.filter((name): name is Craft => name !== 'case_officer');
export const TASK_STATES = ['open', 'in_progress', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A year before the slot is as early as a task can fall due. */
export const LONGEST_LEAD = 525_600;

/** One craft's share of a content plan. */
@Entity('tasks')
@Index('ix_tasks__undone', { synchronize: false })
@Index('ix_tasks__work_worker', { synchronize: false })
@Unique(['organizationId', 'contentPlanId', 'templateId'])
@Index('ix_tasks__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_tasks__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_tasks__due_at', { synchronize: false })
@Index('ix_tasks__assignee_id', { synchronize: false })
@Index('ix_tasks__search', { synchronize: false })
@Check('ck_tasks__done_at', "(state = 'done') = (done_at IS NOT NULL) AND (done_at IS NULL) = (done_by IS NULL)")
@Check('ck_tasks__state_reason', "state <> 'cancelled' OR state_reason IS NOT NULL")
export class TaskEntity extends ClassifiedEntity {
  /**
   * The campaign; taken from the content plan.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The content plan that the work is for.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField()
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * The craft of the media team that it takes.
   * @example "photographer"
   */
  @ChoiceField(CRAFTS)
  function: Craft;

  /**
   * What is to be done.
   * @example "Foto loket baru di Kantor Camat Sekayu"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * How it is to be done, where, and with whom.
   * @example "Lima foto mendatar, wajah pemohon tidak terlihat; hubungi Pak Yusri di loket."
   */
  @TextField({ max: 5_000, optional: true })
  instructions: string | null;

  /**
   * Who does it: an active person who has the function; null while nobody does.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  assigneeId: string | null;

  @BelongsTo(() => UserEntity)
  assignee: UserEntity;

  /**
   * How many minutes before the content plan's slot it is due; null when dueAt stands on its own or there is no due date.
   * @example 4320
   */
  @WholeField(0, LONGEST_LEAD, { optional: true })
  leadMinutes: number | null;

  /**
   * When it is due (RFC 3339, UTC): the slot less leadMinutes, and moving with the slot; or as given.
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ optional: true })
  dueAt: string | null;

  /**
   * Where the work stands; it moves by transitions.
   * @example "in_progress"
   */
  @ChoiceField(TASK_STATES, { column: { default: 'open' } })
  state: TaskState;

  /**
   * Why it was cancelled or opened again: the reason given with the last move.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * When it was done (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  doneAt: string | null;

  /**
   * Who reported it as done.
   * @example null
   */
  @IdField({ optional: true })
  doneBy: string | null;

  /**
   * What whoever did it says of it.
   * @example "Dua belas foto di folder bersama, dipilih lima."
   */
  @TextField({ max: 2_000, optional: true })
  note: string | null;

  /**
   * How often it was opened again after it was done.
   * @example 0
   */
  @WholeField(0, 1_000_000, { column: { default: 0 } })
  reworks: number;

  /**
   * The template that it was made from; null for a task that somebody wrote.
   * @example null
   */
  @IdField({ optional: true })
  templateId: string | null;

  /**
   * Whether it is past its due date undone, or was done after it.
   * @example false
   */
  @FlagField({ column: false })
  late: boolean;
}
