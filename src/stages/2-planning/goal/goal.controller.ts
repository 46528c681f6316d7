import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { Goal, MoveGoal, PutGoal } from '#stages/2-planning/goal/goal.dto';
import { goalApproved } from '#stages/2-planning/goal/goal.rules';
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
   * @remarks Creates the goal, or changes the draft that is there; then it needs If-Match or version. An approved goal is
   * refused with 409 until a head moved it back to draft. Every version stays in the audit.
   */
  @Put()
  @Permit('plan.write')
  @Refuses(goalApproved)
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
   * @remarks To approved by a head, or back to draft by a head with a reason, which voids the approval. Satisfies the gate
   * condition `plan.goal_approved`.
   */
  @Post('transitions')
  @HttpCode(200)
  @Permit('goal.approve')
  @Refuses(reasonNeeded)
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
}
