import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateSurveyRound,
  MoveSurveyRound,
  SurveyRound,
  SurveyRoundPage,
  SurveyRoundQuery,
  UpdateSurveyRound,
} from '#stages/4-evaluation/survey-round/survey-round.dto';
import { roundClosed, roundEmpty } from '#stages/4-evaluation/survey-round/survey-round.rules';
import { SurveyRoundService } from '#stages/4-evaluation/survey-round/survey-round.service';

@ApiTags('4 Evaluation')
@Controller('survey-rounds')
export class SurveyRoundController {
  constructor(private readonly service: SurveyRoundService) {}

  /**
   * List survey rounds
   *
   * @remarks The latest first. Sort by periodTo or createdAt. A unit asks at least once a year (PermenPANRB 14/2017).
   */
  @Get()
  @Permit('survey.read')
  list(@InCtx() ctx: Ctx, @Query() query: SurveyRoundQuery): Promise<SurveyRoundPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count survey rounds
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('survey.read')
  count(@InCtx() ctx: Ctx, @Query() query: SurveyRoundQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a survey round
   *
   * @remarks With how many have answered; `GET /survey-rounds/{id}/figures` says what the answers come to.
   */
  @Get(':id')
  @Permit('survey.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<SurveyRound> {
    return this.service.get(ctx, id);
  }

  /**
   * Prepare a survey round
   *
   * @remarks As a draft. Strata together are the population; weightMode=permen_0_11 needs the reason for it, and every
   * answer then says that the index is too low.
   */
  @Post()
  @Permit('survey.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateSurveyRound): Promise<SurveyRound> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a survey round
   *
   * @remarks A merge patch: absent keeps, null clears. Once it is open the questionnaire and the names of the strata stay,
   * once it is closed everything does (409). Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('survey.write')
  @Refuses(roundClosed)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateSurveyRound,
  ): Promise<SurveyRound> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a survey round
   *
   * @remarks Only while nobody has answered (409). Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('survey.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move a survey round
   *
   * @remarks To open, which fixes what is asked; to closed, once somebody has answered, which keeps answers and result as
   * they are; back to open with a reason, which is counted in reopenings.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('survey.write')
  @Refuses(reasonNeeded, roundEmpty)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveSurveyRound): Promise<SurveyRound> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a survey round's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('survey.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
