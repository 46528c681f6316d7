import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Situation } from '#stages/1-fact-finding/situation-factor/situation.dto';
import { SituationService } from '#stages/1-fact-finding/situation-factor/situation.service';

@ApiTags('1 Fact-finding')
@Controller('campaigns/:id/situation')
export class SituationController {
  constructor(private readonly service: SituationService) {}

  /**
   * Read a campaign's situation analysis
   *
   * @remarks The problem statement, the SWOT matrix with the source of every force, the stakeholders by interest and power,
   * and the newest baselines. What a reader's clearance does not reach is neither shown nor counted.
   */
  @Get()
  @Permit('situation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Situation> {
    return this.service.of(ctx, id);
  }
}
