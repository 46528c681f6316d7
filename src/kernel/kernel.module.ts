import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessTokenController } from '#kernel/access/access-token.controller';
import { AccessTokenService } from '#kernel/access/access-token.service';
import { MeController } from '#kernel/access/me.controller';
import { MeService } from '#kernel/access/me.service';
import { PasswordController } from '#kernel/access/password.controller';
import { PasswordService } from '#kernel/access/password.service';
import { PermissionMatrixController } from '#kernel/access/permission-matrix.controller';
import { PreferencesController } from '#kernel/access/preferences.controller';
import { Reauthentication } from '#kernel/access/reauthentication';
import { RefreshTokens } from '#kernel/access/refresh-tokens';
import { SessionController } from '#kernel/access/session.controller';
import { SessionService } from '#kernel/access/session.service';
import { SignInService } from '#kernel/access/sign-in.service';
import { SignInMethodController } from '#kernel/access/sign-in-method.controller';
import { SignInThrottle } from '#kernel/access/sign-in-throttle';
import { UserController } from '#kernel/access/user.controller';
import { UserService } from '#kernel/access/user.service';
import { UserAccessTokenController } from '#kernel/access/user-access-token.controller';
import { UserSessionController } from '#kernel/access/user-session.controller';
import { AttachmentController } from '#kernel/attachment/attachment.controller';
import { AttachmentService } from '#kernel/attachment/attachment.service';
import { AttachmentLinkController } from '#kernel/attachment/attachment-link.controller';
import { AttachmentLinkService } from '#kernel/attachment/attachment-link.service';
import { CalendarDayController } from '#kernel/calendar/calendar-day.controller';
import { CalendarDayService } from '#kernel/calendar/calendar-day.service';
import { WorkScheduleController } from '#kernel/calendar/work-schedule.controller';
import { WorkScheduleService } from '#kernel/calendar/work-schedule.service';
import { WorkingTimeController } from '#kernel/calendar/working-time.controller';
import { WorkingTimeService } from '#kernel/calendar/working-time.service';
import { CampaignController } from '#kernel/campaign/campaign.controller';
import { CampaignService } from '#kernel/campaign/campaign.service';
import { GateDebtController } from '#kernel/campaign/gate-debt.controller';
import { GateDebtService } from '#kernel/campaign/gate-debt.service';
import { ChannelController } from '#kernel/channel/channel.controller';
import { ChannelService } from '#kernel/channel/channel.service';
import { ExportController } from '#kernel/export/export.controller';
import { ExportService } from '#kernel/export/export.service';
import { ExportLists } from '#kernel/export/export-lists.service';
import { ExportNotes } from '#kernel/export/export-notes.service';
import { ExportRounds } from '#kernel/export/export-rounds.service';
import { ExportRun } from '#kernel/export/export-run.service';
import { FormulaController } from '#kernel/figures/formula.controller';
import { LegalBasisController } from '#kernel/legal-basis/legal-basis.controller';
import { LegalBasisService } from '#kernel/legal-basis/legal-basis.service';
import { NotificationController } from '#kernel/notification/notification.controller';
import { NotificationService } from '#kernel/notification/notification.service';
import { NotificationCleaning } from '#kernel/notification/notification-cleaning.service';
import { OrgUnitController } from '#kernel/organization/org-unit.controller';
import { OrgUnitService } from '#kernel/organization/org-unit.service';
import { OrganizationController } from '#kernel/organization/organization.controller';
import { OrganizationService } from '#kernel/organization/organization.service';
import { Batches } from '#platform/records/batch';

/** What later stages and views call. */
const SHARED = [
  AttachmentService,
  Batches,
  CalendarDayService,
  CampaignService,
  GateDebtService,
  ChannelService,
  ExportLists,
  ExportRun,
  LegalBasisService,
  OrgUnitService,
  OrganizationService,
  Reauthentication,
  SignInThrottle,
  UserService,
  WorkScheduleService,
  WorkingTimeService,
];

/** The nouns that every stage needs. */
@Module({
  imports: [DiscoveryModule],
  controllers: [
    AttachmentController,
    AttachmentLinkController,
    CalendarDayController,
    CampaignController,
    GateDebtController,
    ChannelController,
    ExportController,
    FormulaController,
    LegalBasisController,
    OrgUnitController,
    AccessTokenController,
    MeController,
    NotificationController,
    PasswordController,
    PermissionMatrixController,
    PreferencesController,
    SignInMethodController,
    UserAccessTokenController,
    UserSessionController,
    WorkScheduleController,
    WorkingTimeController,
    OrganizationController,
    SessionController,
    UserController,
  ],
  providers: [
    ...SHARED,
    AccessTokenService,
    AttachmentLinkService,
    ExportNotes,
    ExportRounds,
    ExportService,
    MeService,
    NotificationCleaning,
    NotificationService,
    PasswordService,
    RefreshTokens,
    SessionService,
    SignInService,
  ],
  exports: SHARED,
})
export class KernelModule {}
