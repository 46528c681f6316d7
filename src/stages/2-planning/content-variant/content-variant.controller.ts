import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  ContentVariant,
  ContentVariantPage,
  ContentVariantQuery,
  CreateContentVariant,
  UpdateContentVariant,
} from '#stages/2-planning/content-variant/content-variant.dto';
import { ContentVariantService } from '#stages/2-planning/content-variant/content-variant.service';

@ApiTags('2 Planning')
@Controller('content-variants')
export class ContentVariantController {
  constructor(private readonly service: ContentVariantService) {}

  /**
   * List variants
   *
   * @remarks Newest first. Sort by createdAt. `contentPlanId` asks for the variants of one piece.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: ContentVariantQuery): Promise<ContentVariantPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count variants
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: ContentVariantQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a variant
   *
   * @remarks Answers 404 for an unknown id, for another agency's and for one above the reader's clearance alike.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ContentVariant> {
    return this.service.get(ctx, id);
  }

  /**
   * Write a variant
   *
   * @remarks What the piece says and shows on one of its channels; one for each. A change of the piece: in approved or scheduled
   * it sends the piece back to review and voids the approval.
   */
  @Post()
  @Permit('content.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateContentVariant): Promise<ContentVariant> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a variant
   *
   * @remarks A merge patch: absent keeps, null takes altText, decorative and captionsRef from the piece. A change of the piece, as
   * above. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('content.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateContentVariant,
  ): Promise<ContentVariant> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a variant
   *
   * @remarks The channel then shows the piece as it is. A change of the piece, as above. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('content.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
