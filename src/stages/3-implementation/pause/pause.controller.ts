import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreatePause,
  PausePage,
  PauseQuery,
  Pause as PauseRecord,
  Resumed,
  ResumePublishing,
  UpdatePause,
} from '#stages/3-implementation/pause/pause.dto';
import { PauseService } from '#stages/3-implementation/pause/pause.service';

@ApiTags('3 Implementation')
@Controller('pauses')
export class PauseController {
  constructor(private readonly service: PauseService) {}

  /**
   * List pauses
   *
   * @remarks Newest first. Sort by createdAt. Each with how many posts it holds.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: PauseQuery): Promise<PausePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count pauses
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: PauseQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a pause
   *
   * @remarks What it holds is GET /posts?heldBy=…
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<PauseRecord> {
    return this.service.get(ctx, id);
  }

  /**
   * Pause publishing
   *
   * @remarks Of the whole agency, one campaign, one topic or one area, from now on. Scheduled posts whose slot comes while
   * it lasts are held, not lost: at once those that are due or, with until, whose slot lies before it; the others as they
   * come due. Nothing of its scope is published meanwhile, by import neither (409 names the pause); immediate information and
   * emergencies pass with a reason. Those who answer for what is held are notified.
   */
  @Post()
  @Permit('pause.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreatePause): Promise<PauseRecord> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a pause
   *
   * @remarks Why, and until when, while it lasts. A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('pause.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdatePause,
  ): Promise<PauseRecord> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Resume publishing
   *
   * @remarks Ends the pause. What it held is stale now: each post waits to be confirmed again with its slot, or cancelled,
   * before it can go out (POST /posts/{id}/confirmation). What another pause stands over is held by that one instead.
   */
  @Post(':id/resumption')
  @HttpCode(200)
  @Permit('pause.write')
  resume(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() { reason }: ResumePublishing): Promise<Resumed> {
    return this.service.resume(ctx, id, reason);
  }
}
