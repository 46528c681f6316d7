import { Injectable } from '@nestjs/common';
import { askReason } from '#kernel/campaign/campaign.rules';
import { campaignRuns, findCampaign, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { StateChange } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { GoalEntity, type GoalState } from '#stages/2-planning/goal/goal.entity';
import { goalApproved, goalMachine } from '#stages/2-planning/goal/goal.rules';

export const goals = new Resource<GoalEntity>({
  entity: GoalEntity,
  name: 'goal',
  path: 'campaigns/{id}/goal',
  title: 'statement',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: { campaignId: { kind: 'any', property: 'campaignId' } },
  machine: goalMachine,
});

@Injectable()
export class GoalService extends RecordService<GoalEntity> {
  protected readonly actions: ActionRule<GoalEntity>[] = [
    {
      action: 'put',
      permission: 'plan.write',
      refuse: ({ state }) =>
        state === 'draft'
          ? null
          : {
              en: 'The goal is approved; a head has to move it back to draft first.',
              id: 'Tujuan sudah disetujui; kepala harus mengembalikannya ke konsep dulu.',
            },
    },
    { action: 'transition', permission: 'goal.approve' },
  ];

  constructor() {
    super(goals);
  }

  async of(ctx: Ctx, campaignId: string): Promise<Answered<GoalEntity>> {
    return this.answer(ctx, await this.known(ctx, campaignId));
  }

  /** Creates the campaign's goal, or changes it when it exists: then like any change it names its version. */
  async put(
    ctx: Ctx,
    campaignId: string,
    expected: Expected,
    input: object & { version?: number },
  ): Promise<Answered<GoalEntity>> {
    const existing = await this.find(ctx, campaignId);
    if (existing) return this.update(ctx, existing.id, expected, input);
    if (!(await findCampaign(ctx, campaignId))) throw notFound();
    const { version: _none, ...fields } = input;
    return this.create(ctx, { campaignId, ...fields });
  }

  async transition(
    ctx: Ctx,
    campaignId: string,
    { to, reason }: { to: GoalState; reason?: string | null },
  ): Promise<Answered<GoalEntity>> {
    const { id } = await this.known(ctx, campaignId);
    const current = await this.store.lock(ctx, id);
    if (!goalMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (to === 'draft') askReason(to, reason);
    const approval =
      to === 'approved'
        ? { approvedBy: ctx.actor.userId, approvedAt: new Date().toISOString() }
        : { approvedBy: null, approvedAt: null };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set: approval }));
  }

  async history(ctx: Ctx, campaignId: string): Promise<StateChange[]> {
    const { id } = await this.known(ctx, campaignId);
    return this.store.history(ctx, id);
  }

  protected override async check(ctx: Ctx, next: Partial<GoalEntity>, current: GoalEntity | null): Promise<void> {
    if (current?.state === 'approved') throw goalApproved();
    decide(ctx, [campaignRuns(await holdCampaign(ctx, next.campaignId ?? ''))]);
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
