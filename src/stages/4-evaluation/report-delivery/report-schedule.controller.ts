import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateReportSchedule,
  ReportSchedule,
  ReportSchedulePage,
  ReportScheduleQuery,
  ReportScheduleWithSecret,
  UpdateReportSchedule,
} from '#stages/4-evaluation/report-delivery/report-schedule.dto';
import { ReportScheduleService } from '#stages/4-evaluation/report-delivery/report-schedule.service';

@ApiTags('4 Evaluation')
@Controller('report-schedules')
export class ReportScheduleController {
  constructor(private readonly service: ReportScheduleService) {}

  /**
   * List report schedules
   *
   * @remarks Newest first; never their secrets. Sort by createdAt or name.
   */
  @Get()
  @Permit('report.schedule')
  list(@InCtx() ctx: Ctx, @Query() query: ReportScheduleQuery): Promise<ReportSchedulePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count report schedules
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('report.schedule')
  count(@InCtx() ctx: Ctx, @Query() query: ReportScheduleQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a report schedule
   *
   * @remarks What is delivered, where, and when it is due next. Its runs stand in `/report-deliveries?scheduleId=`.
   */
  @Get(':id')
  @Permit('report.schedule')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ReportSchedule> {
    return this.service.get(ctx, id);
  }

  /**
   * Set up a report schedule
   *
   * @remarks The file is made when it is due and posted as JSON: `{ type: "report.delivered", timestamp, data: { schedule
   * { id, name }, period { from, to }, fileName, mediaType, sha256, content } }`, the content in base64, up to 5 MB. It is
   * signed as Standard Webhooks says (headers webhook-id, webhook-timestamp, webhook-signature); the secret is shown this
   * once. Answer 2xx within 15 seconds: anything else, redirects too, is tried again after 5 s, 5 min, 30 min, 2, 5, 10, 14,
   * 20 and 24 h; 410 switches the schedule off. The same delivery can arrive twice, always under the same webhook-id. Only
   * what is open leaves, as whoever set it up may read it. The address must be https on the internet, on port 443.
   */
  @Post()
  @Permit('report.schedule')
  async create(@InCtx() ctx: Ctx, @Body() input: CreateReportSchedule): Promise<ReportScheduleWithSecret> {
    return this.service.createWithSecret(ctx, input);
  }

  /**
   * Change a report schedule
   *
   * @remarks A merge patch: absent keeps, null clears. Switching it on again begins with the next day that is due. From now
   * on it reads with your rights. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('report.schedule')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateReportSchedule,
  ): Promise<ReportSchedule> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Rotate the secret of a report schedule
   *
   * @remarks Shows a new secret, this once. For a day deliveries are signed with the one before as well. Needs If-Match.
   */
  @Post(':id/rotate-secret')
  @HttpCode(200)
  @Permit('report.schedule')
  rotate(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
  ): Promise<ReportScheduleWithSecret> {
    return this.service.rotate(ctx, id, expected);
  }

  /**
   * Remove a report schedule
   *
   * @remarks Only one that has never delivered; switch the others off. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('report.schedule')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
