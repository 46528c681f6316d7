import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Caller, type CallerInfo } from '#kernel/access/caller';
import { Open } from '#platform/auth/access.decorator';
import { Refuses } from '#platform/openapi/marks';
import { busy, notFound, ruleBroken, stateRefused } from '#platform/problem/catalogue';
import { PublicRatingService } from '#stages/3-implementation/case/public-rating.service';
import { RateCase, RatingAsked } from '#stages/3-implementation/case/satisfaction.dto';
import { ratingGone } from '#stages/3-implementation/case/satisfaction.rules';

const EXAMPLE =
  'sir_01948f3c7b1a7c3e9d2f0a1b2c3d4e5001948f3c7b1a7c3e9d2f0a1b2c3d4e81_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE';
const TOKEN = {
  name: 'token',
  description: 'The secret of the link, as its address ends with it.',
  schema: { type: 'string', minLength: 112, maxLength: 112, example: EXAMPLE },
} as const;

@ApiTags('3 Implementation')
@Controller('public/ratings/:token')
export class PublicRatingController {
  constructor(private readonly service: PublicRatingService) {}

  /**
   * See a question about satisfaction
   *
   * @remarks The link is all it takes, and looking does not use it up. An unknown link answers 404.
   */
  @Get()
  @Open()
  @ApiParam(TOKEN)
  @Refuses(notFound)
  get(@Caller() caller: CallerInfo, @Param('token') token: string): Promise<RatingAsked> {
    return this.service.view(caller, token);
  }

  /**
   * Answer a question about satisfaction
   *
   * @remarks Once; a second time, or too late, answers 410. What was not really solved is opened again, followed up, or both, as the agency has settled.
   */
  @Post()
  @HttpCode(200)
  @Open()
  @ApiParam(TOKEN)
  @Refuses(notFound, ratingGone, busy, ruleBroken, stateRefused)
  rate(@Caller() caller: CallerInfo, @Param('token') token: string, @Body() input: RateCase): Promise<RatingAsked> {
    return this.service.rate(caller, token, input);
  }
}
