import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { ClockController } from '#stages/3-implementation/clock/clock.controller';
import { ClockService } from '#stages/3-implementation/clock/clock.service';
import { ClockReader } from '#stages/3-implementation/clock/clock-reader.service';
import { ClockRecount } from '#stages/3-implementation/clock/clock-recount.service';
import { ClockRounds } from '#stages/3-implementation/clock/clock-round.service';
import { DataSubjectRequestController } from '#stages/3-implementation/data-subject-request/data-subject-request.controller';
import { DataSubjectRequestService } from '#stages/3-implementation/data-subject-request/data-subject-request.service';
import { DisputeController } from '#stages/3-implementation/information-request/dispute.controller';
import { DisputeService } from '#stages/3-implementation/information-request/dispute.service';
import { InformationRequestController } from '#stages/3-implementation/information-request/information-request.controller';
import { InformationRequestService } from '#stages/3-implementation/information-request/information-request.service';
import { ObjectionController } from '#stages/3-implementation/information-request/objection.controller';
import { ObjectionService } from '#stages/3-implementation/information-request/objection.service';
import { SlaRuleController } from '#stages/3-implementation/sla-rule/sla-rule.controller';
import { SlaRuleService } from '#stages/3-implementation/sla-rule/sla-rule.service';

/** What has to be done by when, and what the law gives people a claim to: information, and their own data. */
@Module({
  imports: [KernelModule],
  controllers: [
    ClockController,
    DataSubjectRequestController,
    DisputeController,
    InformationRequestController,
    ObjectionController,
    SlaRuleController,
  ],
  providers: [
    ClockReader,
    ClockRecount,
    ClockRounds,
    ClockService,
    DataSubjectRequestService,
    DisputeService,
    InformationRequestService,
    ObjectionService,
    SlaRuleService,
  ],
  exports: [ClockService, DataSubjectRequestService, InformationRequestService, ObjectionService, SlaRuleService],
})
export class ClockModule {}
