import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import { FeedbackMessage } from '#stages/3-implementation/feedback-message/feedback-message.dto';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { ErasureService } from '#stages/3-implementation/retention/erasure.service';
import {
  Erasure,
  ErasurePage,
  ErasureQuery,
  HoldFeedbackMessage,
  RetentionDue,
  RetentionDueQuery,
  RetentionRun,
} from '#stages/3-implementation/retention/retention.dto';
import { RetentionService } from '#stages/3-implementation/retention/retention.service';

@ApiTags('3 Implementation')
@Controller()
export class RetentionController {
  constructor(
    private readonly service: RetentionService,
    private readonly erasures: ErasureService,
    private readonly messages: FeedbackMessageService,
  ) {}

  /**
   * See what retention would do
   *
   * @remarks The dry run: records whose time is over on a day, by which rule, and what would be taken. Nothing is written.
   */
  @Get('retention/due')
  @Permit('retention.write')
  due(@InCtx() ctx: Ctx, @Query() { asOf }: RetentionDueQuery): Promise<RetentionDue> {
    return this.service.due(ctx, asOf);
  }

  /**
   * Run retention now
   *
   * @remarks The same as the hourly round, for records that you are cleared for: identities are forgotten, texts masked or
   * removed as the rules say, at most 500 records a run. What was taken cannot be given back. Held records stay.
   */
  @Post('retention/runs')
  @HttpCode(200)
  @Permit('retention.write')
  run(@InCtx() ctx: Ctx): Promise<RetentionRun> {
    return this.service.run(ctx, new Date());
  }

  /**
   * List erasures
   *
   * @remarks What retention did to which record, by which basis, and the notice to its writer. Latest first.
   */
  @Get('erasures')
  @Permit('audit.read')
  list(@InCtx() ctx: Ctx, @Query() query: ErasureQuery): Promise<ErasurePage> {
    return this.erasures.list(ctx, query);
  }

  /**
   * Count erasures
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('erasures/count')
  @Permit('audit.read')
  count(@InCtx() ctx: Ctx, @Query() query: ErasureQuery): Promise<CountDto> {
    return this.erasures.count(ctx, query);
  }

  /**
   * Read an erasure
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get('erasures/:id')
  @Permit('audit.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Erasure> {
    return this.erasures.get(ctx, id);
  }

  /**
   * Hold a message for a legal process
   *
   * @remarks Retention leaves a held message alone, however old it is. Letting it go needs a reason too.
   */
  @Post('feedback-messages/:id/legal-holds')
  @HttpCode(200)
  @Permit('retention.hold')
  hold(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: HoldFeedbackMessage,
  ): Promise<FeedbackMessage> {
    return this.messages.hold(ctx, id, input);
  }
}
