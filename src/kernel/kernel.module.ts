import { Module } from '@nestjs/common';
import { RefreshTokens } from '#kernel/access/refresh-tokens';
import { SessionController } from '#kernel/access/session.controller';
import { SessionService } from '#kernel/access/session.service';
import { SignInService } from '#kernel/access/sign-in.service';
import { SignInThrottle } from '#kernel/access/sign-in-throttle';
import { UserController } from '#kernel/access/user.controller';
import { UserService } from '#kernel/access/user.service';
import { CalendarDayController } from '#kernel/calendar/calendar-day.controller';
import { CalendarDayService } from '#kernel/calendar/calendar-day.service';
import { CampaignController } from '#kernel/campaign/campaign.controller';
import { CampaignService } from '#kernel/campaign/campaign.service';
import { ChannelController } from '#kernel/channel/channel.controller';
import { ChannelService } from '#kernel/channel/channel.service';
import { FormulaController } from '#kernel/figures/formula.controller';
import { LegalBasisController } from '#kernel/legal-basis/legal-basis.controller';
import { LegalBasisService } from '#kernel/legal-basis/legal-basis.service';
import { OrgUnitController } from '#kernel/organization/org-unit.controller';
import { OrgUnitService } from '#kernel/organization/org-unit.service';
import { Batches } from '#platform/records/batch';

/** What later stages and views call. */
const SHARED = [
  Batches,
  CalendarDayService,
  CampaignService,
  ChannelService,
  LegalBasisService,
  OrgUnitService,
  UserService,
];

/** The nouns that every stage needs. */
@Module({
  controllers: [
    CalendarDayController,
    CampaignController,
    ChannelController,
    FormulaController,
    LegalBasisController,
    OrgUnitController,
    SessionController,
    UserController,
  ],
  providers: [...SHARED, RefreshTokens, SessionService, SignInService, SignInThrottle],
  exports: SHARED,
})
export class KernelModule {}
