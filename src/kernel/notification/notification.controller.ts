import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Notification,
  NotificationPage,
  NotificationQuery,
  NotificationsRead,
} from '#kernel/notification/notification.dto';
import { NotificationService } from '#kernel/notification/notification.service';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Sign-in')
@Controller('notifications')
export class NotificationController {
  constructor(private readonly service: NotificationService) {}

  /**
   * List your notifications
   *
   * @remarks Newest first, your own only. What you may no longer see is not among them. Kinds are switched off at PATCH
   * /me/preferences (mutedNotifications). Old ones go by themselves: 90 days after you were told where you read them, a
   * year after where you did not, unless the service is set otherwise.
   */
  @Get()
  @SignedIn()
  list(@InCtx() ctx: Ctx, @Query() query: NotificationQuery): Promise<NotificationPage> {
    return this.service.list(ctx, { ...query });
  }

  /**
   * Count your notifications
   *
   * @remarks Takes the filters of the list: unread=true is the number for the bell.
   */
  @Get('count')
  @SignedIn()
  count(@InCtx() ctx: Ctx, @Query() query: NotificationQuery): Promise<CountDto> {
    return this.service.count(ctx, { ...query });
  }

  /**
   * Mark all your notifications as read
   *
   * @remarks Answers how many were unread until now.
   */
  @Post('read-all')
  @HttpCode(200)
  @SignedIn()
  readAll(@InCtx() ctx: Ctx): Promise<NotificationsRead> {
    return this.service.readAll(ctx);
  }

  /**
   * Mark a notification as read
   *
   * @remarks Your own only. A second reading changes nothing.
   */
  @Post(':id/read')
  @HttpCode(200)
  @SignedIn()
  read(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Notification> {
    return this.service.read(ctx, id);
  }
}
