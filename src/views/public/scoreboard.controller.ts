import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, type CallerInfo } from '#kernel/access/caller';
import { Open } from '#platform/auth/access.decorator';
import { AnswersKept, type KeptAnswer } from '#platform/http/kept-answer';
import { Refuses } from '#platform/openapi/marks';
import { notFound } from '#platform/problem/catalogue';
import { PublicAgencyQuery, Scoreboard } from '#views/public/scoreboard.dto';
import { ScoreboardService } from '#views/public/scoreboard.service';

@ApiTags('Views')
@Controller('public/scoreboard')
export class ScoreboardController {
  constructor(private readonly service: ScoreboardService) {}

  /**
   * Read an agency's public scoreboard
   *
   * @remarks For everybody, of agencies whose admin has switched it on (`publicScoreboard`). From open records alone: nothing
   * stricter is counted, not even in a sum. Every number with how many stand behind it and how many there must be; below
   * that its value is withheld. Tables of what people wrote about publish no count from 1 to 4, nor what would tell it by
   * subtraction. Kept for five minutes; send the ETag back to be told that your copy is still good.
   */
  @Get()
  @Open()
  @AnswersKept(Scoreboard)
  @Refuses(notFound)
  get(@Caller() caller: CallerInfo, @Query() query: PublicAgencyQuery): Promise<KeptAnswer<Scoreboard>> {
    return this.service.of(caller, query);
  }
}
