import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { DecideLesson, InheritedLesson, InheritedLessonPage } from '#stages/4-evaluation/lesson/inherited-lesson.dto';
import { decisionFixed } from '#stages/4-evaluation/lesson/inherited-lesson.rules';
import { InheritedLessonService } from '#stages/4-evaluation/lesson/inherited-lesson.service';
import { alreadyCarried } from '#stages/4-evaluation/lesson/lesson.rules';

@ApiTags('4 Evaluation')
@Controller('campaigns/:id/inherited-lessons')
export class InheritedLessonController {
  constructor(private readonly service: InheritedLessonService) {}

  /**
   * List the lessons that a campaign inherits
   *
   * @remarks Open lessons of the campaign before it and of earlier ones on the same topic, each with what the campaign
   * decided of it; carried into another campaign, a lesson is open no more.
   */
  @Get()
  @Permit('evaluation.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<InheritedLessonPage> {
    return this.service.list(ctx, id);
  }

  /**
   * Decide an inherited lesson
   *
   * @remarks Accepted or declined, with a reason; it can be decided anew while the campaign is in fact-finding. With
   * carryForward an accepted one opens a research note here. Satisfies the gate condition `facts.lessons_decided`.
   */
  @Post(':lessonId/decision')
  @HttpCode(200)
  @Permit('evaluation.write')
  @Refuses(decisionFixed, alreadyCarried)
  decide(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) campaignId: string,
    @Param('lessonId', IdPipe) lessonId: string,
    @Body() input: DecideLesson,
  ): Promise<InheritedLesson> {
    return this.service.decide(ctx, { campaignId, lessonId }, input);
  }
}
