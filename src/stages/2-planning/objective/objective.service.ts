import { Injectable } from '@nestjs/common';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { CommunityNeedService } from '#stages/1-fact-finding/community-need/community-need.service';
import { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import {
  type ChainLink,
  chainVerdicts,
  defaultLevel,
  formVerdicts,
  needsStand,
} from '#stages/2-planning/objective/objective.rules';

export const objectives = new Resource<ObjectiveEntity>({
  entity: ObjectiveEntity,
  name: 'objective',
  path: 'objectives',
  title: 'outcome',
  links: { needIds: { table: 'objective_needs', own: 'objective_id', other: 'need_id' } },
  computed: { countsAsOutcome: `t.outcome_kind <> 'process'` },
  sorts: ['createdAt', 'targetDate'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    publicId: { kind: 'any', property: 'publicId' },
    needId: { kind: 'linked', link: 'needIds' },
    outcomeKind: { kind: 'any', property: 'outcomeKind' },
    direction: { kind: 'any', property: 'direction' },
    from: { kind: 'from', property: 'targetDate' },
    to: { kind: 'before', property: 'targetDate' },
  },
  search: ['outcome', 'metric', 'method'],
});

/** Needs whose state disagrees with the outcome objectives that serve them. */
const UNSETTLED = `
  SELECT n.id, s.served FROM community_needs n CROSS JOIN LATERAL (
    SELECT EXISTS (
      SELECT FROM objective_needs l JOIN objectives o ON o.organization_id = l.organization_id AND o.id = l.objective_id
      WHERE l.organization_id = n.organization_id AND l.need_id = n.id AND o.outcome_kind <> 'process'
    ) AS served) s
  WHERE n.organization_id = $1 AND n.campaign_id = $2 AND n.state = CASE WHEN s.served THEN 'validated' ELSE 'addressed' END
  ORDER BY n.id`;

@Injectable()
export class ObjectiveService extends RecordService<ObjectiveEntity> {
  protected readonly actions: ActionRule<ObjectiveEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'remove', permission: 'plan.write' },
  ];

  constructor(private readonly needs: CommunityNeedService) {
    super(objectives);
  }

  override async create(ctx: Ctx, input: object): Promise<Answered<ObjectiveEntity>> {
    const stored = await super.create(ctx, input);
    await this.settleNeeds(ctx, stored.campaignId);
    return stored;
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: object & { version?: number },
  ): Promise<Answered<ObjectiveEntity>> {
    const campaignId = await this.holdPlan(ctx, id);
    const stored = await super.update(ctx, id, expected, input);
    await this.settleNeeds(ctx, campaignId);
    return stored;
  }

  override async remove(ctx: Ctx, id: string, expected: Expected): Promise<void> {
    const campaignId = await this.holdPlan(ctx, id);
    await super.remove(ctx, id, expected);
    await this.settleNeeds(ctx, campaignId);
  }

  /** The campaign before the objective, in every write: two that point at each other then wait in one queue. */
  private async holdPlan(ctx: Ctx, id: string): Promise<string> {
    const { campaignId } = await this.store.get(ctx, id);
    await holdCampaign(ctx, campaignId, true);
    return campaignId;
  }

  /** A need is addressed while an outcome objective serves it: its state follows the plan, not somebody's memory. */
  private async settleNeeds(ctx: Ctx, campaignId: string): Promise<void> {
    const unsettled = await ctx.query<{ id: string; served: boolean }>(UNSETTLED, [ctx.organizationId, campaignId]);
    for (const { id, served } of unsettled) await this.needs.follow(ctx, id, served);
  }

  protected override derive(_ctx: Ctx, next: Partial<ObjectiveEntity>): Partial<ObjectiveEntity> {
    return { requiredLevel: next.requiredLevel ?? defaultLevel(next.outcomeKind ?? 'process') };
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<ObjectiveEntity>,
    current: ObjectiveEntity | null,
  ): Promise<void> {
    const form = { ...next, ...this.derive(ctx, next) } as ObjectiveEntity;
    const campaign = await holdCampaign(ctx, form.campaignId, true);
    const place = [ctx.organizationId, campaign.id];
    const [publics, needs, links] = await Promise.all([
      ctx.query<{ id: string }>('SELECT id FROM publics WHERE organization_id = $1 AND campaign_id = $2 AND id = $3', [
        ...place,
        form.publicId,
      ]),
      ctx.query<{ id: string; state: string }>(
        'SELECT id, state FROM community_needs WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3) FOR KEY SHARE',
        [...place, form.needIds ?? []],
      ),
      ctx.query<ChainLink>(
        `SELECT id, outcome_kind AS "outcomeKind", target_date AS "targetDate", depends_on_id AS "dependsOnId"
         FROM objectives WHERE organization_id = $1 AND campaign_id = $2`,
        place,
      ),
    ]);
    const own = { ...form, id: current?.id ?? '', dependsOnId: form.dependsOnId?.toLowerCase() ?? null };
    decide(ctx, [
      campaignRuns(campaign),
      belong('/publicId', [form.publicId], publics),
      belong('/needIds', form.needIds ?? [], needs),
      belong('/dependsOnId', own.dependsOnId ? [own.dependsOnId] : [], links),
      needsStand(needs.filter(({ id }) => !current?.needIds.includes(id))),
      ...formVerdicts(form, campaign.startsOn),
      ...chainVerdicts(own, links),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: ObjectiveEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId, true))]);
  }
}
