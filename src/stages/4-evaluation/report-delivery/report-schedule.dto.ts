import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId } from '#platform/records/fields';
import { ReportScheduleEntity, SCHEDULE_KINDS } from '#stages/4-evaluation/report-delivery/report-schedule.entity';

/** A schedule by which something is delivered to an address outside. */
export class ReportSchedule extends Answer(ReportScheduleEntity) {}

/** A schedule with its secret. */
export class ReportScheduleWithSecret extends ReportSchedule {
  /**
   * The secret with which its deliveries are signed (Standard Webhooks), shown only now; null when the request was answered
   * before (Idempotent-Replayed).
   * @example "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="
   */
  secret: string | null;
}

const REST = ['dayOfMonth', 'weekday', 'language', 'parameters', 'active', 'unitId', 'list'] as const;

/** What is to be delivered, when and where. */
export class CreateReportSchedule extends Input(
  ReportScheduleEntity,
  ['name', 'kind', 'format', 'rhythm', 'localTime', 'url'],
  REST,
) {}

/** Changes to a schedule: absent keeps, null clears. What is delivered stays the same kind of thing. */
export class UpdateReportSchedule extends Patch(
  Input(ReportScheduleEntity, ['name', 'format', 'rhythm', 'localTime', 'url'], REST),
) {}

/** A page of schedules. */
export class ReportSchedulePage extends PageOf(ReportScheduleEntity) {}

/** Which schedules to list. */
export class ReportScheduleQuery extends ListQuery {
  /**
   * Only of these kinds.
   * @example ["unit_month"]
   */
  @AnyChoice(SCHEDULE_KINDS)
  kind?: string[];

  /**
   * Only recaps of these units.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only those that deliver (true), or that do not (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  active?: string[];
}
