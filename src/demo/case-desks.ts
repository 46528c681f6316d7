import type { INestApplicationContext } from '@nestjs/common';
import { type Desk, desk } from '#app/demo/desk';
import { localDay } from '#kernel/calendar/time-zone';
import type { Ctx } from '#platform/context/ctx';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { CaseHandoverService } from '#stages/3-implementation/case/case-handover.service';
import { CaseMergeService } from '#stages/3-implementation/case/case-merge.service';
import { CaseMoveService } from '#stages/3-implementation/case/case-move.service';
import { ReporterAnswerService } from '#stages/3-implementation/case/reporter-answer.service';
import { CaseReplyService } from '#stages/3-implementation/case-reply/case-reply.service';
import { DataSubjectRequestService } from '#stages/3-implementation/data-subject-request/data-subject-request.service';
import { DisputeService } from '#stages/3-implementation/information-request/dispute.service';
import { InformationRequestService } from '#stages/3-implementation/information-request/information-request.service';
import { ObjectionService } from '#stages/3-implementation/information-request/objection.service';
import { ReplyTemplateService } from '#stages/3-implementation/reply-template/reply-template.service';

/** Where the public's matters are brought: cases and what they are answered with, and what people have a claim to. */
export function openCaseDesks(app: INestApplicationContext) {
  const requests = desk(app.get(InformationRequestService), 'information_request.write');
  const objections = desk(app.get(ObjectionService), 'information_request.write');
  const subjects = desk(app.get(DataSubjectRequestService), 'data_subject_request.write');
  return {
    replyTemplates: desk(app.get(ReplyTemplateService), 'reply_template.write'),
    cases: caseDesk(app),
    informationRequests: { ...requests, move: 'information_request.answer', clocks: 'information_request' },
    objections: { ...objections, move: 'objection.decide', clocks: 'objection' },
    disputes: { ...desk(app.get(DisputeService), 'information_request.write'), move: 'information_request.answer' },
    subjectRequests: { ...subjects, clocks: 'data_subject_request' },
  } satisfies Record<string, Desk>;
}

/** The words of an answer, or the template that they come from with what the case does not know. */
interface Words {
  at: string;
  text?: string;
  replyTemplateId?: string;
  values?: { name: string; value: string }[];
  final?: boolean;
  channelId?: string;
}

type Act<S, M extends keyof S> = S[M] extends (ctx: Ctx, id: string, input: infer I) => unknown ? I : never;

function caseDesk(app: INestApplicationContext): Desk {
  const moves = app.get(CaseMoveService);
  return {
    ...desk(app.get(CaseService), 'case.write'),
    transition: (ctx, id, move) => moves.transition(ctx, id, move as Act<CaseMoveService, 'transition'>),
    acts: { ...handingActs(app), ...replyActs(app) },
    clocks: 'case',
  };
}

function handingActs(app: INestApplicationContext): NonNullable<Desk['acts']> {
  const handovers = app.get(CaseHandoverService);
  const merges = app.get(CaseMergeService);
  const answers = app.get(ReporterAnswerService);
  const needs = 'case.write';
  return {
    dispose: {
      needs,
      do: (ctx, id, given) => handovers.dispose(ctx, id, given as Act<CaseHandoverService, 'dispose'>),
    },
    coordinate: {
      needs,
      do: (ctx, id, given) => handovers.coordinate(ctx, id, given as Act<CaseHandoverService, 'coordinate'>),
    },
    giveBack: {
      needs,
      do: (ctx, id, given) => handovers.giveBack(ctx, id, given as Act<CaseHandoverService, 'giveBack'>),
    },
    merge: { needs, do: (ctx, id, given) => merges.merge(ctx, id, given as Act<CaseMergeService, 'merge'>) },
    unmerge: { needs, do: (ctx, id, given) => merges.unmerge(ctx, id, given as Act<CaseMergeService, 'unmerge'>) },
    hear: { needs, do: (ctx, id, given) => answers.take(ctx, id, given as Act<ReporterAnswerService, 'take'>) },
  };
}

/** The story knows a reply by its case: what is approved and sent is the one that was drafted last. */
function replyActs(app: INestApplicationContext): NonNullable<Desk['acts']> {
  const replies = app.get(CaseReplyService);
  const templates = app.get(ReplyTemplateService);
  const drafts = new Map<string, string>();

  async function draft(ctx: Ctx, caseId: string, { at, values, ...words }: Words): Promise<void> {
    const { replyTemplateId } = words;
    const on = localDay(new Date(at), ctx.actor.timezone);
    const filled = replyTemplateId
      ? await templates.rendering(ctx, replyTemplateId, { caseId, values, on })
      : { text: words.text };
    const { id } = await replies.draft(ctx, caseId, { ...words, text: filled.text });
    drafts.set(caseId, id);
  }

  const move = (ctx: Ctx, caseId: string, to: 'approved' | 'sent', at?: string) =>
    replies.transition(ctx, { caseId, id: drafts.get(caseId) ?? '' }, { to, at });
  const needs = 'case.write';
  return {
    draft: { needs, do: (ctx, id, given) => draft(ctx, id, given as Words) },
    approve: { needs: 'case.approve', do: (ctx, id) => move(ctx, id, 'approved') },
    send: { needs, do: (ctx, id, given) => move(ctx, id, 'sent', (given as Words).at) },
    answer: {
      needs,
      do: async (ctx, id, given) => {
        await draft(ctx, id, given as Words);
        await move(ctx, id, 'sent', (given as Words).at);
      },
    },
  };
}
