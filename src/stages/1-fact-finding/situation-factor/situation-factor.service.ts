import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { rankOf } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { asStrictAs, citedNotes } from '#stages/1-fact-finding/evidence';
import { SituationFactorEntity } from '#stages/1-fact-finding/situation-factor/situation-factor.entity';
import { sideFits, tiedToEvidence } from '#stages/1-fact-finding/situation-factor/situation-factor.rules';

export const situationFactors = new Resource<SituationFactorEntity>({
  entity: SituationFactorEntity,
  name: 'situation_factor',
  path: 'situation-factors',
  title: 'text',
  links: {
    researchNoteIds: {
      table: 'situation_factor_research_notes',
      own: 'situation_factor_id',
      other: 'research_note_id',
    },
  },
  sorts: ['createdAt', 'weight'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    side: { kind: 'any', property: 'side' },
    swot: { kind: 'any', property: 'swot' },
    researchNoteId: { kind: 'linked', link: 'researchNoteIds' },
  },
  search: ['text'],
});

@Injectable()
export class SituationFactorService extends RecordService<SituationFactorEntity> {
  protected readonly actions: ActionRule<SituationFactorEntity>[] = [
    { action: 'update', permission: 'situation.write' },
    { action: 'remove', permission: 'situation.write' },
  ];

  constructor() {
    super(situationFactors);
  }

  protected override async check(ctx: Ctx, next: Partial<SituationFactorEntity>): Promise<void> {
    const { swot, side, researchNoteIds = [], classification = 'open' } = next as SituationFactorEntity;
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const notes = await citedNotes(ctx, campaign.id, researchNoteIds);
    decide(ctx, [
      campaignRuns(campaign),
      sideFits(swot, side),
      tiedToEvidence(researchNoteIds.length),
      notes.belong('/researchNoteIds'),
      asStrictAs(notes.strictest, Math.max(campaign.level, rankOf(classification)), {
        code: 'situation_factor.more_open_than_evidence',
        pointer: '/classification',
      }),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: SituationFactorEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}
