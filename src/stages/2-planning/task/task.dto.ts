import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, ChoiceField, OneQuery, TextField } from '#platform/records/fields';
import { CRAFTS, TASK_STATES, TaskEntity } from '#stages/2-planning/task/task.entity';

/** One craft's share of a content plan. */
export class Task extends MovableAnswer(TaskEntity) {}

/** A task to give out: due so many minutes before the slot (leadMinutes), or on a date of its own (dueAt). */
export class CreateTask extends Input(
  TaskEntity,
  ['contentPlanId', 'function', 'title'],
  ['instructions', 'assigneeId', 'leadMinutes', 'dueAt'],
) {}

/** Changes to a task: absent keeps, null clears. leadMinutes: null fixes the due date where it stands, or at dueAt. */
export class UpdateTask extends Patch(
  Input(TaskEntity, ['function', 'title'], ['instructions', 'assigneeId', 'leadMinutes', 'dueAt']),
) {}

/** A move of a task. */
export class MoveTask extends MoveInput(TASK_STATES) {
  /**
   * What is to be known of the work; kept with the task.
   * @example "Dua belas foto di folder bersama, dipilih lima."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  note?: string | null;
}

/** A page of tasks. */
export class TaskPage extends PageOf(TaskEntity) {}

export class TaskQuery extends CampaignListQuery {
  /**
   * Only work for these content plans.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"]
   */
  @AnyId()
  contentPlanId?: string[];

  /**
   * Only work of these crafts.
   * @example ["photographer", "videographer"]
   */
  @AnyChoice(CRAFTS)
  function?: string[];

  /**
   * Only work of these people.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  assigneeId?: string[];

  /**
   * Only tasks in these states.
   * @example ["open", "in_progress"]
   */
  @AnyChoice(TASK_STATES)
  state?: string[];

  /**
   * Due at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Due before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;

  /**
   * true: only the tasks of whoever asks. Leave it out for everybody's.
   * @example "true"
   */
  @ChoiceField(['true'], { column: false })
  @IsOptional()
  mine?: string;

  /**
   * true: only what is past its due date and not done. Leave it out for everything.
   * @example "true"
   */
  @ChoiceField(['true'], { column: false })
  @IsOptional()
  overdue?: string;
}
