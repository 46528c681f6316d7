import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { SurveyBreakdown, SurveyBreakdownQuery, SurveyFigures } from '#views/figures/survey-figures.dto';
import { SurveyFiguresService } from '#views/figures/survey-figures.service';

@ApiTags('Views')
@Controller('survey-rounds/:id')
export class SurveyFigureController {
  constructor(private readonly service: SurveyFiguresService) {}

  /**
   * Read a survey round's figures
   *
   * @remarks The satisfaction index with its band, read after rounding half up to two places, or the share of yes weighted by
   * strata; the sample that the population asks for, with a caveat where fewer answered; and the mean of each element. While
   * the round is open they say so.
   */
  @Get('figures')
  @Permit('survey.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<SurveyFigures> {
    return this.service.of(ctx, id);
  }

  /**
   * Break a survey round down
   *
   * @remarks The result of each group of respondents. For those who do not work with surveys, and with audience=public for
   * everybody, groups of fewer than five people are withheld, and as many more as it takes that nobody can subtract.
   */
  @Get('breakdown')
  @Permit('survey.read')
  breakdown(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: SurveyBreakdownQuery,
  ): Promise<SurveyBreakdown> {
    return this.service.breakdown(ctx, id, query);
  }
}
