import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateStakeholder,
  Stakeholder,
  StakeholderPage,
  StakeholderQuery,
  UpdateStakeholder,
} from '#stages/1-fact-finding/stakeholder/stakeholder.dto';
import { StakeholderService } from '#stages/1-fact-finding/stakeholder/stakeholder.service';

@ApiTags('1 Fact-finding')
@Controller('stakeholders')
export class StakeholderController {
  constructor(private readonly service: StakeholderService) {}

  /**
   * List stakeholders
   *
   * @remarks Newest first. Sort by createdAt or name.
   */
  @Get()
  @Permit('situation.read')
  list(@InCtx() ctx: Ctx, @Query() query: StakeholderQuery): Promise<StakeholderPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count stakeholders
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('situation.read')
  count(@InCtx() ctx: Ctx, @Query() query: StakeholderQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a stakeholder
   *
   * @remarks With its place in the grid of interest and power and the way to engage it.
   */
  @Get(':id')
  @Permit('situation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Stakeholder> {
    return this.service.get(ctx, id);
  }

  /**
   * Record a stakeholder
   *
   * @remarks Interest, power and influence from 1 to 5 as PM 4/2024 Art. 11(5) asks; they may follow later. The place in the grid
   * is computed: 3 and more count as high. Satisfies the gate condition `facts.stakeholder` once it says how it is
   * affected, its interest and its power.
   */
  @Post()
  @Permit('situation.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateStakeholder): Promise<Stakeholder> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a stakeholder
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('situation.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateStakeholder,
  ): Promise<Stakeholder> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a stakeholder
   *
   * @remarks The campaign must not have ended. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('situation.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
