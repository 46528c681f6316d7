import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateMention,
  CreateMentions,
  Mention,
  MentionPage,
  MentionQuery,
  MentionsTaken,
  UpdateMention,
} from '#stages/3-implementation/mention/mention.dto';
import { MentionService } from '#stages/3-implementation/mention/mention.service';

@ApiTags('3 Implementation')
@Controller('mentions')
export class MentionController {
  constructor(private readonly service: MentionService) {}

  /**
   * List mentions
   *
   * @remarks Latest first. Sort by createdAt or publishedAt. coded=false shows what waits for its sentiment.
   */
  @Get()
  @Permit('monitoring.read')
  list(@InCtx() ctx: Ctx, @Query() query: MentionQuery): Promise<MentionPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count mentions
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('monitoring.read')
  count(@InCtx() ctx: Ctx, @Query() query: MentionQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a mention
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('monitoring.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Mention> {
    return this.service.get(ctx, id);
  }

  /**
   * Record a mention
   *
   * @remarks Someone spoke of the agency, or of one that it compares itself with. A source and externalId that are already
   * there answer 409, so that nothing is recorded twice.
   */
  @Post()
  @Permit('monitoring.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateMention): Promise<Mention> {
    return this.service.create(ctx, input);
  }

  /**
   * Bring many mentions
   *
   * @remarks Up to 5,000, all of them or none, with every fault by its place in the list. A source and externalId that are
   * already there are not doubled: what the source says anew is taken over, what people here have coded stays.
   */
  @Post('batch')
  @HttpCode(200)
  @Permit('monitoring.write')
  intake(@InCtx() ctx: Ctx, @Body() { items }: CreateMentions): Promise<MentionsTaken> {
    return this.service.intake(ctx, items);
  }

  /**
   * Change a mention
   *
   * @remarks A merge patch: absent keeps, null clears. Whoever sets the sentiment is its coder. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('monitoring.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateMention,
  ): Promise<Mention> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a mention
   *
   * @remarks One that was recorded by mistake; what a coding sample holds is kept (409). Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('monitoring.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
