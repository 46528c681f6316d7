import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { duplicate, ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateEvaluationGap,
  EvaluationGap,
  EvaluationGapPage,
  EvaluationGapQuery,
  UpdateEvaluationGap,
} from '#stages/4-evaluation/evaluation-gap/evaluation-gap.dto';
import { EvaluationGapService } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.service';

@ApiTags('4 Evaluation')
@Controller('evaluation-gaps')
export class EvaluationGapController {
  constructor(private readonly service: EvaluationGapService) {}

  /**
   * List stated reasons for what was not evaluated
   *
   * @remarks Newest first. Sort by createdAt. settled=false leaves out where what was missing has come since.
   */
  @Get()
  @Permit('evaluation.read')
  list(@InCtx() ctx: Ctx, @Query() query: EvaluationGapQuery): Promise<EvaluationGapPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count stated reasons for what was not evaluated
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('evaluation.read')
  count(@InCtx() ctx: Ctx, @Query() query: EvaluationGapQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a stated reason
   *
   * @remarks Why an outcome objective has no result, or a level no verified record, and who says so (createdBy).
   */
  @Get(':id')
  @Permit('evaluation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<EvaluationGap> {
    return this.service.get(ctx, id);
  }

  /**
   * State why something was not evaluated
   *
   * @remarks For an outcome objective without a result, or for a level without a verified record; each once. Satisfies
   * `eval.results` or `eval.levels` in its place, which the gate says, and stops counting by itself when the result comes.
   */
  @Post()
  @Permit('evaluation.write')
  @Refuses(duplicate)
  create(@InCtx() ctx: Ctx, @Body() input: CreateEvaluationGap): Promise<EvaluationGap> {
    return this.service.create(ctx, input);
  }

  /**
   * Reword a stated reason
   *
   * @remarks What it speaks of stays: for something else state another one. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('evaluation.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateEvaluationGap,
  ): Promise<EvaluationGap> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Take back a stated reason
   *
   * @remarks Only while the campaign runs; afterwards it belongs to what the campaign was closed with. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('evaluation.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
