import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { AnswersCsv } from '#platform/http/csv';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { AnswersEvents, type EventStream } from '#platform/http/event-stream';
import type { TextFile } from '#platform/http/text-file';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { storageUnavailable } from '#platform/storage/storage.problems';
import { InUpload, TakesFile, type Upload } from '#platform/storage/takes-file';
import { CreateImport, Import, ImportFacts, ImportProgress } from '#stages/3-implementation/import/import.dto';
import {
  ambiguousFile,
  fileUnreadable,
  tooManyRows,
  unknownFile,
} from '#stages/3-implementation/import/import.problems';
import { ImportService } from '#stages/3-implementation/import/import.service';
import { ImportIntake } from '#stages/3-implementation/import/import-intake.service';
import { ImportProfileService } from '#stages/3-implementation/import/import-profile.service';
import { ImportProgressService } from '#stages/3-implementation/import/import-progress.service';

const REFUSED = [fileUnreadable, tooManyRows, unknownFile, ambiguousFile, ruleBroken];

const ROW = '"Baris","Yang salah","ID Postingan"\n"17","ID Postingan: …","1.22158E+17"\n';

@ApiTags('3 Implementation')
@Controller()
export class ImportFileController {
  constructor(
    private readonly intake: ImportIntake,
    private readonly service: ImportService,
    private readonly profiles: ImportProfileService,
    private readonly progress: ImportProgressService,
  ) {}

  /**
   * Import a file
   *
   * @remarks A form (multipart/form-data) with the file that a network's own tool, SP4N-LAPOR! or one of our templates
   * gave: its letters, delimiter, header row, language and profile are found by themselves, and 422 names the closest
   * profile and the columns that are missing. Answers 202 with the job; its rows are stored in the background with your
   * rights, a part at a time, and go on behind the last stored part after a crash. Posts, messages and mentions are known by
   * the id at their source: the same file again changes nothing, a later export adds its numbers as of its day. With
   * dryRun=true every row's verdict is answered at once and nothing is written.
   */
  @Post('imports')
  @HttpCode(202)
  @TakesFile({ table: true, refuses: REFUSED })
  @Permit('import.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateImport, @InUpload() upload: Upload): Promise<Import> {
    return this.intake.take(ctx, input, upload);
  }

  /**
   * Import an attachment
   *
   * @remarks As with a file that is sent, for one that is kept already: CSV in UTF-8 or .xlsx.
   */
  @Post('attachments/:id/imports')
  @HttpCode(202)
  @Permit('import.write')
  @Refuses(...REFUSED, storageUnavailable)
  createFromAttachment(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: ImportFacts,
  ): Promise<Import> {
    return this.intake.takeAttachment(ctx, id, input);
  }

  /**
   * Follow an import
   *
   * @remarks Server-sent events: the state and the counts at once and after every change, until the job has ended. A line
   * that begins with a colon keeps the connection open.
   */
  @Get('imports/:id/progress')
  @Permit('import.read')
  @AnswersEvents({
    data: ImportProgress,
    description: 'The progress, as it goes; the data of each event is this object.',
    example: { state: 'running', processed: 400, total: 810, inserted: 12, updated: 380, skipped: 7, errors: 1 },
  })
  follow(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EventStream> {
    return this.progress.follow(ctx, id);
  }

  /**
   * Download an import's refused rows
   *
   * @remarks As CSV with what is wrong with each, to put right and to send again. What a spreadsheet would take for a
   * formula is disarmed. Names and contacts of reporters are not in it.
   */
  @Get('imports/:id/errors.csv')
  @Permit('import.read')
  @AnswersCsv(ROW)
  errors(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<TextFile> {
    return this.service.errorsFile(ctx, id);
  }

  /**
   * Download an import template
   *
   * @remarks An empty file with the header row of the profile, to fill in with a spreadsheet and to import.
   */
  @Get('import-profiles/:id/template')
  @Permit('reference.read')
  @AnswersCsv('"external_id","received_at","text"\n')
  template(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<TextFile> {
    return this.profiles.template(ctx, id);
  }
}
