import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, type CallerInfo } from '#kernel/access/caller';
import { Open } from '#platform/auth/access.decorator';
import { IdPipe } from '#platform/http/decorators';
import { AnswersKept, type KeptAnswer } from '#platform/http/kept-answer';
import { Refuses } from '#platform/openapi/marks';
import { notFound } from '#platform/problem/catalogue';
import { PublicCampaignDetail, PublicCampaignPage, PublicCampaignQuery } from '#views/public/public-campaign.dto';
import { PublicCampaignService } from '#views/public/public-campaign.service';
import { PublicAgencyQuery } from '#views/public/scoreboard.dto';

@ApiTags('Views')
@Controller('public/campaigns')
export class PublicCampaignController {
  constructor(private readonly service: PublicCampaignService) {}

  /**
   * List an agency's campaigns for everybody
   *
   * @remarks Without sign-in, of agencies that have switched their page on: open campaigns from their implementation on,
   * the latest first, with the approved goal and how many objectives have a verified result. Kept for five minutes.
   */
  @Get()
  @Open()
  @AnswersKept(PublicCampaignPage)
  @Refuses(notFound)
  list(@Caller() caller: CallerInfo, @Query() query: PublicCampaignQuery): Promise<KeptAnswer<PublicCampaignPage>> {
    return this.service.list(caller, query);
  }

  /**
   * Read a campaign as everybody may see it
   *
   * @remarks What it set out to change, the results that somebody else has verified, with the size of their samples, and
   * what changed in services because people said something. Names nobody. What is not open is not there: 404.
   */
  @Get(':id')
  @Open()
  @AnswersKept(PublicCampaignDetail)
  @Refuses(notFound)
  get(
    @Caller() caller: CallerInfo,
    @Param('id', IdPipe) id: string,
    @Query() query: PublicAgencyQuery,
  ): Promise<KeptAnswer<PublicCampaignDetail>> {
    return this.service.get(caller, id, query);
  }
}
