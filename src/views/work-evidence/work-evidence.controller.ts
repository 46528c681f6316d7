import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import type { FileAnswer } from '#platform/http/file-answer';
import { AnswersFile } from '#platform/openapi/answers-file';
import { Refuses } from '#platform/openapi/marks';
import { accessDenied, ruleBroken } from '#platform/problem/catalogue';
import { WorkEvidence, WorkEvidenceFileQuery, WorkEvidenceQuery } from '#views/work-evidence/work-evidence.dto';
import { WorkEvidenceService } from '#views/work-evidence/work-evidence.service';

@ApiTags('Views')
@Controller('users/:id/work-evidence')
export class WorkEvidenceController {
  constructor(private readonly service: WorkEvidenceService) {}

  /**
   * Read what a person did in a period
   *
   * @remarks Evidence for the yearly assessment (SKP), first to last: content written and approved, tasks by craft, approvals,
   * posts, replies, cases answered, research notes, evaluation records filed and verified, follow-ups done, improvements.
   * Each row says who else had a part: the item counts once for the unit. One's own; of others it needs the permission
   * `work_evidence.read` (head, admin). Only what the reader is cleared for.
   */
  @Get()
  @SignedIn()
  @Refuses(accessDenied, ruleBroken)
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: WorkEvidenceQuery): Promise<WorkEvidence> {
    return this.service.of(ctx, id, query);
  }
}

@ApiTags('Views')
@Controller('users/:id/work-evidence/file')
export class WorkEvidenceFileController {
  constructor(private readonly service: WorkEvidenceService) {}

  /**
   * Print what a person did in a period
   *
   * @remarks "Bukti dukung SKP" as PDF, HTML or XLSX, in the language asked for: summary, every row with whom it was shared,
   * and the places for the signatures of the person and the superior. 2,000 rows at most; more are refused (422).
   */
  @Get()
  @SignedIn()
  @AnswersFile()
  @Refuses(accessDenied, ruleBroken)
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: WorkEvidenceFileQuery): Promise<FileAnswer> {
    return this.service.print(ctx, id, query);
  }
}
