import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateSlaRule,
  SlaRule,
  SlaRulePage,
  SlaRuleQuery,
  UpdateSlaRule,
} from '#stages/3-implementation/sla-rule/sla-rule.dto';
import { ruleInUse } from '#stages/3-implementation/sla-rule/sla-rule.rules';
import { SlaRuleService } from '#stages/3-implementation/sla-rule/sla-rule.service';

@ApiTags('3 Implementation')
@Controller('sla-rules')
export class SlaRuleController {
  constructor(private readonly service: SlaRuleService) {}

  /**
   * List rules of time
   *
   * @remarks By code. Sort by code, createdAt or validFrom. An agency begins with those of KIP, SP4N-LAPOR! and PDP; they
   * are its own data from then on.
   */
  @Get()
  @Permit('reference.read')
  list(@InCtx() ctx: Ctx, @Query() query: SlaRuleQuery): Promise<SlaRulePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count rules of time
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('reference.read')
  count(@InCtx() ctx: Ctx, @Query() query: SlaRuleQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a rule of time
   *
   * @remarks With its source, and whether anybody has confirmed it.
   */
  @Get(':id')
  @Permit('reference.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<SlaRule> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a rule of time
   *
   * @remarks A local variant under a code of its own, or a new version of a code from a day on. Clocks that run keep the
   * version with which they started.
   */
  @Post()
  @Permit('sla_rule.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateSlaRule): Promise<SlaRule> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a rule of time
   *
   * @remarks A merge patch: absent keeps, null clears. Once a clock was started with it, only its words and its end can
   * change (409): another time is another version. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('sla_rule.write')
  @Refuses(ruleInUse)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateSlaRule,
  ): Promise<SlaRule> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a rule of time
   *
   * @remarks Only while no clock was started with it (409). Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('sla_rule.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
