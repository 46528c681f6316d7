import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import {
  ContentPlanDiff,
  ContentPlanVersion,
  ContentPlanVersionPage,
  DiffQuery,
} from '#stages/2-planning/content-plan/content-plan-version.dto';
import { ContentPlanVersionService } from '#stages/2-planning/content-plan/content-plan-version.service';
import { NumberPipe } from '#stages/2-planning/content-plan/number-pipe';

@ApiTags('2 Planning')
@Controller('content-plans/:id')
export class ContentPlanVersionController {
  constructor(private readonly service: ContentPlanVersionService) {}

  /**
   * List a content plan's versions
   *
   * @remarks Newest first. From its first review on every saved change leaves one, moves included; before that there is none.
   */
  @Get('versions')
  @Permit('content.read')
  async list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ContentPlanVersionPage> {
    return { items: await this.service.list(ctx, id), nextCursor: null };
  }

  /**
   * Read a version of a content plan
   *
   * @remarks Everything that stood in it, links and variants included. Reviews, approvals and comments name its number.
   */
  @Get('versions/:number')
  @ApiParam({
    name: 'number',
    description: 'Number of the version.',
    schema: { type: 'integer', minimum: 1, example: 9 },
  })
  @Permit('content.read')
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
  ): Promise<ContentPlanVersion> {
    return this.service.get(ctx, id, number);
  }

  /**
   * Compare two versions of a content plan
   *
   * @remarks Field by field. Without `to` the newest, without `from` the one before it; 404 when there is no such version.
   */
  @Get('diff')
  @Permit('content.read')
  diff(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: DiffQuery): Promise<ContentPlanDiff> {
    return this.service.diff(ctx, id, query);
  }
}
