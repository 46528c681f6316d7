import type { INestApplicationContext } from '@nestjs/common';
import { type Desk, desk, once } from '#app/demo/desk';
import type { StoryFiles, ToldFile } from '#app/demo/story-files';
import { CodingService } from '#stages/3-implementation/coding-sample/coding.service';
import { CodingSampleService } from '#stages/3-implementation/coding-sample/coding-sample.service';
import { ContentSeriesService } from '#stages/3-implementation/content-series/content-series.service';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { HashtagSetService } from '#stages/3-implementation/hashtag-set/hashtag-set.service';
import { ImportIntake } from '#stages/3-implementation/import/import-intake.service';
import { LinkTagService } from '#stages/3-implementation/link-tag/link-tag.service';
import { MentionService } from '#stages/3-implementation/mention/mention.service';
import { PauseService } from '#stages/3-implementation/pause/pause.service';
import { PostService } from '#stages/3-implementation/post/post.service';
import { IdentityDisclosureService } from '#stages/3-implementation/reporter/identity-disclosure.service';
import { SpikeRuleService } from '#stages/3-implementation/spike/spike-rule.service';

/** Where is brought what goes out and what comes in. */
export function openPublicDesks(app: INestApplicationContext, files: StoryFiles) {
  return {
    hashtagSets: desk(app.get(HashtagSetService), 'content.write'),
    linkTags: once('content.write', (ctx, facts) => app.get(LinkTagService).create(ctx, facts)),
    series: seriesDesk(app.get(ContentSeriesService)),
    imports: importDesk(app.get(ImportIntake), files),
    pauses: pauseDesk(app.get(PauseService)),
    posts: postDesk(app.get(PostService)),
    feedback: feedbackDesk(app.get(FeedbackMessageService), app.get(IdentityDisclosureService)),
    messageBatches: batchDesk('feedback.write', app.get(FeedbackMessageService)),
    mentions: batchDesk('monitoring.write', app.get(MentionService)),
    codingSamples: codingDesk(app.get(CodingSampleService), app.get(CodingService)),
    spikeRules: desk(app.get(SpikeRuleService), 'spike_rule.write'),
  } satisfies Record<string, Desk>;
}

function seriesDesk(service: ContentSeriesService): Desk {
  const needs = 'content.write';
  return {
    ...desk({ create: service.create.bind(service), update: service.update.bind(service) }, needs),
    transition: (ctx, id, move) => service.transition(ctx, id, move as Parameters<typeof service.transition>[2]),
    acts: {
      recheck: {
        needs,
        do: (ctx, id, given) => service.recheck(ctx, id, given as Parameters<typeof service.recheck>[2]),
      },
      make: { needs, do: (ctx, id) => service.make(ctx, id) },
    },
  };
}

function pauseDesk(service: PauseService): Desk {
  return {
    ...desk(service, 'pause.write'),
    acts: {
      resume: {
        needs: 'pause.write',
        do: (ctx, id, given) => service.resume(ctx, id, (given as { reason: string }).reason),
      },
    },
  };
}

function postDesk(service: PostService): Desk {
  return {
    ...desk(service, 'post.write'),
    acts: {
      confirm: {
        needs: 'post.write',
        do: (ctx, id, given) => service.confirm(ctx, id, given as Parameters<typeof service.confirm>[2]),
      },
    },
  };
}

function feedbackDesk(service: FeedbackMessageService, disclosures: IdentityDisclosureService): Desk {
  return {
    ...desk(service, 'feedback.write'),
    acts: {
      disclose: {
        needs: 'reporter.disclose',
        do: (ctx, id, given) => disclosures.disclose(ctx, id, (given as { reason: string }).reason),
      },
    },
  };
}

/** The story knows an item by its record: which of them was drawn in which place, it cannot know. */
function codingDesk(samples: CodingSampleService, codings: CodingService): Desk {
  type Codes = Record<string, Parameters<CodingService['code']>[2][number]['sentiment']>;
  return {
    ...desk(samples, 'coding_sample.write'),
    acts: {
      code: {
        needs: 'monitoring.write',
        do: async (ctx, id, given) => {
          const { otherwise, texts } = given as { otherwise: Codes[string]; texts: Codes };
          const { items } = await codings.items(ctx, id, { limit: 200 });
          const said = (text: string) => Object.entries(texts).find(([words]) => text.includes(words))?.[1];
          const codes = items.map(({ id: itemId, text }) => ({ itemId, sentiment: said(text) ?? otherwise }));
          return codings.code(ctx, id, codes);
        },
      },
    },
  };
}

/** A file of a network's own tool; its rows are stored by the job, which is a step of the program. */
function importDesk(intake: ImportIntake, files: StoryFiles): Desk {
  return once('import.write', async (ctx, facts) => {
    const { file, ...input } = facts as { file: ToldFile } & Parameters<typeof intake.take>[1];
    return intake.take(ctx, input, await files.take(ctx.organizationId, file));
  });
}

interface Intake {
  intake(ctx: Parameters<Desk['create']>[0], rows: object[]): Promise<{ items: { id: string | null }[] }>;
}

/** One export at once; each of its rows is known by what its source calls it. */
function batchDesk(write: Desk['write'], service: Intake): Desk {
  return once(write, async (ctx, facts) => {
    const { items, campaignId } = facts as { items: { externalId: string }[]; campaignId?: string };
    const { items: taken } = await service.intake(
      ctx,
      items.map((item) => ({ ...(campaignId ? { campaignId } : {}), ...item })),
    );
    const parts = Object.fromEntries(items.map(({ externalId }, i) => [externalId, taken[i]?.id ?? '']));
    return { id: taken[0]?.id ?? '', parts };
  });
}
