import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import type { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CampaignService } from '#kernel/campaign/campaign.service';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Classification } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ResearchNoteService } from '#stages/1-fact-finding/research-note/research-note.service';
import { ownerThere } from '#stages/4-evaluation/lesson/inherited-lesson.rules';
import { LessonEntity } from '#stages/4-evaluation/lesson/lesson.entity';
import { alreadyCarried, lessonFixed, nextVerdicts, noteOf } from '#stages/4-evaluation/lesson/lesson.rules';
import { notMoreOpen, strictestOf } from '#stages/4-evaluation/openness.rules';

export const lessons = new Resource<LessonEntity>({
  entity: LessonEntity,
  name: 'lesson',
  path: 'lessons',
  title: 'text',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    kind: { kind: 'any', property: 'kind' },
    ownerId: { kind: 'any', property: 'ownerId' },
    serviceImprovementId: { kind: 'any', property: 'serviceImprovementId' },
    carriedToCampaignId: { kind: 'any', property: 'carriedToCampaignId' },
    carried: { kind: 'sql', condition: '(t.carried_at IS NOT NULL) = ANY({}::boolean[])' },
  },
  search: ['text'],
});

type Draft = Partial<LessonEntity>;

/** What the next campaign was told. */
const TOLD = ['kind', 'text', 'serviceImprovementId'] as const;

const CARRIED: Text = { en: 'It was carried forward.', id: 'Sudah diteruskan.' };

const notCarried = ({ carriedNoteId }: LessonEntity): Text | null => (carriedNoteId ? CARRIED : null);

@Injectable()
export class LessonService extends RecordService<LessonEntity> {
  protected readonly actions: ActionRule<LessonEntity>[] = [
    { action: 'update', permission: 'evaluation.write' },
    { action: 'carryForward', permission: 'evaluation.write', refuse: notCarried },
    { action: 'remove', permission: 'evaluation.write', refuse: notCarried },
  ];

  constructor(
    private readonly campaigns: CampaignService,
    private readonly notes: ResearchNoteService,
  ) {
    super(lessons);
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answered<LessonEntity>> {
    const classification = input.classification ?? strictestOf(await this.sourceOf(ctx, input));
    return super.create(ctx, { ...input, classification });
  }

  /** The lesson is held from here on: of twenty equal calls one opens the note, the others learn which it is. */
  async carryForward(ctx: Ctx, id: string, campaignId: string): Promise<Answered<LessonEntity>> {
    const lesson = await this.store.lock(ctx, id);
    const { carriedNoteId, carriedToCampaignId } = lesson;
    if (carriedNoteId && carriedToCampaignId)
      throw alreadyCarried({
        params: { noteId: carriedNoteId, campaignId: carriedToCampaignId },
        extra: { researchNoteId: carriedNoteId, campaignId: carriedToCampaignId },
      });
    const own = await this.campaigns.store.get(ctx, lesson.campaignId);
    const next = await this.nextOf(ctx, own, campaignId);
    const today = localDay(new Date(), ctx.actor.timezone);
    const note = await this.notes.create(ctx, noteOf(lesson, own, next, today));
    const carried = { carriedToCampaignId: next.id, carriedNoteId: note.id, carriedAt: new Date().toISOString() };
    return this.answer(ctx, await this.store.update(ctx, lesson, carried, 'carried_forward'));
  }

  protected override async check(ctx: Ctx, next: Draft, current: LessonEntity | null): Promise<void> {
    const fields = TOLD.filter((field) => current?.carriedNoteId && current[field] !== (next[field] ?? null));
    if (fields.length > 0) throw lessonFixed({ params: { fields: fields.join(', ') } });
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const sources = await this.sourceOf(ctx, next);
    const ids = next.serviceImprovementId ? [next.serviceImprovementId] : [];
    const owner = await ctx.one<{ state: string }>('SELECT state FROM users WHERE organization_id = $1 AND id = $2', [
      ctx.organizationId,
      next.ownerId,
    ]);
    decide(ctx, [
      // Who answers for a lesson may change as long as it can be used; that outlives the campaign.
      ...(current ? [] : [campaignRuns(campaign)]),
      belong('/serviceImprovementId', ids, sources),
      ...(current?.ownerId === next.ownerId ? [] : [ownerThere(owner?.state)]),
      notMoreOpen(next.classification, sources),
    ]);
  }

  protected override checkRemoval(_ctx: Ctx, current: LessonEntity): void {
    if (current.carriedNoteId) throw lessonFixed({ params: { fields: '*' } });
  }

  private async nextOf(ctx: Ctx, own: CampaignEntity, campaignId: string): Promise<CampaignEntity> {
    const next = await this.campaigns.store.find(ctx, campaignId, 'FOR UPDATE OF t');
    const ancestors = next ? await ancestorsOf(ctx, own.id) : [];
    decide(ctx, [...nextVerdicts(own, next, ancestors), ...(next ? [campaignRuns({ ...next, level: 0 })] : [])]);
    const found = next ?? own;
    if (found.previousCampaignId === null)
      await this.campaigns.store.update(ctx, found, { previousCampaignId: own.id }, 'given_predecessor');
    return found;
  }

  private async sourceOf(ctx: Ctx, draft: Draft): Promise<{ id: string; classification: Classification }[]> {
    if (!draft.serviceImprovementId) return [];
    return ctx.query(
      'SELECT id, classification FROM service_improvements WHERE organization_id = $1 AND campaign_id = $2 AND id = $3',
      [ctx.organizationId, draft.campaignId, draft.serviceImprovementId],
    );
  }
}

/** The campaigns from which this one descends; UNION ends the walk should the chain ever close. */
async function ancestorsOf(ctx: Ctx, campaignId: string): Promise<string[]> {
  const rows = await ctx.query<{ id: string }>(
    `WITH RECURSIVE before AS (
       SELECT previous_campaign_id AS id FROM campaigns WHERE organization_id = $1 AND id = $2
       UNION
       SELECT c.previous_campaign_id FROM before b JOIN campaigns c ON c.organization_id = $1 AND c.id = b.id)
     SELECT id FROM before WHERE id IS NOT NULL`,
    [ctx.organizationId, campaignId],
  );
  return rows.map(({ id }) => id);
}
