import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { NeedMergePage } from '#stages/1-fact-finding/community-need/community-need.dto';
import { NeedMergeService } from '#stages/1-fact-finding/community-need/need-merge.service';

@ApiTags('1 Fact-finding')
@Controller('community-needs')
export class NeedMergeController {
  constructor(private readonly service: NeedMergeService) {}

  /**
   * List a community need's merges
   *
   * @remarks What was merged into it, by whom, when and why; those that were taken back too.
   */
  @Get(':id/merges')
  @Permit('community_need.read')
  async list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<NeedMergePage> {
    return { items: await this.service.list(ctx, id), nextCursor: null };
  }
}
