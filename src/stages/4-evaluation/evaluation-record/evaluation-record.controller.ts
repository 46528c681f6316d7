import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { selfApproval } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateEvaluationRecord,
  EvaluationIntegrity,
  EvaluationRecord,
  EvaluationRecordPage,
  EvaluationRecordQuery,
  MoveEvaluationRecord,
  UpdateEvaluationRecord,
} from '#stages/4-evaluation/evaluation-record/evaluation-record.dto';
import { evaluationFixed } from '#stages/4-evaluation/evaluation-record/evaluation-record.rules';
import { EvaluationRecordService } from '#stages/4-evaluation/evaluation-record/evaluation-record.service';

@ApiTags('4 Evaluation')
@Controller('evaluation-records')
export class EvaluationRecordController {
  constructor(private readonly service: EvaluationRecordService) {}

  /**
   * List evaluation records
   *
   * @remarks Newest first. Sort by createdAt or measuredOn. superseded=false leaves out what a later record corrected.
   */
  @Get()
  @Permit('evaluation.read')
  list(@InCtx() ctx: Ctx, @Query() query: EvaluationRecordQuery): Promise<EvaluationRecordPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count evaluation records
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('evaluation.read')
  count(@InCtx() ctx: Ctx, @Query() query: EvaluationRecordQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an evaluation record
   *
   * @remarks A verified one shows its contentHash: SHA-256 of the JSON array of id, campaignId, level, criterion,
   * objectiveId, metric, unit, value, sampleSize, method, measuredOn, finding, evidence, supersedesId, changeReason,
   * createdBy, lastEditedBy and verifiedBy, in this order; with hashVersion 2 then interim, earlyStopReason,
   * interpretation, limits, recommendation, breakdowns (as answered) and the sorted array of the attachments' sha256.
   */
  @Get(':id')
  @Permit('evaluation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EvaluationRecord> {
    return this.service.get(ctx, id);
  }

  /**
   * Check an evaluation record against its hash
   *
   * @remarks Computes the hash again from what is stored now, the checksums of its files included, by the recipe of the
   * day on which it was verified.
   */
  @Get(':id/integrity')
  @Permit('evaluation.read')
  integrity(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EvaluationIntegrity> {
    return this.service.integrity(ctx, id);
  }

  /**
   * Write an evaluation record
   *
   * @remarks With objectiveId it claims to be that objective's result: then the criterion must prove the objective's kind
   * of outcome (no substitution, 422). Before the objective's target date it is interim, or says in earlyStopReason why it
   * is the last word. breakdowns tell groups of the sample apart. An advertising value equivalent is refused. A correction
   * of a verified record names it in supersedesId and says why.
   */
  @Post()
  @Permit('evaluation.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateEvaluationRecord): Promise<EvaluationRecord> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an evaluation record
   *
   * @remarks A merge patch: absent keeps, null clears. Only a draft changes; later only its classification (409). Needs
   * If-Match or version.
   */
  @Patch(':id')
  @Permit('evaluation.write')
  @Refuses(evaluationFixed)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateEvaluationRecord,
  ): Promise<EvaluationRecord> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an evaluation record
   *
   * @remarks Only a draft. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('evaluation.write')
  @Refuses(evaluationFixed)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move an evaluation record
   *
   * @remarks To submitted with its evidence, an objective's result also with value, interpretation and limits, and not
   * before the target date without a reason; to verified by another person than its author or last editor, who has
   * `evaluation.verify`; back to draft with a reason. Satisfies `plan.preparation_evaluated`,
   * `act.implementation_evaluated`, `eval.levels` and `eval.results`.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('evaluation.write')
  @Refuses(reasonNeeded, selfApproval)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MoveEvaluationRecord,
  ): Promise<EvaluationRecord> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List an evaluation record's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('evaluation.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
