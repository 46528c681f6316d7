import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { BaselineController } from '#stages/1-fact-finding/baseline/baseline.controller';
import { BaselineService } from '#stages/1-fact-finding/baseline/baseline.service';
import { CommunityNeedController } from '#stages/1-fact-finding/community-need/community-need.controller';
import { CommunityNeedService } from '#stages/1-fact-finding/community-need/community-need.service';
import { ResearchNoteController } from '#stages/1-fact-finding/research-note/research-note.controller';
import { ResearchNoteService } from '#stages/1-fact-finding/research-note/research-note.service';
import '#stages/1-fact-finding/gate-conditions';

/** Stage 1: what is happening, who is affected, what people need. */
@Module({
  imports: [KernelModule],
  controllers: [ResearchNoteController, CommunityNeedController, BaselineController],
  providers: [ResearchNoteService, CommunityNeedService, BaselineService],
  exports: [ResearchNoteService, CommunityNeedService, BaselineService],
})
export class FactFindingModule {}
