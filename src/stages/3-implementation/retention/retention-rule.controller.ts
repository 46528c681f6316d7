import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateRetentionRule,
  RetentionRule,
  RetentionRulePage,
  RetentionRuleQuery,
  UpdateRetentionRule,
} from '#stages/3-implementation/retention/retention-rule.dto';
import { RetentionRuleService } from '#stages/3-implementation/retention/retention-rule.service';

@ApiTags('3 Implementation')
@Controller('retention-rules')
export class RetentionRuleController {
  constructor(private readonly service: RetentionRuleService) {}

  /**
   * List retention rules
   *
   * @remarks Newest first. An agency begins with two, until it enters its own retention schedule. Sort by createdAt.
   */
  @Get()
  @Permit('reference.read')
  list(@InCtx() ctx: Ctx, @Query() query: RetentionRuleQuery): Promise<RetentionRulePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count retention rules
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('reference.read')
  count(@InCtx() ctx: Ctx, @Query() query: RetentionRuleQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a retention rule
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('reference.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<RetentionRule> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a retention rule
   *
   * @remarks One for each kind and class of record; class any holds for the rest. It works from the next round on: look at
   * GET /retention/due first.
   */
  @Post()
  @Permit('retention.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateRetentionRule): Promise<RetentionRule> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a retention rule
   *
   * @remarks A merge patch: absent keeps. What was taken before stays taken. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('retention.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateRetentionRule,
  ): Promise<RetentionRule> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a retention rule
   *
   * @remarks Without a rule nothing is ever taken from such records. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('retention.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
