import { Module } from '@nestjs/common';
import { RefreshTokens } from '#kernel/access/refresh-tokens';
import { SessionController } from '#kernel/access/session.controller';
import { SessionService } from '#kernel/access/session.service';
import { SignInService } from '#kernel/access/sign-in.service';
import { SignInThrottle } from '#kernel/access/sign-in-throttle';
import { UserController } from '#kernel/access/user.controller';
import { UserService } from '#kernel/access/user.service';
import { CalendarDayService } from '#kernel/calendar/calendar-day.service';
import { CampaignController } from '#kernel/campaign/campaign.controller';
import { CampaignService } from '#kernel/campaign/campaign.service';
import { FormulaController } from '#kernel/figures/formula.controller';

/** The nouns that every stage needs. */
@Module({
  controllers: [CampaignController, FormulaController, SessionController, UserController],
  providers: [
    CalendarDayService,
    CampaignService,
    RefreshTokens,
    SessionService,
    SignInService,
    SignInThrottle,
    UserService,
  ],
  exports: [CalendarDayService, CampaignService, UserService],
})
export class KernelModule {}
