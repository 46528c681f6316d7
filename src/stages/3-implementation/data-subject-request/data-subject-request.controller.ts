import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateDataSubjectRequest,
  DataSubjectRequest,
  DataSubjectRequestPage,
  DataSubjectRequestQuery,
  MoveDataSubjectRequest,
  UpdateDataSubjectRequest,
} from '#stages/3-implementation/data-subject-request/data-subject-request.dto';
import { DataSubjectRequestService } from '#stages/3-implementation/data-subject-request/data-subject-request.service';
import { noRuleInForce } from '#stages/3-implementation/sla-rule/sla-rule.rules';

@ApiTags('3 Implementation')
@Controller('data-subject-requests')
export class DataSubjectRequestController {
  constructor(private readonly service: DataSubjectRequestService) {}

  /**
   * List data subject requests
   *
   * @remarks Latest first. Sort by createdAt, nextDueAt or receivedAt.
   */
  @Get()
  @Permit('data_subject_request.read')
  list(@InCtx() ctx: Ctx, @Query() query: DataSubjectRequestQuery): Promise<DataSubjectRequestPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count data subject requests
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('data_subject_request.read')
  count(@InCtx() ctx: Ctx, @Query() query: DataSubjectRequestQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a data subject request
   *
   * @remarks What was done, or why it was refused; its deadline stands below it.
   */
  @Get(':id')
  @Permit('data_subject_request.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<DataSubjectRequest> {
    return this.service.get(ctx, id);
  }

  /**
   * Record a data subject request
   *
   * @remarks Three times twenty-four hours run from receivedAt, through nights, weekends and holidays.
   */
  @Post()
  @Permit('data_subject_request.write')
  @Refuses(noRuleInForce)
  create(@InCtx() ctx: Ctx, @Body() input: CreateDataSubjectRequest): Promise<DataSubjectRequest> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a data subject request
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('data_subject_request.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateDataSubjectRequest,
  ): Promise<DataSubjectRequest> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Settle a data subject request
   *
   * @remarks Done or refused, with what was done or why not.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('data_subject_request.write')
  @Refuses(reasonNeeded)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MoveDataSubjectRequest,
  ): Promise<DataSubjectRequest> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a data subject request's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('data_subject_request.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
