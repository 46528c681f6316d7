import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import {
  ClassificationDecisionPage,
  ClassificationReviewQuery,
} from '#stages/1-fact-finding/classification-decision/classification-decision.dto';
import { ClassificationDecisionService } from '#stages/1-fact-finding/classification-decision/classification-decision.service';

@ApiTags('1 Fact-finding')
@Controller('classification-reviews')
export class ClassificationReviewController {
  constructor(private readonly service: ClassificationDecisionService) {}

  /**
   * List what is due for review
   *
   * @remarks The decisions whose day of review or time limit has come, the longest overdue first; and what was stored as
   * exempt without a consequence test. Nothing opens by itself: a record stays as it is until somebody decides again.
   */
  @Get()
  @Permit('information.read')
  list(@InCtx() ctx: Ctx, @Query() query: ClassificationReviewQuery): Promise<ClassificationDecisionPage> {
    return this.service.due(ctx, query);
  }
}
