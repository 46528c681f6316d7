import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateIssue,
  Issue,
  IssueDecisionPage,
  IssuePage,
  IssueQuery,
  MoveIssue,
  UpdateIssue,
} from '#stages/1-fact-finding/issue/issue.dto';
import { IssueService } from '#stages/1-fact-finding/issue/issue.service';

@ApiTags('1 Fact-finding')
@Controller('issues')
export class IssueController {
  constructor(private readonly service: IssueService) {}

  /**
   * List issues
   *
   * @remarks Newest first. Sort by createdAt, openedOn or title. level=crisis_indicated&level=crisis shows what cannot wait.
   */
  @Get()
  @Permit('issue.read')
  list(@InCtx() ctx: Ctx, @Query() query: IssueQuery): Promise<IssuePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count issues
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('issue.read')
  count(@InCtx() ctx: Ctx, @Query() query: IssueQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an issue
   *
   * @remarks With how often and how fast it comes up, how far it has come and where it may move from here.
   */
  @Get(':id')
  @Permit('issue.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Issue> {
    return this.service.get(ctx, id);
  }

  /**
   * Record an issue
   *
   * @remarks It begins as public. campaignId names the campaign that answers it, once there is one.
   */
  @Post()
  @Permit('issue.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateIssue): Promise<Issue> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an issue
   *
   * @remarks A merge patch: absent keeps, null clears; figures of a new count go here as long as the level stays. Needs If-Match
   * or version.
   */
  @Patch(':id')
  @Permit('issue.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateIssue,
  ): Promise<Issue> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an issue
   *
   * @remarks Only one that never moved; otherwise close it with a reason. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('issue.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move an issue
   *
   * @remarks Up one step at a time, with what decided it: to priority with frequency, velocity and persistence counted, to
   * crisis_indicated with what indicates it (PM 4/2024 Art. 1), each with decidedOn or research notes. Down, and out of
   * closed, with a reason. Towards a crisis and out of one a head moves it (`issue.escalate`).
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('issue.write')
  @Refuses(reasonNeeded)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveIssue): Promise<Issue> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List an issue's moves
   *
   * @remarks First to last, each with who decided it, when, why and on which figures and research notes.
   */
  @Get(':id/transitions')
  @Permit('issue.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<IssueDecisionPage> {
    return { items: await this.service.decisions(ctx, id), nextCursor: null };
  }
}
