import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { duplicate, stateRefused } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import { notStale, postHeld, postStale } from '#stages/3-implementation/pause/pause.rules';
import {
  ConfirmPost,
  CreatePost,
  MovePost,
  PostPage,
  PostQuery,
  Post as PostRecord,
  UpdatePost,
} from '#stages/3-implementation/post/post.dto';
import { postFixed, postKept } from '#stages/3-implementation/post/post.rules';
import { PostService } from '#stages/3-implementation/post/post.service';

@ApiTags('3 Implementation')
@Controller('posts')
export class PostController {
  constructor(private readonly service: PostService) {}

  /**
   * List posts
   *
   * @remarks Newest first. Sort by createdAt, scheduledAt or publishedAt.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: PostQuery): Promise<PostPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count posts
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: PostQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a post
   *
   * @remarks With its slot, when it went out and how late, its proof, its chain of corrections, and where it may move from
   * here.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<PostRecord> {
    return this.service.get(ctx, id);
  }

  /**
   * Record a post
   *
   * @remarks Of a content plan, whose campaign it takes, or unplanned with a reason. With publishedAt it is out, and its
   * content plan becomes published once more through the publish gate; immediate information may come straight from
   * approved. Without, it is scheduled, and so is its plan. An address that the channel already has (in whatever spelling),
   * or a source and externalId that are already there, answer 409 and name the other post (duplicateOf). While publishing
   * is paused, what is due is held and nothing goes out; immediate information does with pauseExemption.
   */
  @Post()
  @Permit('post.write')
  @Refuses(stateRefused, postHeld)
  create(@InCtx() ctx: Ctx, @Body() input: CreatePost): Promise<PostRecord> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a post
   *
   * @remarks A merge patch: absent keeps, null clears. Caption and channel of what is out are fixed (409). Needs If-Match
   * or version.
   */
  @Patch(':id')
  @Permit('post.write')
  @Refuses(postFixed)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdatePost,
  ): Promise<PostRecord> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a post
   *
   * @remarks Only one that never went out; what was out is taken down instead (409). Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('post.write')
  @Refuses(postKept)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move a post
   *
   * @remarks To published, which publishes its content plan; to failed or cancelled with a reason; to corrected or
   * taken_down with what was wrong (type) and a public reason, which enters the chain of corrections; a failed one back to
   * scheduled. What a pause holds does not go out (409 names the pause).
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('post.write')
  @Refuses(reasonNeeded, duplicate, postHeld, postStale)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MovePost): Promise<PostRecord> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * Confirm a post after a pause
   *
   * @remarks Only what a pause held that is over: read again, it keeps its slot or gets a new one, or is cancelled with a
   * reason. It passes the publish gate once more. Where another pause stands over its slot, that one holds it.
   */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Permit('post.write')
  @Refuses(notStale, reasonNeeded)
  confirm(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: ConfirmPost): Promise<PostRecord> {
    return this.service.confirm(ctx, id, input);
  }

  /**
   * List a post's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('content.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
