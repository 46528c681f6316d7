import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { CreateExport, Export, ExportPage, ExportProgress, ExportQuery } from '#kernel/export/export.dto';
import { exportUnfinished } from '#kernel/export/export.problems';
import { ExportService } from '#kernel/export/export.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { AnswersEvents, type EventStream } from '#platform/http/event-stream';
import { AnswersFile } from '#platform/openapi/answers-file';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Exports')
@Controller('exports')
export class ExportController {
  constructor(private readonly service: ExportService) {}

  /**
   * List your exports
   *
   * @remarks Newest first, your own only. Sort by createdAt.
   */
  @Get()
  @Permit('export.write')
  list(@InCtx() ctx: Ctx, @Query() query: ExportQuery): Promise<ExportPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count your exports
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('export.write')
  count(@InCtx() ctx: Ctx, @Query() query: ExportQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an export
   *
   * @remarks How far it is: processed of total. Answers 404 for another person's.
   */
  @Get(':id')
  @Permit('export.write')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Export> {
    return this.service.get(ctx, id);
  }

  /**
   * Export a list
   *
   * @remarks Any list of this API (every GET that answers items and nextCursor), with that list's own filters, order and
   * search, for whoever may read the list. Answers 202 with the job: the file is written in the background from one
   * snapshot of the data and holds exactly the records that the list shows you at that moment, at most 100,000 (25,000 as XLSX). Columns bear the names of the
   * properties; a property with an instant has two columns, the instant in UTC (RFC 3339) and the agency's local time
   * (name with "Local" behind it). Lists in a cell are separated by semicolons, objects are JSON. CSV is UTF-8 with its
   * mark, as RFC 4180 says; what a spreadsheet would take for a formula has an apostrophe before it, numbers stay numbers.
   * JSON holds the records as the list answers them. The file is kept for a day.
   */
  @Post()
  @HttpCode(202)
  @Permit('export.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateExport): Promise<Export> {
    return this.service.create(ctx, input);
  }

  /**
   * Follow an export
   *
   * @remarks Server-sent events: the state and the counts at once and after every change, until the job has ended. A line
   * that begins with a colon keeps the connection open.
   */
  @Get(':id/progress')
  @Permit('export.write')
  @AnswersEvents({
    data: ExportProgress,
    description: 'The progress, as it goes; the data of each event is this object.',
    example: { state: 'running', processed: 400, total: 810, errors: 0 },
  })
  follow(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EventStream> {
    return this.service.follow(ctx, id);
  }

  /**
   * Download an export
   *
   * @remarks The file, for saving. Your own only, and only while you may read that list and are cleared for what you were
   * cleared for when it was written.
   */
  @Get(':id/content')
  @Permit('export.write')
  @AnswersFile()
  @Refuses(exportUnfinished)
  download(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<unknown> {
    return this.service.content(ctx, id);
  }

  /**
   * Remove an export
   *
   * @remarks With its file; one that is being written is broken off. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('export.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
