import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken, selfApproval } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import { approvalExpired, decidedAlready, notYourStep } from '#stages/2-planning/approval/approval.rules';
import {
  ContentPlan,
  ContentPlanPage,
  ContentPlanQuery,
  CreateContentPlan,
  MoveContentPlan,
  UpdateContentPlan,
} from '#stages/2-planning/content-plan/content-plan.dto';
import { publishedByPost } from '#stages/2-planning/content-plan/content-plan.rules';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';
import { ContentValidation } from '#stages/2-planning/content-plan/content-validation.dto';
import { RescheduleCheck, SlotVerdict } from '#stages/2-planning/content-plan/slot.dto';
import { SlotService } from '#stages/2-planning/content-plan/slot.service';

@ApiTags('2 Planning')
@Controller('content-plans')
export class ContentPlanController {
  constructor(
    private readonly service: ContentPlanService,
    private readonly slots: SlotService,
  ) {}

  /**
   * List content plans
   *
   * @remarks Newest first. Sort by createdAt, plannedAt or title; what has no slot yet comes last by plannedAt.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: ContentPlanQuery): Promise<ContentPlanPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count content plans
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: ContentPlanQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a content plan
   *
   * @remarks With where it may move from here (`moves`: each with why this person may not, where they may not).
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ContentPlan> {
    return this.service.get(ctx, id);
  }

  /**
   * Plan a piece of content
   *
   * @remarks It begins as an idea. Beyond that it needs an objective and its place in the calendar.
   */
  @Post()
  @Permit('content.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateContentPlan): Promise<ContentPlan> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a content plan
   *
   * @remarks A merge patch: absent keeps, null clears. A change of the piece after approval sends it back to review and
   * voids the approval; plannedAt and assigneeId may change without, and undone tasks move with the slot. What went out or was cancelled is kept. Needs
   * If-Match or version.
   */
  @Patch(':id')
  @Permit('content.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateContentPlan,
  ): Promise<ContentPlan> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an idea
   *
   * @remarks Only while it is an idea; what was begun is cancelled with a reason. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('content.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move a content plan
   *
   * @remarks idea, planned, strategy, sourcing, editing, review, clearance, approved, scheduled, published, archived.
   * Review and clearance may send it back to sourcing or editing with a reason, which counts as a rework. Approving is
   * a decision at the step of the approval whose turn it is: until the last step approved, the piece stays in clearance. It
   * is never open to the author or last editor, and asks every check of the publish gate (422 lists
   * those that fail; dryRun=true shows all), those of its channels included. Sent back, it may carry remarks at the fields
   * that they speak of, which become comments on the version that was read. A post publishes it; immediate information may go out straight from
   * approved. Cancelling, correcting and taking down need a reason. Satisfies the gate condition `plan.content`.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('content.write')
  @Refuses(reasonNeeded, publishedByPost, selfApproval, approvalExpired, notYourStep, decidedAlready)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: MoveContentPlan,
  ): Promise<ContentPlan> {
    return this.service.transition(ctx, id, expected, input);
  }

  /**
   * List a content plan's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('content.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }

  /**
   * Ask a content plan's channels
   *
   * @remarks Each channel of the piece with everything that its network's rules of the day of the slot do not take, as
   * errors and warnings with the rule, its limit and what was found. Writes nothing; changing a channel rule changes the
   * answer. With errors the piece is not approved.
   */
  @Post(':id/validation')
  @HttpCode(200)
  @Permit('content.read')
  validate(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ContentValidation> {
    return this.service.validate(ctx, id);
  }

  /**
   * Try a new slot
   *
   * @remarks What it would run into: a holiday, another piece on the same channel close by, tasks that would be overdue, an
   * approval that would be too late, the dates of the campaign. Writes nothing; PATCH plannedAt takes the slot.
   */
  @Post(':id/reschedule-check')
  @HttpCode(200)
  @Permit('content.read')
  rescheduleCheck(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: RescheduleCheck,
  ): Promise<SlotVerdict> {
    return this.slots.check(ctx, id, input);
  }
}
