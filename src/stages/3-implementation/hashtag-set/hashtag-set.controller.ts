import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateHashtagSet,
  HashtagSet,
  HashtagSetPage,
  HashtagSetQuery,
  UpdateHashtagSet,
} from '#stages/3-implementation/hashtag-set/hashtag-set.dto';
import { HashtagSetService } from '#stages/3-implementation/hashtag-set/hashtag-set.service';

@ApiTags('3 Implementation')
@Controller('hashtag-sets')
export class HashtagSetController {
  constructor(private readonly service: HashtagSetService) {}

  /**
   * List hashtag sets
   *
   * @remarks Newest first. Sort by createdAt or name. With include=uses how often each hashtag was used.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: HashtagSetQuery): Promise<HashtagSetPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count hashtag sets
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: HashtagSetQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a hashtag set
   *
   * @remarks With how often it was used.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<HashtagSet> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a hashtag set
   *
   * @remarks Each hashtag gets its sign and stands once, whatever its capitals. A name that the campaign has already answers 409.
   */
  @Post()
  @Permit('content.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateHashtagSet): Promise<HashtagSet> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a hashtag set
   *
   * @remarks A merge patch: absent keeps. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('content.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateHashtagSet,
  ): Promise<HashtagSet> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a hashtag set
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
