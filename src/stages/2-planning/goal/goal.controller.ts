import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { versionStale } from '#platform/problem/catalogue';
import { Goal, GoalVersionPage, MoveGoal, PutGoal } from '#stages/2-planning/goal/goal.dto';
import { GoalService } from '#stages/2-planning/goal/goal.service';

@ApiTags('2 Planning')
@Controller('campaigns/:id/goal')
export class GoalController {
  constructor(private readonly service: GoalService) {}

  /**
   * Read a campaign's goal
   *
   * @remarks Answers 404 while the campaign has none.
   */
  @Get()
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Goal> {
    return this.service.of(ctx, id);
  }

  /**
   * Set a campaign's goal
   *
   * @remarks Creates the goal, or changes the one that is there; then it needs If-Match or version. To change an approved
   * goal needs a reason too and makes a new draft of it (versionNumber), which a head approves; the approved version stays
   * readable at /campaigns/{id}/goal/versions. A legal basis that is not in force on the campaign's first day is refused.
   */
  @Put()
  @Permit('plan.write')
  @Refuses(reasonNeeded)
  put(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: PutGoal,
  ): Promise<Goal> {
    return this.service.put(ctx, id, expected, input);
  }

  /**
   * Move a campaign's goal
   *
   * @remarks To approved by a head, or back to draft by a head with a reason, which begins a new version. With version it
   * approves exactly what was read. The research notes that an approved goal cites stay as they are. Satisfies the gate
   * condition `plan.goal_approved`.
   */
  @Post('transitions')
  @HttpCode(200)
  @Permit('goal.approve')
  @Refuses(reasonNeeded, versionStale)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveGoal): Promise<Goal> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a goal's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get('transitions')
  @Permit('plan.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.history(ctx, id), nextCursor: null };
  }

  /**
   * List a goal's approved versions
   *
   * @remarks First to last, word for word: who approved what, when, and why it was changed. The draft that is being
   * written is none of them.
   */
  @Get('versions')
  @Permit('plan.read')
  versions(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<GoalVersionPage> {
    return this.service.versions(ctx, id);
  }
}
