import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { PlanningModule } from '#stages/2-planning/planning.module';
import { ContentSeriesController } from '#stages/3-implementation/content-series/content-series.controller';
import { ContentSeriesService } from '#stages/3-implementation/content-series/content-series.service';
import { OccurrenceMaker } from '#stages/3-implementation/content-series/occurrence-maker.service';
import { SeriesRounds } from '#stages/3-implementation/content-series/series-rounds.service';
import { CorrectionController } from '#stages/3-implementation/correction/correction.controller';
import { CorrectionService } from '#stages/3-implementation/correction/correction.service';
import { PostCorrectionController } from '#stages/3-implementation/correction/post-correction.controller';
import { HashtagSetController } from '#stages/3-implementation/hashtag-set/hashtag-set.controller';
import { HashtagSetService } from '#stages/3-implementation/hashtag-set/hashtag-set.service';
import { LinkTagController } from '#stages/3-implementation/link-tag/link-tag.controller';
import { LinkTagService } from '#stages/3-implementation/link-tag/link-tag.service';
import { PauseController } from '#stages/3-implementation/pause/pause.controller';
import { PauseService } from '#stages/3-implementation/pause/pause.service';
import { PauseRounds } from '#stages/3-implementation/pause/pause-rounds.service';
import { EmergencyPublicationController } from '#stages/3-implementation/post/emergency.controller';
import { EmergencyService } from '#stages/3-implementation/post/emergency.service';
import { PostController } from '#stages/3-implementation/post/post.controller';
import { PostService } from '#stages/3-implementation/post/post.service';
import { PublicationController } from '#stages/3-implementation/post/publication.controller';
import { PublicationService } from '#stages/3-implementation/post/publication.service';

/** What goes out: posts and their proof, what is put right, what is paused, what comes again, and what it is tagged with. */
@Module({
  imports: [KernelModule, PlanningModule],
  controllers: [
    PostController,
    PublicationController,
    EmergencyPublicationController,
    CorrectionController,
    PostCorrectionController,
    PauseController,
    ContentSeriesController,
    HashtagSetController,
    LinkTagController,
  ],
  providers: [
    EmergencyService,
    PostService,
    PublicationService,
    CorrectionService,
    PauseService,
    PauseRounds,
    ContentSeriesService,
    OccurrenceMaker,
    SeriesRounds,
    HashtagSetService,
    LinkTagService,
  ],
  exports: [PostService, CorrectionService, PauseService, ContentSeriesService, HashtagSetService, LinkTagService],
})
export class PublishingModule {}
