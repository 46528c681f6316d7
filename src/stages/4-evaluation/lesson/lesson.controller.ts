import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  CarryForward,
  CreateLesson,
  Lesson,
  LessonPage,
  LessonQuery,
  UpdateLesson,
} from '#stages/4-evaluation/lesson/lesson.dto';
import { alreadyCarried, lessonFixed } from '#stages/4-evaluation/lesson/lesson.rules';
import { LessonService } from '#stages/4-evaluation/lesson/lesson.service';

@ApiTags('4 Evaluation')
@Controller('lessons')
export class LessonController {
  constructor(private readonly service: LessonService) {}

  /**
   * List lessons
   *
   * @remarks Newest first. Sort by createdAt. carried=false shows what the next campaign does not know yet.
   */
  @Get()
  @Permit('evaluation.read')
  list(@InCtx() ctx: Ctx, @Query() query: LessonQuery): Promise<LessonPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count lessons
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('evaluation.read')
  count(@InCtx() ctx: Ctx, @Query() query: LessonQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a lesson
   *
   * @remarks With the research note that it opened, once it was carried forward.
   */
  @Get(':id')
  @Permit('evaluation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Lesson> {
    return this.service.get(ctx, id);
  }

  /**
   * Keep a lesson
   *
   * @remarks Satisfies the gate condition `eval.lesson`.
   */
  @Post()
  @Permit('evaluation.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateLesson): Promise<Lesson> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a lesson
   *
   * @remarks A merge patch: absent keeps, null clears. What was carried forward is fixed (409), its owner and
   * classification are not. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('evaluation.write')
  @Refuses(lessonFixed)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateLesson,
  ): Promise<Lesson> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a lesson
   *
   * @remarks Only one that was not carried forward. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('evaluation.write')
  @Refuses(lessonFixed)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Carry a lesson forward
   *
   * @remarks Opens a research note of kind lesson in the next campaign and links it, once only (409 afterwards, with the
   * note). The next campaign names this lesson's campaign as previousCampaignId, or is given it. Satisfies the gate
   * condition `eval.next_cycle`.
   */
  @Post(':id/carry-forward')
  @HttpCode(200)
  @Permit('evaluation.write')
  @Refuses(alreadyCarried)
  carryForward(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() { campaignId }: CarryForward,
  ): Promise<Lesson> {
    return this.service.carryForward(ctx, id, campaignId);
  }
}
