import { ListQuery, MovableAnswer, PageOf } from '#platform/records/answers.dto';
import { AnyChoice, AnyId } from '#platform/records/fields';
import { ReportDeliveryEntity } from '#stages/4-evaluation/report-delivery/report-delivery.entity';
import { DELIVERY_STATES } from '#stages/4-evaluation/report-delivery/report-schedule.entity';

/** One run of a schedule, and what became of it. */
export class ReportDelivery extends MovableAnswer(ReportDeliveryEntity) {}

/** A page of deliveries. */
export class ReportDeliveryPage extends PageOf(ReportDeliveryEntity) {}

/** Which deliveries to list. */
export class ReportDeliveryQuery extends ListQuery {
  /**
   * Only of these schedules.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"]
   */
  @AnyId()
  scheduleId?: string[];

  /**
   * Only in these states.
   * @example ["failed"]
   */
  @AnyChoice(DELIVERY_STATES)
  state?: string[];
}
