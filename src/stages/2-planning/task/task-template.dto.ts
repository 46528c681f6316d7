import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, IdField, MayBeAbsent, TextField } from '#platform/records/fields';
import { FORMATS } from '#stages/2-planning/content-plan/piece.entity';
import { CRAFTS, TaskEntity } from '#stages/2-planning/task/task.entity';
import { TaskTemplateEntity } from '#stages/2-planning/task/task-template.entity';

/** One step of the way in which the agency makes content of a format. */
export class TaskTemplate extends Answer(TaskTemplateEntity) {}

/** A step to add to the way of a format. */
export class CreateTaskTemplate extends Input(
  TaskTemplateEntity,
  ['format', 'function', 'title', 'leadMinutes'],
  ['instructions', 'position'],
) {}

/** Changes to a step: absent keeps, null clears. Tasks that were made from it stay as they are. */
export class UpdateTaskTemplate extends Patch(CreateTaskTemplate) {}

/** A page of task templates. */
export class TaskTemplatePage extends PageOf(TaskTemplateEntity) {}

export class TaskTemplateQuery extends ListQuery {
  /**
   * Only the steps of these formats.
   * @example ["infographic"]
   */
  @AnyChoice(FORMATS)
  format?: string[];

  /**
   * Only the steps of these crafts.
   * @example ["designer"]
   */
  @AnyChoice(CRAFTS)
  function?: string[];
}

/** Who does which craft's share; whoever is not named is left to be found. */
export class CraftAssignees {
  /**
   * Who takes the pictures.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  photographer?: string | null;

  /**
   * Who shoots and cuts.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  videographer?: string | null;

  /**
   * Who makes layouts and infographics.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  designer?: string | null;

  /**
   * Who gathers and writes.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  journalist?: string | null;

  /**
   * Who corrects and shortens.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  editor?: string | null;

  /**
   * Who uploads.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  channelAdmin?: string | null;
}

/** What making tasks from the templates takes. */
export class ApplyTemplate {
  /**
   * Who does which craft's share. Nobody is picked by the service itself.
   */
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => CraftAssignees)
  @ApiProperty({ type: () => CraftAssignees, required: false })
  assignees?: CraftAssignees;
}

/** A step for which the content plan has its task already. */
export class SkippedStep {
  /**
   * The template.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  templateId: string;

  /**
   * The task that is there.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  taskId: string;

  /**
   * What is to be done.
   * @example "Menyusun infografis"
   */
  @TextField({ column: false })
  title: string;
}

/** What was made from the templates of the content plan's format, and what was there already. */
export class AppliedTemplate {
  @ApiProperty({ type: () => [TaskEntity], description: 'The tasks that were made, in the order of the steps.' })
  items: TaskEntity[];

  @ApiProperty({ type: () => [SkippedStep], description: 'The steps that have their task already.' })
  skipped: SkippedStep[];
}
