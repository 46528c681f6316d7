import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { FigureDto } from '#kernel/figures/figure.dto';
import { StatedCounts } from '#kernel/figures/stated-counts.dto';
import { balanceOf, countsDoNotAddUp } from '#kernel/figures/stated-counts.rules';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { notFound, ruleBroken } from '#platform/problem/catalogue';
import { CaseFiguresService } from '#views/figures/case-figures.service';
import {
  CampaignFiguresQuery,
  ChannelFiguresQuery,
  Figures,
  FiguresQuery,
  PostFiguresQuery,
} from '#views/figures/figures.dto';
import { FiguresService } from '#views/figures/figures.service';

@ApiTags('Views')
@Controller('figures')
export class FigureController {
  constructor(private readonly service: FiguresService) {}

  /**
   * Read the agency's figures
   *
   * @remarks Each with numerator, denominator, n, what was left out and what to know before using it; `GET /formulas`
   * explains how it is computed. Null is not zero. Only what the reader is cleared for is counted.
   */
  @Get()
  @Permit('feedback.read')
  @Refuses(ruleBroken, notFound)
  list(@InCtx() ctx: Ctx, @Query() query: FiguresQuery): Promise<Figures> {
    return this.service.of(ctx, query);
  }

  /**
   * Check counts before they are published
   *
   * @remarks Counts from different sheets or moments often do not belong together. Those that do are answered with the
   * figure; otherwise it is refused (422) with the difference.
   */
  @Post('stated-counts')
  @HttpCode(200)
  @Permit('feedback.read')
  @Refuses(countsDoNotAddUp)
  check(@InCtx() ctx: Ctx, @Body() stated: StatedCounts): FigureDto {
    return balanceOf(ctx, stated);
  }
}

@ApiTags('Views')
@Controller('campaigns/:id/figures')
export class CampaignFigureController {
  constructor(private readonly service: FiguresService) {}

  /**
   * Read a campaign's figures
   *
   * @remarks As for the agency, over what belongs to the campaign; those of single objectives name them as subject. What
   * the objectives came to is told as it was known at the end of the period.
   */
  @Get()
  @Permit('feedback.read')
  @Refuses(ruleBroken)
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: CampaignFiguresQuery): Promise<Figures> {
    return this.service.of(ctx, { ...query, campaignId: id });
  }
}

@ApiTags('Views')
@Controller('cases/:id/figures')
export class CaseFigureController {
  constructor(private readonly service: CaseFiguresService) {}

  /**
   * Read a case's figures
   *
   * @remarks When its answer is due, how long the first official answer took in office time, and the working days to its
   * closing without those spent waiting for the reporter.
   */
  @Get()
  @Permit('feedback.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Figures> {
    return this.service.of(ctx, id);
  }
}

@ApiTags('Views')
@Controller('posts/:id/figures')
export class PostFigureController {
  constructor(private readonly service: FiguresService) {}

  /**
   * Read a post's figures
   *
   * @remarks Its engagement rates with the components behind them, the bounds of its reach, and what each counter gained;
   * by day, from reading to reading. What a platform counts anew breaks the series and is said as a caveat.
   */
  @Get()
  @Permit('content.read')
  @Refuses(ruleBroken)
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: PostFiguresQuery): Promise<Figures> {
    return this.service.ofPost(ctx, id, query);
  }
}

@ApiTags('Views')
@Controller('channels/:id/figures')
export class ChannelFigureController {
  constructor(private readonly service: FiguresService) {}

  /**
   * Read a channel's figures
   *
   * @remarks How its followers grew, its own reach and counters, and over its posts and the messages on it what the agency's
   * figures say.
   */
  @Get()
  @Permit('feedback.read')
  @Refuses(ruleBroken)
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: ChannelFiguresQuery): Promise<Figures> {
    return this.service.ofChannel(ctx, id, query);
  }
}
