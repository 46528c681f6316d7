import type { Content } from '#platform/storage/s3-store';
import type { ReportDeliveryEntity } from '#stages/4-evaluation/report-delivery/report-delivery.entity';
import type { ReportScheduleEntity } from '#stages/4-evaluation/report-delivery/report-schedule.entity';

/** A schedule with the role that whoever set it up has now, and the clock of its agency. */
export type StandingSchedule = ReportScheduleEntity & { role: string | null; timezone: string };

/** A delivery that this process holds. */
export type HeldDelivery = ReportDeliveryEntity & { organizationId: string; schedule: StandingSchedule };

/** Its file, made and kept. */
export interface MadeDelivery extends Content {
  fileName: string;
  mediaType: string;
  storageKey: string;
}
