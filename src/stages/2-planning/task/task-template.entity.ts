import { Entity, Index, Unique } from 'typeorm';
import { ChoiceField, TextField, WholeField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { FORMATS, type Format } from '#stages/2-planning/content-plan/piece.entity';
import { CRAFTS, type Craft, LONGEST_LEAD } from '#stages/2-planning/task/task.entity';

/** One step of the way in which the agency makes content of a format: which craft does what, and how long before the slot. */
@Entity('task_templates')
@Unique(['organizationId', 'format', 'function', 'title'])
@Index('ix_task_templates__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_task_templates__position', ['organizationId', 'position', 'id'])
export class TaskTemplateEntity extends RecordEntity {
  /**
   * The format of content that is made this way.
   * @example "infographic"
   */
  @ChoiceField(FORMATS)
  format: Format;

  /**
   * The craft of the media team that it takes.
   * @example "designer"
   */
  @ChoiceField(CRAFTS)
  function: Craft;

  /**
   * What is to be done.
   * @example "Menyusun infografis"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * How it is to be done.
   * @example "Pakai palet warna instansi; angka paling kecil 24 pt agar terbaca di ponsel."
   */
  @TextField({ max: 5_000, optional: true })
  instructions: string | null;

  /**
   * How many minutes before the slot it is due.
   * @example 4320
   */
  @WholeField(0, LONGEST_LEAD)
  leadMinutes: number;

  /**
   * Its place among the steps of the format, the first at 1.
   * @example 2
   */
  @WholeField(1, 1_000, { column: { default: 1 } })
  position: number;
}
