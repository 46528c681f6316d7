import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import { CreateLinkTag, LinkTag, LinkTagPage, LinkTagQuery } from '#stages/3-implementation/link-tag/link-tag.dto';
import { LinkTagService } from '#stages/3-implementation/link-tag/link-tag.service';

@ApiTags('3 Implementation')
@Controller('link-tags')
export class LinkTagController {
  constructor(private readonly service: LinkTagService) {}

  /**
   * List tagged links
   *
   * @remarks Newest first. Sort by createdAt. Each with how many posts carry it.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: LinkTagQuery): Promise<LinkTagPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count tagged links
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: LinkTagQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a tagged link
   *
   * @remarks With how often it was used.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<LinkTag> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a tagged link
   *
   * @remarks Builds the address with its tags (utm_source, utm_medium, utm_campaign, utm_content, utm_term) from the campaign’s code, the channel and the piece. An address of the government (go.id) is left as it is unless tagsGovernment says otherwise (422), and tags that it bears already are not overwritten.
   */
  @Post()
  @Permit('content.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateLinkTag): Promise<LinkTag> {
    return this.service.create(ctx, input);
  }

  /**
   * Remove a tagged link
   *
   * @remarks Posts that used it stay as they are. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('content.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
