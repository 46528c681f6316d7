import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { selfApproval } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  ConsequenceTest,
  ConsequenceTestPage,
  ConsequenceTestQuery,
  CreateConsequenceTest,
  DecideConsequenceTest,
  UpdateConsequenceTest,
} from '#stages/1-fact-finding/consequence-test/consequence-test.dto';
import { testDecided } from '#stages/1-fact-finding/consequence-test/consequence-test.rules';
import { ConsequenceTestService } from '#stages/1-fact-finding/consequence-test/consequence-test.service';

@ApiTags('1 Fact-finding')
@Controller('consequence-tests')
export class ConsequenceTestController {
  constructor(private readonly service: ConsequenceTestService) {}

  /**
   * List consequence tests
   *
   * @remarks Newest first. Sort by createdAt, validUntil or title; dueBy shows the exemptions whose time limit has come.
   */
  @Get()
  @Permit('information.read')
  list(@InCtx() ctx: Ctx, @Query() query: ConsequenceTestQuery): Promise<ConsequenceTestPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count consequence tests
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('information.read')
  count(@InCtx() ctx: Ctx, @Query() query: ConsequenceTestQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a consequence test
   *
   * @remarks Answers 404 for an unknown id, for another agency's test and for one above the reader's clearance alike.
   */
  @Get(':id')
  @Permit('information.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ConsequenceTest> {
    return this.service.get(ctx, id);
  }

  /**
   * Write a consequence test
   *
   * @remarks About a record (resource and recordId) or about information that lies elsewhere. The legal basis of its
   * ground must be in force today. It is at least as strict as the record and the notes that it weighs.
   */
  @Post()
  @Permit('information.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateConsequenceTest): Promise<ConsequenceTest> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a consequence test
   *
   * @remarks A merge patch, while it is not decided: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('information.write')
  @Refuses(testDecided)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateConsequenceTest,
  ): Promise<ConsequenceTest> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a consequence test
   *
   * @remarks Only while it is not decided. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('information.write')
  @Refuses(testDecided)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Decide a consequence test
   *
   * @remarks By an information officer who did not write it, and once. An exemption names the day on which it ends and
   * makes the test itself exempt; the legal basis must be in force today, and the notes that it cites stay as they are.
   * The record changes its class only by POST /classification-decisions that names the test.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('information.decide')
  @Refuses(selfApproval)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: DecideConsequenceTest,
  ): Promise<ConsequenceTest> {
    return this.service.decide(ctx, id, input);
  }

  /**
   * List a consequence test's moves
   *
   * @remarks With who decided, when and why.
   */
  @Get(':id/transitions')
  @Permit('information.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
