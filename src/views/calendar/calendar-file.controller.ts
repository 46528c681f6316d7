import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { TokenInAddress } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { AnswersText, type TextFile } from '#platform/http/text-file';
import { Refuses } from '#platform/openapi/marks';
import { tokenTooWide } from '#views/calendar/calendar.rules';
import { CalendarService } from '#views/calendar/calendar.service';
import { CalendarFileQuery } from '#views/calendar/calendar-query.dto';

const EXAMPLE =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:content_plan-01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71@siklus\r\nSUMMARY:Jadwal terbit: Infografis DBD · DBD-2026\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

@ApiTags('Views')
@Controller('calendar.ics')
export class CalendarFileController {
  constructor(private readonly service: CalendarService) {}

  /**
   * Subscribe to the calendar
   *
   * @remarks The calendar for programs that subscribe to it: from 31 days ago to 180 days ahead, with the filters of
   * GET /calendar. Calendar programs send no headers, so the token stands in the address: make a personal access token
   * with the one scope calendar.read (POST /access-tokens); a token that may do more is refused here. It shows what
   * its owner may see at that moment, and nothing once it is revoked.
   */
  @Get()
  @Permit('calendar.read')
  @TokenInAddress()
  @AnswersText({ type: 'text/calendar', description: 'iCalendar (RFC 5545).', example: EXAMPLE })
  @Refuses(tokenTooWide)
  subscribe(@InCtx() ctx: Ctx, @Query() query: CalendarFileQuery): Promise<TextFile> {
    return this.service.file(ctx, query);
  }
}
