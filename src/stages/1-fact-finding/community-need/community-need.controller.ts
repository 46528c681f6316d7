import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CommunityNeed,
  CommunityNeedPage,
  CommunityNeedQuery,
  CreateCommunityNeed,
  MergeCommunityNeeds,
  MoveCommunityNeed,
  UnmergeCommunityNeed,
  UpdateCommunityNeed,
} from '#stages/1-fact-finding/community-need/community-need.dto';
import { needMerged, objectivesDecide } from '#stages/1-fact-finding/community-need/community-need.rules';
import { CommunityNeedService } from '#stages/1-fact-finding/community-need/community-need.service';
import { notMerged } from '#stages/1-fact-finding/community-need/need-merge.rules';
import { NeedMergeService } from '#stages/1-fact-finding/community-need/need-merge.service';

@ApiTags('1 Fact-finding')
@Controller('community-needs')
export class CommunityNeedController {
  constructor(
    private readonly service: CommunityNeedService,
    private readonly merges: NeedMergeService,
  ) {}

  /**
   * List community needs
   *
   * @remarks Newest first. Sort by createdAt, priorityScore or title; -priorityScore shows the most pressing first.
   * include=rank,feedbackCount shows the place in the campaign and the public feedback that speaks for it.
   */
  @Get()
  @Permit('community_need.read')
  list(@InCtx() ctx: Ctx, @Query() query: CommunityNeedQuery): Promise<CommunityNeedPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count community needs
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('community_need.read')
  count(@InCtx() ctx: Ctx, @Query() query: CommunityNeedQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a community need
   *
   * @remarks With its evidence, how its priority comes about, its rank, the public feedback that speaks for it, and where it
   * may move from here.
   */
  @Get(':id')
  @Permit('community_need.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<CommunityNeed> {
    return this.service.get(ctx, id);
  }

  /**
   * Record a community need
   *
   * @remarks It begins as identified. priorityScore is urgency × severity × reach, 1 to 125, computed with every write.
   */
  @Post()
  @Permit('community_need.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateCommunityNeed): Promise<CommunityNeed> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a community need
   *
   * @remarks A merge patch: absent keeps, null clears. A validated need keeps at least one research note. Needs If-Match
   * or version.
   */
  @Patch(':id')
  @Permit('community_need.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateCommunityNeed,
  ): Promise<CommunityNeed> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a community need
   *
   * @remarks Refused with 409 while an objective or a content plan serves it; drop it with a reason instead. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('community_need.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move a community need
   *
   * @remarks To validated with at least one research note; to dropped, met or back to identified with a reason. A need
   * becomes addressed, and validated again, by itself as outcome objectives serve it or cease to. Satisfies the gate
   * condition `facts.need`.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('community_need.write')
  @Refuses(reasonNeeded, objectivesDecide, needMerged)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MoveCommunityNeed,
  ): Promise<CommunityNeed> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * Merge duplicates into a community need
   *
   * @remarks Each duplicate is dropped with mergedIntoId; its research notes, public feedback, objectives and content
   * plans go on with this need, each named once. All or none. The need that goes on is at least as strict as every
   * duplicate, and moves as far as the furthest of them.
   */
  @Post(':id/merge')
  @HttpCode(200)
  @Permit('community_need.write')
  merge(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MergeCommunityNeeds,
  ): Promise<CommunityNeed> {
    return this.merges.merge(ctx, id, input);
  }

  /**
   * Take a merge back
   *
   * @remarks For the need that was merged: it stands again where it stood, and gets back what it brought, as far as
   * nobody has taken that away since and no other merged need brought it too. The need that it went on in keeps its state.
   */
  @Post(':id/unmerge')
  @HttpCode(200)
  @Permit('community_need.write')
  @Refuses(notMerged)
  unmerge(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: UnmergeCommunityNeed,
  ): Promise<CommunityNeed> {
    return this.merges.unmerge(ctx, id, input);
  }

  /**
   * List a community need's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('community_need.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
