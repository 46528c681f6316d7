import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { Channel, ChannelPage, ChannelQuery, CreateChannel, UpdateChannel } from '#kernel/channel/channel.dto';
import { ChannelService } from '#kernel/channel/channel.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Organization')
@Controller('channels')
export class ChannelController {
  constructor(private readonly service: ChannelService) {}

  /**
   * List channels
   *
   * @remarks Newest first. Sort by createdAt, platform or handle.
   */
  @Get()
  @Permit('reference.read')
  list(@InCtx() ctx: Ctx, @Query() query: ChannelQuery): Promise<ChannelPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count channels
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('reference.read')
  count(@InCtx() ctx: Ctx, @Query() query: ChannelQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a channel
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('reference.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Channel> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a channel
   *
   * @remarks A handle is unique on its platform. Offline places count: radio, billboard, face to face.
   */
  @Post()
  @Permit('channel.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateChannel): Promise<Channel> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a channel
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('channel.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateChannel,
  ): Promise<Channel> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a channel
   *
   * @remarks Refused with 409 while posts, plans or feedback belong to it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('channel.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
