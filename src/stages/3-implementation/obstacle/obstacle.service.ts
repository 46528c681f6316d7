import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { localDay } from '#kernel/calendar/time-zone';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ObstacleEntity, type ObstacleState } from '#stages/3-implementation/obstacle/obstacle.entity';
import { needsReason, obstacleMachine, samePlan, saysHow } from '#stages/3-implementation/obstacle/obstacle.rules';

export const obstacles = new Resource<ObstacleEntity>({
  entity: ObstacleEntity,
  name: 'obstacle',
  path: 'obstacles',
  title: 'text',
  sorts: ['createdAt', 'occurredOn'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    stage: { kind: 'any', property: 'stage' },
    taskId: { kind: 'any', property: 'taskId' },
    unitId: { kind: 'any', property: 'unitId' },
    function: { kind: 'any', property: 'function' },
    category: { kind: 'any', property: 'category' },
    state: { kind: 'any', property: 'state' },
    from: { kind: 'from', property: 'occurredOn' },
    to: { kind: 'before', property: 'occurredOn' },
  },
  search: ['text', 'solution'],
  machine: obstacleMachine,
});

interface ObstacleMove {
  to: ObstacleState;
  reason?: string | null;
  solution?: string | null;
  delayHours?: number | null;
}

type Given = Partial<ObstacleEntity>;

/** The task that an obstacle held up, as far as the obstacle is concerned. */
interface HeldTask {
  id: string;
  campaignId: string;
  contentPlanId: string;
  function: ObstacleEntity['function'];
  unitId: string | null;
  stage: ObstacleEntity['stage'];
}

const TASK = `SELECT t.id, t.campaign_id AS "campaignId", t.content_plan_id AS "contentPlanId", t.function,
    (SELECT u.unit_id FROM users u WHERE u.organization_id = t.organization_id AND u.id = t.assignee_id) AS "unitId",
    (SELECT c.stage FROM campaigns c WHERE c.organization_id = t.organization_id AND c.id = t.campaign_id) AS stage
  FROM tasks t WHERE t.organization_id = $1 AND t.id = $2 FOR KEY SHARE OF t`;

@Injectable()
export class ObstacleService extends RecordService<ObstacleEntity> {
  protected readonly actions: ActionRule<ObstacleEntity>[] = [
    { action: 'update', permission: 'obstacle.write' },
    { action: 'transition', permission: 'obstacle.write' },
    { action: 'remove', permission: 'obstacle.write' },
  ];

  constructor() {
    super(obstacles);
  }

  override async create(ctx: Ctx, input: Given): Promise<Answered<ObstacleEntity>> {
    return super.create(ctx, { ...input, ...(await this.fromTask(ctx, input)) });
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: Given & { version?: number },
  ): Promise<Answered<ObstacleEntity>> {
    return super.update(ctx, id, expected, { ...input, ...(await this.fromTask(ctx, input)) });
  }

  /** What held up a task: whatever is not said follows from the task, its assignee and the campaign. */
  async createFor(ctx: Ctx, taskId: string, input: Given): Promise<Answered<ObstacleEntity>> {
    const task = await ctx.one<HeldTask>(TASK, [ctx.organizationId, taskId]);
    if (!task) throw notFound();
    const { id, campaignId, contentPlanId, unitId, stage } = task;
    const today = localDay(new Date(), ctx.actor.timezone);
    const known = { campaignId, contentPlanId, taskId: id, function: task.function, unitId, stage, occurredOn: today };
    return super.create(ctx, { ...known, ...input });
  }

  /** One obstacle of a task. */
  async getOf(ctx: Ctx, taskId: string, id: string): Promise<Answered<ObstacleEntity>> {
    const found = await this.get(ctx, id);
    if (found.taskId !== taskId) throw notFound();
    return found;
  }

  async transition(ctx: Ctx, id: string, move: ObstacleMove): Promise<Answered<ObstacleEntity>> {
    const { to, reason = null } = move;
    const current = await this.store.lock(ctx, id);
    if (!obstacleMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (needsReason(to)) askReason(to, reason);
    const solution = move.solution ?? current.solution;
    decide(ctx, [saysHow(to, solution)]);
    const { delayHours = current.delayHours } = move;
    const set = { solution, delayHours, stateReason: reason };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<ObstacleEntity>,
    current: ObstacleEntity | null,
  ): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const planIds = next.contentPlanId ? [next.contentPlanId] : [];
    const taskIds = next.taskId ? [next.taskId] : [];
    const [plans, tasks] = await Promise.all([
      ctx.query<{ id: string }>(
        'SELECT id FROM content_plans WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)',
        [ctx.organizationId, campaign.id, planIds],
      ),
      ctx.query<{ id: string; plan: string }>(
        'SELECT id, content_plan_id AS plan FROM tasks WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)',
        [ctx.organizationId, campaign.id, taskIds],
      ),
    ]);
    decide(ctx, [
      campaignRuns(campaign),
      notAfterToday('/occurredOn', next.occurredOn, ctx.actor.timezone),
      belong('/contentPlanId', planIds, plans),
      belong('/taskId', taskIds, tasks),
      samePlan(next.contentPlanId, tasks[0]?.plan),
      saysHow(current?.state ?? 'open', next.solution),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: ObstacleEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }

  /** Content plan and craft of the task that is named, where they are not said. */
  private async fromTask(ctx: Ctx, { taskId, contentPlanId, function: craft }: Given): Promise<Given> {
    if (!taskId) return {};
    const task = await ctx.one<HeldTask>(TASK, [ctx.organizationId, taskId]);
    return task ? { contentPlanId: contentPlanId ?? task.contentPlanId, function: craft ?? task.function } : {};
  }
}
