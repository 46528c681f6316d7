import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { RelatedToPublic } from '#views/coverage/related.dto';
import { RelatedService } from '#views/coverage/related.service';

@ApiTags('Views')
@Controller('publics/:id/related')
export class RelatedController {
  constructor(private readonly service: RelatedService) {}

  /**
   * Read what relates to a public
   *
   * @remarks The goal of its campaign, the needs that its objectives serve, the objectives, the content that works for
   * them or names the public, the posts of that content, and the complaints that answered those posts: of each how many,
   * and the newest 20.
   */
  @Get()
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<RelatedToPublic> {
    return this.service.toPublic(ctx, id);
  }
}
