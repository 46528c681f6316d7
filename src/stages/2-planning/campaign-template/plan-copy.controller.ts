import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CreatePlanCopy, PlanCopy } from '#stages/2-planning/campaign-template/plan-copy.dto';
import { itemRefused } from '#stages/2-planning/campaign-template/plan-copy.rules';
import { PlanCopyService } from '#stages/2-planning/campaign-template/plan-copy.service';

@ApiTags('2 Planning')
@Controller('campaigns/:id/plan-copies')
export class PlanCopyController {
  constructor(private readonly service: PlanCopyService) {}

  /**
   * Copy a plan into a campaign
   *
   * @remarks Fills a campaign in fact-finding or planning from a template or from another campaign, all or nothing, under
   * the rules of every record that it makes. Days count from the campaign's start. Objectives begin at the campaign's own
   * baseline of the same metric and unit, or say that it has to be measured; needs are not copied, people only from a
   * campaign and while they are active, budget items only where the amount is known, and content as ideas, for those who
   * may write it. Refused with 422 once the goal is approved, where the campaign has records of a part already, and where
   * the source is classified more strictly than the campaign. dryRun=true shows what would be made.
   */
  @Post()
  @HttpCode(200)
  @Permit('plan.write')
  @Refuses(itemRefused)
  create(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: CreatePlanCopy): Promise<PlanCopy> {
    return this.service.copy(ctx, id, input);
  }
}
