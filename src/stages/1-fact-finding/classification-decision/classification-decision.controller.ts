import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { hasDependants, versionStale } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  ClassificationDecision,
  ClassificationDecisionPage,
  ClassificationDecisionQuery,
  TakeClassificationDecision,
} from '#stages/1-fact-finding/classification-decision/classification-decision.dto';
import { ClassificationDecisionService } from '#stages/1-fact-finding/classification-decision/classification-decision.service';

@ApiTags('1 Fact-finding')
@Controller('classification-decisions')
export class ClassificationDecisionController {
  constructor(private readonly service: ClassificationDecisionService) {}

  /**
   * List classification decisions
   *
   * @remarks Newest first. Sort by createdAt or reviewOn. All that was ever decided about a record is as closed as the
   * record is now.
   */
  @Get()
  @Permit('information.read')
  list(@InCtx() ctx: Ctx, @Query() query: ClassificationDecisionQuery): Promise<ClassificationDecisionPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count classification decisions
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('information.read')
  count(@InCtx() ctx: Ctx, @Query() query: ClassificationDecisionQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a classification decision
   *
   * @remarks Answers 404 for an unknown id, for another agency's decision and for one above the reader's clearance alike.
   */
  @Get(':id')
  @Permit('information.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ClassificationDecision> {
    return this.service.get(ctx, id);
  }

  /**
   * Decide how open a record is
   *
   * @remarks Works for every record with a classification, and is the only way to change one. A head and the information
   * officer make a record stricter; only the information officer makes one more open (information.open). Exempt needs a
   * decided consequence test about the record; a running exemption ends only by a test that opens it. The record's own
   * rules are asked too: what is made from stricter records does not become more open than they are. A decision with
   * the classification that the record has already renews its reason, its test and its day of review.
   */
  @Post()
  @Permit('information.classify')
  @Refuses(versionStale, hasDependants)
  take(@InCtx() ctx: Ctx, @Body() input: TakeClassificationDecision): Promise<ClassificationDecision> {
    return this.service.take(ctx, input);
  }
}
