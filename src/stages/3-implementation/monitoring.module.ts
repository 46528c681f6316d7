import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { FactFindingModule } from '#stages/1-fact-finding/fact-finding.module';
import { AgreementService } from '#stages/3-implementation/coding-sample/agreement.service';
import { CodingController } from '#stages/3-implementation/coding-sample/coding.controller';
import { CodingService } from '#stages/3-implementation/coding-sample/coding.service';
import { CodingSampleController } from '#stages/3-implementation/coding-sample/coding-sample.controller';
import { CodingSampleService } from '#stages/3-implementation/coding-sample/coding-sample.service';
import { MentionController } from '#stages/3-implementation/mention/mention.controller';
import { MentionService } from '#stages/3-implementation/mention/mention.service';
import { SpikeController } from '#stages/3-implementation/spike/spike.controller';
import { SpikeService } from '#stages/3-implementation/spike/spike.service';
import { SpikeRounds } from '#stages/3-implementation/spike/spike-rounds.service';
import { SpikeRuleController } from '#stages/3-implementation/spike/spike-rule.controller';
import { SpikeRuleService } from '#stages/3-implementation/spike/spike-rule.service';

/** What is said of the agency: mentions, topics that rise above their own history, and how far its coding can be relied on. */
@Module({
  imports: [KernelModule, FactFindingModule],
  controllers: [CodingController, CodingSampleController, MentionController, SpikeController, SpikeRuleController],
  providers: [
    AgreementService,
    CodingService,
    CodingSampleService,
    MentionService,
    SpikeRounds,
    SpikeRuleService,
    SpikeService,
  ],
  exports: [MentionService],
})
export class MonitoringModule {}
