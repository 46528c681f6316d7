import { Injectable } from '@nestjs/common';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { type ObjectiveResult, objectiveResultSql } from '#kernel/campaign/objective-results';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { shownChecks } from '#platform/records/check.dto';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
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
import {
  baselineVerdicts,
  objectiveChecks,
  type Start,
  type Surroundings,
} from '#stages/2-planning/objective/objective-checks.rules';
import { progressOf } from '#stages/2-planning/objective/progress.rules';

/** What the checks of an objective look at beside it. */
const AROUND = `(SELECT json_build_object('startsOn', c.starts_on,
  'baseline', (SELECT json_build_object('id', b.id, 'metric', b.metric, 'unit', b.unit, 'value', b.value::text) FROM baselines b
    WHERE b.organization_id = t.organization_id AND b.id = t.baseline_id),
  'links', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'outcomeKind', o.outcome_kind, 'targetDate', o.target_date,
      'dependsOnId', o.depends_on_id, 'publicId', o.public_id)), '[]') FROM objectives o
    WHERE o.organization_id = t.organization_id AND o.campaign_id = t.campaign_id),
  'needs', (SELECT coalesce(json_agg(json_build_object('state', n.state)), '[]') FROM objective_needs l
    JOIN community_needs n ON n.organization_id = l.organization_id AND n.id = l.need_id
    WHERE l.organization_id = t.organization_id AND l.objective_id = t.id))
  FROM campaigns c WHERE c.organization_id = t.organization_id AND c.id = t.campaign_id)`;

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
    baselineId: { kind: 'any', property: 'baselineId' },
    needId: { kind: 'linked', link: 'needIds' },
    outcomeKind: { kind: 'any', property: 'outcomeKind' },
    direction: { kind: 'any', property: 'direction' },
    from: { kind: 'from', property: 'targetDate' },
    to: { kind: 'before', property: 'targetDate' },
  },
  search: ['outcome', 'metric', 'method'],
  includes: { checks: { sql: () => AROUND }, progress: { sql: objectiveResultSql } },
});

/** The verdict over a result, for whoever stands above planning. */
export const objectiveProgress = progressOf;

/** Needs whose state disagrees with the outcome objectives that serve them. */
const UNSETTLED = `
  SELECT n.id, s.served FROM community_needs n CROSS JOIN LATERAL (
    SELECT EXISTS (
      SELECT FROM objective_needs l JOIN objectives o ON o.organization_id = l.organization_id AND o.id = l.objective_id
      WHERE l.organization_id = n.organization_id AND l.need_id = n.id AND o.outcome_kind <> 'process'
    ) AS served) s
  WHERE n.organization_id = $1 AND n.campaign_id = $2 AND n.state = CASE WHEN s.served THEN 'validated' ELSE 'addressed' END
  ORDER BY n.id`;

type Draft = Partial<ObjectiveEntity> & { version?: number };

@Injectable()
export class ObjectiveService extends RecordService<ObjectiveEntity> {
  protected readonly actions: ActionRule<ObjectiveEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'remove', permission: 'plan.write' },
  ];

  constructor(private readonly needs: CommunityNeedService) {
    super(objectives);
  }

  override async list(ctx: Ctx, ask: object): Promise<Page<ObjectiveEntity>> {
    const page = await super.list(ctx, ask);
    return { ...page, items: page.items.map(withProgress) };
  }

  /** What the database answers in the place of checks and progress is what they are made of. */
  override answer(ctx: Ctx, record: ObjectiveEntity): Answered<ObjectiveEntity> {
    const around = record.checks as unknown as Surroundings | undefined;
    const checks = around ? shownChecks(ctx, objectiveChecks(record, around)) : [];
    return super.answer(ctx, { ...withProgress(record), checks });
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answered<ObjectiveEntity>> {
    const stored = await super.create(ctx, await this.fromBaseline(ctx, input, input.campaignId ?? ''));
    await this.settleNeeds(ctx, stored.campaignId);
    return stored;
  }

  override async update(ctx: Ctx, id: string, expected: Expected, input: Draft): Promise<Answered<ObjectiveEntity>> {
    const campaignId = await this.holdPlan(ctx, id);
    const stored = await super.update(ctx, id, expected, await this.fromBaseline(ctx, input, campaignId));
    await this.settleNeeds(ctx, campaignId);
    return stored;
  }

  override async remove(ctx: Ctx, id: string, expected: Expected): Promise<void> {
    const campaignId = await this.holdPlan(ctx, id);
    await super.remove(ctx, id, expected);
    await this.settleNeeds(ctx, campaignId);
  }

  /** Whoever names a baseline takes its value over; the copy is the objective's own, and checks tell when they differ. */
  private async fromBaseline(ctx: Ctx, input: Draft, campaignId: string): Promise<Draft> {
    if (!input.baselineId || input.baselineValue !== undefined) return input;
    const [start] = await this.starts(ctx, campaignId, input.baselineId);
    return start ? { baselineUnknownReason: null, ...input, baselineValue: start.value } : input;
  }

  /** The baseline, held as it is until the commit. */
  private async starts(ctx: Ctx, campaignId: string, baselineId: string | null | undefined): Promise<Start[]> {
    if (!baselineId) return [];
    return ctx.query<Start & { id: string }>(
      'SELECT id, metric, unit, value FROM baselines WHERE organization_id = $1 AND campaign_id = $2 AND id = $3 FOR SHARE',
      [ctx.organizationId, campaignId, baselineId],
    );
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
    const [publics, needs, links, starts] = await Promise.all([
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
      this.starts(ctx, campaign.id, form.baselineId),
    ]);
    const own = { ...form, id: current?.id ?? '', dependsOnId: form.dependsOnId?.toLowerCase() ?? null };
    decide(ctx, [
      campaignRuns(campaign),
      belong('/publicId', [form.publicId], publics),
      belong('/baselineId', form.baselineId ? [form.baselineId] : [], starts),
      belong('/needIds', form.needIds ?? [], needs),
      belong('/dependsOnId', own.dependsOnId ? [own.dependsOnId] : [], links),
      needsStand(needs.filter(({ id }) => !current?.needIds.includes(id))),
      ...formVerdicts(form, campaign.startsOn),
      ...baselineVerdicts({ ...form, baselineValue: form.baselineValue ?? null }, starts[0]),
      ...chainVerdicts(own, links),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: ObjectiveEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId, true))]);
  }
}

function withProgress<O extends ObjectiveEntity>(objective: O): O {
  const result = objective.progress as unknown as ObjectiveResult | null | undefined;
  return result === undefined ? objective : { ...objective, progress: progressOf(objective, result) };
}
