import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { NOTIFICATION_KINDS } from '#kernel/notification/kinds';
import { NotificationEntity } from '#kernel/notification/notification.entity';
import { Answer, ListQuery, PageOf } from '#platform/records/answers.dto';
import { AnyChoice, ChoiceField } from '#platform/records/fields';

/** One thing that you should know of, in words. */
export class NotificationItem extends NotificationEntity {
  /**
   * What it says, in the language of Accept-Language.
   * @example "“Infografis: tujuh hari daur hidup jentik” menunggu keputusan Anda (Kepala humas)."
   */
  @ApiProperty({ type: String })
  text: string;
}

/** One thing that you should know of. */
export class Notification extends Answer(NotificationItem) {}

/** A page of what you should know of. */
export class NotificationPage extends PageOf(NotificationItem) {}

export class NotificationQuery extends ListQuery {
  /**
   * true: only what you have not read; false: only what you have.
   * @example "true"
   */
  @ChoiceField(['true', 'false'], { column: false })
  @IsOptional()
  unread?: string;

  /**
   * Only these kinds.
   * @example ["approval_requested"]
   */
  @AnyChoice(NOTIFICATION_KINDS)
  kind?: string[];
}

/** How many notifications were marked. */
export class NotificationsRead {
  /**
   * Number of notifications that were unread until now.
   * @example 3
   */
  @ApiProperty({ type: 'integer', minimum: 0 })
  count: number;
}
