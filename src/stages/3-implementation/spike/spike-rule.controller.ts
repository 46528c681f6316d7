import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateSpikeRule,
  SpikeRule,
  SpikeRulePage,
  SpikeRuleQuery,
  UpdateSpikeRule,
} from '#stages/3-implementation/spike/spike-rule.dto';
import { SpikeRuleService } from '#stages/3-implementation/spike/spike-rule.service';

@ApiTags('3 Implementation')
@Controller('spike-rules')
export class SpikeRuleController {
  constructor(private readonly service: SpikeRuleService) {}

  /**
   * List spike rules
   *
   * @remarks Newest first. Sort by createdAt or name.
   */
  @Get()
  @Permit('monitoring.read')
  list(@InCtx() ctx: Ctx, @Query() query: SpikeRuleQuery): Promise<SpikeRulePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count spike rules
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('monitoring.read')
  count(@InCtx() ctx: Ctx, @Query() query: SpikeRuleQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a spike rule
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('monitoring.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<SpikeRule> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a spike rule
   *
   * @remarks Every five minutes each active rule compares the last window of a topic, its mentions and messages together,
   * with the topic's own earlier windows. A topic above all three limits (minimum, factor and deviations) opens an issue,
   * once: while an issue on the topic is open, a further spike is a further sighting of it.
   */
  @Post()
  @Permit('spike_rule.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateSpikeRule): Promise<SpikeRule> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a spike rule
   *
   * @remarks A merge patch: absent keeps, null clears. Holds from the next look on. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('spike_rule.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateSpikeRule,
  ): Promise<SpikeRule> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a spike rule
   *
   * @remarks Only one that has seen nothing yet; any other is switched off with active = false (409). Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('spike_rule.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
