import type { INestApplicationContext } from '@nestjs/common';
import { type Desk, desk } from '#app/demo/desk';
import type { StoryFiles, ToldFile } from '#app/demo/story-files';
import { AttachmentService } from '#kernel/attachment/attachment.service';
import { GateDebtService } from '#kernel/campaign/gate-debt.service';
import { EmergencyReviewService } from '#stages/2-planning/approval/emergency-review.service';
import { AssetService } from '#stages/2-planning/asset/asset.service';
import { CommentService } from '#stages/2-planning/comment/comment.service';
import { ContentVariantService } from '#stages/2-planning/content-variant/content-variant.service';
import type { Craft } from '#stages/2-planning/task/task.entity';
import { TaskService } from '#stages/2-planning/task/task.service';
import { TaskTemplateService } from '#stages/2-planning/task/task-template.service';
import { EmergencyService } from '#stages/3-implementation/post/emergency.service';

/** Where the making of content is brought. */
export function openProductionDesks(app: INestApplicationContext, files: StoryFiles) {
  const tasks = desk(app.get(TaskService), 'content.write');
  return {
    attachments: fileDesk(app.get(AttachmentService), files),
    crews: crewDesk(app.get(TaskTemplateService), tasks),
    tasks,
    variants: desk(app.get(ContentVariantService), 'content.write'),
    assets: desk(app.get(AssetService), 'content.write'),
    comments: commentDesk(app.get(CommentService)),
    emergencies: emergencyDesk(app.get(EmergencyService), app.get(EmergencyReviewService)),
    reviews: reviewDesk(app.get(EmergencyReviewService)),
    debts: debtDesk(app.get(GateDebtService)),
  } satisfies Record<string, Desk>;
}

type Going = Parameters<EmergencyService['publish']>[2];

type Looked = Pick<Parameters<EmergencyReviewService['complete']>[3], 'outcome' | 'finding'>;

const never = (what: string) => () => Promise.reject(new Error(`The story cannot tell that of ${what}.`));

function fileDesk(service: AttachmentService, files: StoryFiles): Desk {
  return {
    write: 'attachment.write',
    move: 'attachment.write',
    create: async (ctx, facts) => {
      const { file, ...told } = facts as { file: ToldFile };
      return service.add(ctx, told, await files.take(ctx.organizationId, file));
    },
    change: never('a file'),
    transition: never('a file'),
  };
}

/** The tasks are made together, and each is begun and finished by itself. */
function crewDesk(service: TaskTemplateService, tasks: Desk): Desk {
  return {
    ...tasks,
    create: async (ctx, facts) => {
      const { contentPlanId, crafts, assigneeIds } = facts as {
        contentPlanId: string;
        crafts: Craft[];
        assigneeIds: string[];
      };
      const assignees = Object.fromEntries(crafts.map((craft, i) => [camel(craft), assigneeIds[i]]));
      const { items } = await service.apply(ctx, contentPlanId, assignees);
      return { id: contentPlanId, parts: Object.fromEntries(items.map((task) => [task.function, task.id])) };
    },
  };
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

function commentDesk(service: CommentService): Desk {
  return {
    ...desk({ create: service.create.bind(service), update: service.update.bind(service) }, 'comment.write'),
    transition: (ctx, id, move) => {
      const { to, reason } = move as { to: 'open' | 'resolved'; reason?: string };
      return service.transition(ctx, id, to, reason);
    },
  };
}

/** What could not wait goes out at once; what moves afterwards is the review that is owed for it. */
function emergencyDesk(service: EmergencyService, reviews: EmergencyReviewService): Desk {
  return {
    write: 'content.emergency',
    move: 'content.review',
    create: async (ctx, facts) => {
      const {
        contentPlanId,
        campaignId: _same,
        ...emergency
      } = facts as Going & { contentPlanId: string; campaignId?: string };
      const { review } = await service.publish(ctx, contentPlanId, emergency);
      return review;
    },
    change: never('a review'),
    transition: (ctx, id, move) => reviews.complete(ctx, id, 'any', move as Parameters<typeof reviews.complete>[3]),
  };
}

/** A review came about when the piece went out; the story knows it by the piece. */
function reviewDesk(service: EmergencyReviewService): Desk {
  return {
    write: 'content.review',
    move: 'content.review',
    create: async (ctx, facts) => {
      const { contentPlanId, outcome, finding } = facts as Looked & { contentPlanId: string };
      const { items } = await service.list(ctx, { contentPlanId: [contentPlanId], state: ['due'], limit: 1 });
      if (!items[0]) throw new Error('The story reviews what needs no review.');
      return service.complete(ctx, items[0].id, 'any', { to: 'done', outcome, finding });
    },
    change: never('a review'),
    transition: never('a review'),
  };
}

/** A debt came about when the campaign moved; the story knows it by the condition that is owed. */
function debtDesk(service: GateDebtService): Desk {
  return {
    write: 'campaign.write',
    move: 'campaign.write',
    create: async (ctx, facts) => {
      const { campaignId, code, to, reason } = facts as {
        campaignId: string;
        code: string;
        to: 'paid' | 'waived';
        reason?: string;
      };
      const { items } = await service.list(ctx, { campaignId: [campaignId], code: [code], limit: 1 });
      if (!items[0]) throw new Error(`The story settles ${code}, which nobody owes.`);
      return service.transition(ctx, items[0].id, { to, reason });
    },
    change: never('a debt'),
    transition: never('a debt'),
  };
}
