import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { refuseCited } from '#kernel/campaign/citations';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { rankOf } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import { hasDependants } from '#platform/problem/catalogue';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';
import { asOpenAsNeeds, type CitingNeed } from '#stages/1-fact-finding/research-note/research-note.rules';

export const researchNotes = new Resource<ResearchNoteEntity>({
  entity: ResearchNoteEntity,
  name: 'research_note',
  path: 'research-notes',
  title: 'title',
  sorts: ['createdAt', 'observedOn', 'title'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    kind: { kind: 'any', property: 'kind' },
    technique: { kind: 'any', property: 'technique' },
    from: { kind: 'from', property: 'observedOn' },
    to: { kind: 'before', property: 'observedOn' },
  },
  search: ['title', 'finding', 'source'],
});

const CITED = { table: researchNotes.table, path: researchNotes.options.path };

@Injectable()
export class ResearchNoteService extends RecordService<ResearchNoteEntity> {
  protected readonly actions: ActionRule<ResearchNoteEntity>[] = [
    { action: 'update', permission: 'research_note.write' },
    { action: 'remove', permission: 'research_note.write' },
  ];

  constructor() {
    super(researchNotes);
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<ResearchNoteEntity>,
    current: ResearchNoteEntity | null,
  ): Promise<void> {
    if (current) await refuseCited(ctx, CITED, current.id);
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const level = Math.max(campaign.level, rankOf(next.classification ?? 'open'));
    decide(ctx, [
      campaignRuns(campaign),
      notAfterToday('/observedOn', next.observedOn, ctx.actor.timezone),
      asOpenAsNeeds(level, current ? await this.citing(ctx, current.id) : []),
    ]);
  }

  /** A finding on which a need rests is evidence: it stays, and the answer says for what. */
  protected override async checkRemoval(ctx: Ctx, current: ResearchNoteEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
    await refuseCited(ctx, CITED, current.id);
    const needs = await this.citing(ctx, current.id);
    if (needs.length === 0) return;
    throw hasDependants({
      params: { dependants: needs.map(({ title }) => title).join('; ') },
      extra: { dependants: needs.map(({ id, title }) => ({ resource: 'community-needs', id, title })) },
    });
  }

  private citing(ctx: Ctx, id: string): Promise<CitingNeed[]> {
    return ctx.query(
      `SELECT n.id, n.title, n.level FROM need_research_notes l
       JOIN community_needs n ON n.organization_id = l.organization_id AND n.id = l.need_id
       WHERE l.organization_id = $1 AND l.research_note_id = $2 ORDER BY n.id`,
      [ctx.organizationId, id],
    );
  }
}
