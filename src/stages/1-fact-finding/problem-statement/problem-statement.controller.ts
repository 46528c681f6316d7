import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import {
  ProblemStatement,
  ProblemStatementVersions,
  PutProblemStatement,
} from '#stages/1-fact-finding/problem-statement/problem-statement.dto';
import { ProblemStatementService } from '#stages/1-fact-finding/problem-statement/problem-statement.service';

@ApiTags('1 Fact-finding')
@Controller('campaigns/:id/problem-statement')
export class ProblemStatementController {
  constructor(private readonly service: ProblemStatementService) {}

  /**
   * Read a campaign's problem statement
   *
   * @remarks With what the textbook asks of it and whether it holds. Answers 404 while the campaign has none.
   */
  @Get()
  @Permit('situation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ProblemStatement> {
    return this.service.of(ctx, id);
  }

  /**
   * Write a campaign's problem statement
   *
   * @remarks Creates it, or replaces the one that is there; then it needs If-Match or version. A question that is left out
   * stands unanswered. Nothing is refused for its wording: `checks` says what the gate condition `facts.problem_statement`
   * still asks for, and advises on the rest. Every wording is kept.
   */
  @Put()
  @Permit('situation.write')
  put(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: PutProblemStatement,
  ): Promise<ProblemStatement> {
    return this.service.put(ctx, id, expected, input);
  }

  /**
   * List the versions of a problem statement
   *
   * @remarks Newest first, the present one included, with who wrote each and when. Answers 404 while the campaign has none.
   */
  @Get('versions')
  @Permit('situation.read')
  async versions(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ProblemStatementVersions> {
    return { items: await this.service.versions(ctx, id), nextCursor: null };
  }
}
