import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import {
  CreateReporterAnswer,
  ReporterAnswer,
  ReporterAnswerPage,
  ReporterAnswerQuery,
} from '#stages/3-implementation/case/reporter-answer.dto';
import { answerTooLate, whoseAnswer } from '#stages/3-implementation/case/reporter-answer.rules';
import { ReporterAnswerService } from '#stages/3-implementation/case/reporter-answer.service';

@ApiTags('3 Implementation')
@Controller('cases/:id/reporter-answers')
export class ReporterAnswerController {
  constructor(private readonly service: ReporterAnswerService) {}

  /**
   * List what the reporters answered
   *
   * @remarks First to last, with what each led to. Sort by at.
   */
  @Get()
  @Permit('case.read')
  list(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: ReporterAnswerQuery,
  ): Promise<ReporterAnswerPage> {
    return this.service.listOf(ctx, id, query);
  }

  /**
   * Read an answer of a reporter
   *
   * @remarks It stays as it was said.
   */
  @Get(':answerId')
  @Permit('case.read')
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('answerId', IdPipe) answerId: string,
  ): Promise<ReporterAnswer> {
    return this.service.getOf(ctx, id, answerId);
  }

  /**
   * Record what a reporter answered
   *
   * @remarks For an answer that reached the agency itself. It reopens a case that was answered or closed, as long as the
   * rule LAPOR-REPLYBACK gives, and restarts its clocks; a case that waits for its reporter goes on. Later it is refused
   * (409) and is a new message. Reporters answer by their tracking codes with POST /public/reports/{trackingCode}/answers.
   */
  @Post()
  @Permit('case.write')
  @Refuses(answerTooLate, whoseAnswer)
  create(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: CreateReporterAnswer,
  ): Promise<ReporterAnswer> {
    return this.service.take(ctx, id, input);
  }
}
