import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Coverage } from '#views/coverage/coverage.dto';
import { CoverageService } from '#views/coverage/coverage.service';

@ApiTags('Views')
@Controller('campaigns/:id/coverage')
export class CoverageController {
  constructor(private readonly service: CoverageService) {}

  /**
   * Read a campaign's coverage
   *
   * @remarks What in the plan still hangs in the air: needs without an objective, publics without an outcome objective,
   * objectives without strategy, activity, content or evaluation plan. Each with how many there are, out of how many, the
   * first 50 of them and the operation that would tie them up.
   */
  @Get()
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Coverage> {
    return this.service.of(ctx, id);
  }
}
