import { Injectable } from '@nestjs/common';
import { campaignRuns, findCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { decide } from '#platform/records/verdicts';
import type {
  DecideLesson,
  InheritedLesson,
  InheritedLessonPage,
} from '#stages/4-evaluation/lesson/inherited-lesson.dto';
import { carriedOnlyAccepted, decisionFixed } from '#stages/4-evaluation/lesson/inherited-lesson.rules';
import { alreadyCarried } from '#stages/4-evaluation/lesson/lesson.rules';
import { LessonService } from '#stages/4-evaluation/lesson/lesson.service';
import { INHERITED } from '#stages/4-evaluation/lesson/lesson-decision.entity';

const MOST = 500;
const LESSONS = `
  SELECT n.id AS "lessonId", n.kind, n.text, n.owner_id AS "ownerId", p.id AS "fromCampaignId", p.code AS "fromCampaignCode",
    p.title AS "fromCampaignTitle", p.id IS NOT DISTINCT FROM c.previous_campaign_id AS "ofPreviousCampaign", n.carried_note_id AS "carriedNoteId",
    (SELECT json_build_object('decision', d.decision, 'reason', d.reason, 'decidedBy', d.decided_by,
        'decidedAt', to_char(d.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      FROM lesson_decisions d WHERE d.organization_id = n.organization_id AND d.campaign_id = c.id AND d.lesson_id = n.id) AS decision
  FROM campaigns c CROSS JOIN LATERAL (SELECT n.* ${INHERITED}) n
  JOIN campaigns p ON p.organization_id = n.organization_id AND p.id = n.campaign_id
  WHERE c.organization_id = $1 AND c.id = $2 AND ($3::uuid IS NULL OR n.id = $3)
  ORDER BY EXISTS (SELECT FROM lesson_decisions d WHERE d.organization_id = n.organization_id AND d.campaign_id = c.id AND d.lesson_id = n.id)
      OR n.carried_note_id IS NOT NULL, n.created_at, n.id LIMIT ${MOST}`;

const KEEP = `
  INSERT INTO lesson_decisions (organization_id, campaign_id, lesson_id, decision, reason, decided_by, decided_at)
  VALUES ($1, $2, $3, $4, $5, $6, now())
  ON CONFLICT (organization_id, campaign_id, lesson_id) DO UPDATE
    SET decision = excluded.decision, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;

/** A campaign begins from what those before it learned: each lesson is taken up or turned down, with a reason. */
@Injectable()
export class InheritedLessonService {
  constructor(private readonly lessons: LessonService) {}

  async list(ctx: Ctx, campaignId: string): Promise<InheritedLessonPage> {
    const [campaign, items] = await Promise.all([
      ctx.one('SELECT FROM campaigns WHERE organization_id = $1 AND id = $2', [ctx.organizationId, campaignId]),
      inherited(ctx, campaignId),
    ]);
    if (!campaign) throw notFound();
    return { items, nextCursor: null };
  }

  /** Lesson and campaign are held, in that order everywhere: no gate is passed while somebody still changes their mind. */
  async decide(
    ctx: Ctx,
    { campaignId, lessonId }: { campaignId: string; lessonId: string },
    { decision, reason, carryForward = false }: DecideLesson,
  ): Promise<InheritedLesson> {
    const { clearanceLevel: level } = await this.lessons.store.lock(ctx, lessonId);
    const campaign = await findCampaign(ctx, campaignId, true);
    if (!campaign) throw notFound();
    const lesson = await one(ctx, campaignId, lessonId);
    if (campaign.stage !== 'fact_finding') throw decisionFixed({ params: { stage: campaign.stage } });
    decide(ctx, [campaignRuns(campaign), carriedOnlyAccepted(decision, carryForward)]);
    const { carriedNoteId } = lesson;
    if (carriedNoteId && decision === 'declined')
      throw alreadyCarried({
        params: { noteId: carriedNoteId, campaignId },
        extra: { researchNoteId: carriedNoteId, campaignId },
      });
    await ctx.query(KEEP, [ctx.organizationId, campaignId, lessonId, decision, reason, ctx.actor.userId]);
    ctx.record({
      action: `lesson.${decision}`,
      resource: 'lesson',
      recordId: lessonId.toLowerCase(),
      campaignId: campaign.id,
      level,
      changes: { decision: { from: lesson.decision?.decision ?? null, to: decision } },
      reason,
    });
    if (carryForward && !carriedNoteId) await this.lessons.carryForward(ctx, lessonId, campaignId);
    return one(ctx, campaignId, lessonId);
  }
}

function inherited(ctx: Ctx, campaignId: string, lessonId: string | null = null): Promise<InheritedLesson[]> {
  return ctx.query<InheritedLesson & Record<string, unknown>>(LESSONS, [ctx.organizationId, campaignId, lessonId]);
}

async function one(ctx: Ctx, campaignId: string, lessonId: string): Promise<InheritedLesson> {
  const [lesson] = await inherited(ctx, campaignId, lessonId);
  if (!lesson) throw notFound();
  return lesson;
}
