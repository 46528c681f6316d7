import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { FactFindingModule } from '#stages/1-fact-finding/fact-finding.module';
import { MentionController } from '#stages/3-implementation/mention/mention.controller';
import { MentionService } from '#stages/3-implementation/mention/mention.service';
import { SpikeController } from '#stages/3-implementation/spike/spike.controller';
import { SpikeService } from '#stages/3-implementation/spike/spike.service';
import { SpikeRounds } from '#stages/3-implementation/spike/spike-rounds.service';
import { SpikeRuleController } from '#stages/3-implementation/spike/spike-rule.controller';
import { SpikeRuleService } from '#stages/3-implementation/spike/spike-rule.service';

/** What is said of the agency: mentions, and topics that rise above their own history. */
@Module({
  imports: [KernelModule, FactFindingModule],
  controllers: [MentionController, SpikeController, SpikeRuleController],
  providers: [MentionService, SpikeRounds, SpikeRuleService, SpikeService],
  exports: [MentionService],
})
export class MonitoringModule {}
