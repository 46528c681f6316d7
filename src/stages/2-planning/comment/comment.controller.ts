import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  Comment,
  CommentPage,
  CommentQuery,
  CreateComment,
  MoveComment,
  UpdateComment,
} from '#stages/2-planning/comment/comment.dto';
import { CommentService } from '#stages/2-planning/comment/comment.service';

@ApiTags('2 Planning')
@Controller('comments')
export class CommentController {
  constructor(private readonly service: CommentService) {}

  /**
   * List comments
   *
   * @remarks Oldest first, as they were said. Sort by createdAt. `contentPlanId` and `state=open` ask what is still to be done to a piece.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: CommentQuery): Promise<CommentPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count comments
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: CommentQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a comment
   *
   * @remarks Answers 404 for an unknown id, for another agency's and for one above the reader's clearance alike.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Comment> {
    return this.service.get(ctx, id);
  }

  /**
   * Comment on a content plan
   *
   * @remarks On one field of it (pointer) or on the whole, and on the version that was read. An answer names the comment
   * that it answers; answers are not answered again. Who sends a piece back gives its remarks with the transition.
   */
  @Post()
  @Permit('comment.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateComment): Promise<Comment> {
    return this.service.create(ctx, input);
  }

  /**
   * Reword one's own comment
   *
   * @remarks Only while it is open. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('comment.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateComment,
  ): Promise<Comment> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Take one's own comment back
   *
   * @remarks Only while it is open, and refused with 409 once somebody answered it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('comment.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Say that a comment is dealt with, or open it again
   *
   * @remarks open ↔ resolved, by whoever may comment; resolvedBy and resolvedAt say who and when.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('comment.write')
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveComment): Promise<Comment> {
    return this.service.transition(ctx, id, input.to, input.reason);
  }

  /**
   * List a comment's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('content.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
