import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateSituationFactor,
  SituationFactor,
  SituationFactorPage,
  SituationFactorQuery,
  UpdateSituationFactor,
} from '#stages/1-fact-finding/situation-factor/situation-factor.dto';
import { SituationFactorService } from '#stages/1-fact-finding/situation-factor/situation-factor.service';

@ApiTags('1 Fact-finding')
@Controller('situation-factors')
export class SituationFactorController {
  constructor(private readonly service: SituationFactorService) {}

  /**
   * List situation factors
   *
   * @remarks Newest first. Sort by createdAt or weight; -weight shows what decides first. GET /campaigns/{id}/situation
   * shows them as the SWOT matrix.
   */
  @Get()
  @Permit('situation.read')
  list(@InCtx() ctx: Ctx, @Query() query: SituationFactorQuery): Promise<SituationFactorPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count situation factors
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('situation.read')
  count(@InCtx() ctx: Ctx, @Query() query: SituationFactorQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a situation factor
   *
   * @remarks With the research notes that show it.
   */
  @Get(':id')
  @Permit('situation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<SituationFactor> {
    return this.service.get(ctx, id);
  }

  /**
   * Record a situation factor
   *
   * @remarks Strengths and weaknesses are internal, opportunities and threats external; each rests on at least one research note
   * of the same campaign and is at least as strict. Satisfies the gate condition `facts.situation`.
   */
  @Post()
  @Permit('situation.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateSituationFactor): Promise<SituationFactor> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a situation factor
   *
   * @remarks A merge patch: absent keeps. It keeps at least one research note. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('situation.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateSituationFactor,
  ): Promise<SituationFactor> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a situation factor
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
