import { Injectable } from '@nestjs/common';
import { askReason } from '#kernel/campaign/campaign.rules';
import { holdCited } from '#kernel/campaign/citations';
import { belong, campaignRuns, findCampaign, holdCampaign } from '#kernel/campaign/holding';
import { citesInForce } from '#kernel/legal-basis/citing';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { notFound } from '#platform/problem/catalogue';
import { shownChecks } from '#platform/records/check.dto';
import { type ActionRule, type Answered, agreed, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import type { StateChange } from '#platform/records/state-changes';
import { decide } from '#platform/records/verdicts';
import { GoalEntity, type GoalState } from '#stages/2-planning/goal/goal.entity';
import { changesGoal, goalChecks, goalMachine, notesAsOpenAsGoal } from '#stages/2-planning/goal/goal.rules';
import type { GoalVersionEntity } from '#stages/2-planning/goal/goal-version.entity';
import { approvedVersions, endVersion, keepVersion } from '#stages/2-planning/goal/goal-version.sql';

export const goals = new Resource<GoalEntity>({
  entity: GoalEntity,
  name: 'goal',
  path: 'campaigns/{id}/goal',
  title: 'statement',
  links: {
    legalBasisIds: { table: 'goal_legal_bases', own: 'goal_id', other: 'legal_basis_id' },
    researchNoteIds: { table: 'goal_research_notes', own: 'goal_id', other: 'research_note_id' },
  },
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: { campaignId: { kind: 'any', property: 'campaignId' } },
  machine: goalMachine,
});

type PutGoal = Partial<GoalEntity> & { reason?: string | null; version?: number };

interface GoalMove {
  to: GoalState;
  reason?: string | null;
  version?: number;
}

@Injectable()
export class GoalService extends RecordService<GoalEntity> {
  protected readonly actions: ActionRule<GoalEntity>[] = [
    { action: 'put', permission: 'plan.write' },
    { action: 'transition', permission: 'goal.approve' },
  ];

  constructor() {
    super(goals);
  }

  async of(ctx: Ctx, campaignId: string): Promise<Answered<GoalEntity>> {
    return this.answer(ctx, await this.known(ctx, campaignId));
  }

  override answer(ctx: Ctx, goal: GoalEntity): Answered<GoalEntity> {
    return { ...super.answer(ctx, goal), checks: shownChecks(ctx, goalChecks(goal)) };
  }

  /** Creates the campaign's goal, or changes it when it exists: then like any change it names its version. */
  async put(
    ctx: Ctx,
    campaignId: string,
    expected: Expected,
    { reason, version, ...fields }: PutGoal,
  ): Promise<Answered<GoalEntity>> {
    const existing = await this.find(ctx, campaignId);
    if (!existing) {
      if (!(await findCampaign(ctx, campaignId))) throw notFound();
      return this.create(ctx, { campaignId, ...fields });
    }
    const current = await this.store.lock(ctx, existing.id, agreed(expected, version));
    await this.check(ctx, { ...current, ...fields });
    if (current.state === 'draft' || !changesGoal(current, fields))
      return this.answer(ctx, await this.store.update(ctx, current, fields));
    askReason('draft', reason);
    return this.answer(ctx, await this.reopen(ctx, current, reason ?? '', fields));
  }

  async transition(ctx: Ctx, campaignId: string, { to, reason, version }: GoalMove): Promise<Answered<GoalEntity>> {
    const { id } = await this.known(ctx, campaignId);
    const current = await this.store.lock(ctx, id, version);
    if (!goalMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (to === 'approved') return this.answer(ctx, await this.approve(ctx, current, reason));
    askReason(to, reason);
    return this.answer(ctx, await this.reopen(ctx, current, reason ?? ''));
  }

  async history(ctx: Ctx, campaignId: string): Promise<StateChange[]> {
    const { id } = await this.known(ctx, campaignId);
    return this.store.history(ctx, id);
  }

  async versions(ctx: Ctx, campaignId: string): Promise<Page<GoalVersionEntity>> {
    const { id } = await this.known(ctx, campaignId);
    return { items: await approvedVersions(ctx, id), nextCursor: null };
  }

  protected override async check(ctx: Ctx, next: Partial<GoalEntity>): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const { researchNoteIds = [], legalBasisIds = [] } = next;
    const [notes, inForce] = await Promise.all([
      ctx.query<{ id: string; level: number }>(
        'SELECT id, level FROM research_notes WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3) FOR KEY SHARE',
        [ctx.organizationId, campaign.id, researchNoteIds],
      ),
      citesInForce(ctx, { pointer: '/legalBasisIds', ids: legalBasisIds, on: campaign.startsOn }),
    ]);
    decide(ctx, [
      campaignRuns(campaign),
      belong('/researchNoteIds', researchNoteIds, notes),
      notesAsOpenAsGoal(Math.max(0, ...notes.map(({ level }) => level)), campaign.level),
      inForce,
    ]);
  }

  /** What is approved is kept word for word, and what it rests on stays as it is from this moment on. */
  private async approve(ctx: Ctx, current: GoalEntity, reason: string | null | undefined): Promise<GoalEntity> {
    await holdCited(ctx, 'research_notes', current.researchNoteIds);
    await this.check(ctx, current);
    const approval = { approvedBy: ctx.actor.userId, approvedAt: new Date().toISOString() };
    const approved = await this.store.move(ctx, current, { to: 'approved', reason, set: approval });
    await keepVersion(ctx, approved.id);
    return approved;
  }

  /** The approved version ends, and the next one begins as a draft. */
  private async reopen(ctx: Ctx, current: GoalEntity, reason: string, fields: object = {}): Promise<GoalEntity> {
    await endVersion(ctx, current, reason);
    return this.store.move(ctx, current, {
      to: 'draft',
      reason,
      set: { ...fields, approvedBy: null, approvedAt: null, versionNumber: current.versionNumber + 1 },
    });
  }

  private async find(ctx: Ctx, campaignId: string): Promise<GoalEntity | undefined> {
    const { items } = await this.store.list(ctx, { campaignId: [campaignId], limit: 1 });
    return items[0];
  }

  private async known(ctx: Ctx, campaignId: string): Promise<GoalEntity> {
    const found = await this.find(ctx, campaignId);
    if (!found) throw notFound();
    return found;
  }
}
