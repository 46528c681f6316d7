import { Module } from '@nestjs/common';
import { CampaignController } from '#kernel/campaign/campaign.controller';
import { CampaignService } from '#kernel/campaign/campaign.service';
import { FormulaController } from '#kernel/figures/formula.controller';

/** The nouns that every stage needs. */
@Module({
  controllers: [CampaignController, FormulaController],
  providers: [CampaignService],
  exports: [CampaignService],
})
export class KernelModule {}
