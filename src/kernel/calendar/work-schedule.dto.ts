import { SEASONS, WorkScheduleEntity } from '#kernel/calendar/work-schedule.entity';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice } from '#platform/records/fields';

/** The hours at which the agency works. */
export class WorkSchedule extends Answer(WorkScheduleEntity) {}

/** Hours to add. */
export class CreateWorkSchedule extends Input(
  WorkScheduleEntity,
  ['name', 'season', 'windows'],
  ['from', 'to', 'source'],
) {}

/** Changes to hours: absent keeps, null clears. */
export class UpdateWorkSchedule extends Patch(CreateWorkSchedule) {}

/** A page of hours. */
export class WorkSchedulePage extends PageOf(WorkScheduleEntity) {}

export class WorkScheduleQuery extends ListQuery {
  /**
   * Only hours of these seasons.
   * @example ["ramadan"]
   */
  @AnyChoice(SEASONS)
  season?: string[];
}
