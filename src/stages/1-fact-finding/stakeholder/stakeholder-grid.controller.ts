import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { StakeholderGrid } from '#stages/1-fact-finding/stakeholder/stakeholder.dto';
import { StakeholderService } from '#stages/1-fact-finding/stakeholder/stakeholder.service';

@ApiTags('1 Fact-finding')
@Controller('campaigns/:id/stakeholders')
export class StakeholderGridController {
  constructor(private readonly service: StakeholderService) {}

  /**
   * Show a campaign's stakeholders as a grid
   *
   * @remarks By interest and power, each from 1 to 5; 3 and more count as high. Each quarter with what it proposes, and
   * apart from them the stakeholders whose interest or power is not known yet.
   */
  @Get('grid')
  @Permit('situation.read')
  grid(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StakeholderGrid> {
    return this.service.grid(ctx, id);
  }
}
