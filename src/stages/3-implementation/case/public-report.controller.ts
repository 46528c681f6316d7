import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Caller, type CallerInfo } from '#kernel/access/caller';
import { Open } from '#platform/auth/access.decorator';
import { Refuses } from '#platform/openapi/marks';
import { busy, notFound, ruleBroken, stateRefused } from '#platform/problem/catalogue';
import { AnswerReport, PublicReport } from '#stages/3-implementation/case/public-report.dto';
import { notTakenUp } from '#stages/3-implementation/case/public-report.rules';
import { PublicReportService } from '#stages/3-implementation/case/public-report.service';
import { answerTooLate } from '#stages/3-implementation/case/reporter-answer.rules';
import { RateCase } from '#stages/3-implementation/case/satisfaction.dto';
import { notAsked, ratingGone } from '#stages/3-implementation/case/satisfaction.rules';

const CODE = {
  name: 'trackingCode',
  description: 'The code that the writer was given, in either case, with or without its hyphen.',
  schema: { type: 'string', minLength: 10, maxLength: 11, example: '7KQ4M-X2T9B' },
} as const;

@ApiTags('3 Implementation')
@Controller('public/reports/:trackingCode')
export class PublicReportController {
  constructor(private readonly service: PublicReportService) {}

  /**
   * Look after one's own report
   *
   * @remarks Without signing in: the tracking code is all it takes. Shows how far the report is in plain words and the
   * official replies; no names, nothing internal, personal numbers masked. An unknown code answers 404 like no code at all.
   */
  @Get()
  @Open()
  @ApiParam(CODE)
  @Refuses(notFound)
  get(@Caller() caller: CallerInfo, @Param('trackingCode') code: string): Promise<PublicReport> {
    return this.service.view(caller, code);
  }

  /**
   * Answer one's own report
   *
   * @remarks Reopens what was answered or closed as long as the rule gives; what waits for the writer goes on. Later it is
   * refused: send a new report.
   */
  @Post('answers')
  @HttpCode(200)
  @Open()
  @ApiParam(CODE)
  @Refuses(notFound, notTakenUp, answerTooLate, busy, ruleBroken, stateRefused)
  answer(
    @Caller() caller: CallerInfo,
    @Param('trackingCode') code: string,
    @Body() { text }: AnswerReport,
  ): Promise<PublicReport> {
    return this.service.answer(caller, code, text);
  }

  /**
   * Say how satisfied one is with the answer
   *
   * @remarks Once after each closing. A report that was not really solved is opened again.
   */
  @Post('ratings')
  @HttpCode(200)
  @Open()
  @ApiParam(CODE)
  @Refuses(notFound, notAsked, ratingGone, busy, ruleBroken, stateRefused)
  rate(
    @Caller() caller: CallerInfo,
    @Param('trackingCode') code: string,
    @Body() input: RateCase,
  ): Promise<PublicReport> {
    return this.service.rate(caller, code, input);
  }
}
