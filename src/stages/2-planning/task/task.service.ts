import { Injectable } from '@nestjs/common';
import { askReason } from '#kernel/campaign/campaign.rules';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import type { Expected } from '#platform/http/decorators';
import type { Text } from '#platform/problem/problem';
import {
  type ActionRule,
  type Answered,
  agreed,
  allowedActions,
  RecordService,
} from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { type Craft, TaskEntity, type TaskState } from '#stages/2-planning/task/task.entity';
import {
  assigneeVerdicts,
  type Candidate,
  craftNeeded,
  dueFor,
  dueOf,
  dueVerdict,
  mayBeChanged,
  mayBeRemoved,
  needsReason,
  sameInstant,
  takesWork,
  taskMachine,
  taskOfAnother,
  type Worker,
  worksOn,
} from '#stages/2-planning/task/task.rules';
import { type HeldPlan, holdPlan, holdPlanOf } from '#stages/2-planning/task/task-plan';

const UNDONE = `t.state IN ('open', 'in_progress')`;

export const tasks = new Resource<TaskEntity>({
  entity: TaskEntity,
  name: 'task',
  path: 'tasks',
  title: 'title',
  computed: {
    late: `coalesce(CASE WHEN ${UNDONE} THEN t.due_at < now() WHEN t.state = 'done' THEN t.done_at > t.due_at END, false)`,
  },
  sorts: ['dueAt', 'createdAt'],
  nullsLast: { dueAt: 'infinity' },
  defaultSort: 'dueAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    function: { kind: 'any', property: 'function' },
    assigneeId: { kind: 'any', property: 'assigneeId' },
    state: { kind: 'any', property: 'state' },
    from: { kind: 'from', property: 'dueAt' },
    to: { kind: 'before', property: 'dueAt' },
    mine: { kind: 'sql', condition: `t.assignee_id = siklus_user() AND {} = 'true'` },
    overdue: { kind: 'sql', condition: `${UNDONE} AND t.due_at < now() AND {} = 'true'` },
  },
  search: ['title', 'instructions'],
  machine: taskMachine,
});

export interface TaskMove {
  to: TaskState;
  reason?: string | null;
  note?: string | null;
}

type Slotted = Pick<ContentPlanEntity, 'id' | 'plannedAt'>;

const NOT_YOURS: Record<ReturnType<typeof worksOn>, Text | null> = {
  yes: null,
  others: {
    en: 'It is somebody else’s task; only they, or somebody who may approve content, work on it.',
    id: 'Tugas orang lain; hanya pelaksananya, atau orang yang boleh menyetujui konten, yang mengerjakannya.',
  },
  unfit: {
    en: 'Nobody has the task yet, and you do not have its function.',
    id: 'Tugas ini belum punya pelaksana, dan Anda tidak memiliki fungsinya.',
  },
};
const PLAN_CANCELLED: Text = { en: 'The content plan was cancelled.', id: 'Rencana kontennya dibatalkan.' };

const refusal = ({ passed, message }: FieldVerdict): Text | null => (passed ? null : message);

@Injectable()
export class TaskService extends RecordService<TaskEntity> {
  protected readonly actions: ActionRule<TaskEntity>[] = [
    { action: 'update', permission: 'content.write', refuse: ({ state }) => refusal(mayBeChanged(state)) },
    { action: 'transition', permission: 'content.write' },
    { action: 'remove', permission: 'content.write', refuse: ({ state }) => refusal(mayBeRemoved(state)) },
  ];

  constructor() {
    super(tasks);
  }

  override async create(ctx: Ctx, input: Partial<TaskEntity>): Promise<Answered<TaskEntity>> {
    const plan = await holdPlan(ctx, input.contentPlanId ?? '');
    await this.judge(ctx, plan, input, null);
    const dueAt = dueOf(plan.plannedAt, input, null);
    return this.answer(ctx, await this.store.insert(ctx, { ...input, campaignId: plan.campaignId, dueAt }));
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: Partial<TaskEntity> & { version?: number },
  ): Promise<Answered<TaskEntity>> {
    const { version, ...patch } = input;
    const named = agreed(expected, version);
    const { plan, current } = await this.hold(ctx, id, named);
    const next = { ...current, ...patch };
    await this.judge(ctx, plan, next, current);
    const dueAt = dueOf(plan.plannedAt, next, current);
    return this.answer(ctx, await this.store.update(ctx, current, { ...patch, dueAt }));
  }

  /** A task that nobody has becomes the task of whoever begins or finishes it, when they have its craft. */
  async transition(ctx: Ctx, id: string, { to, reason = null, note }: TaskMove): Promise<Answered<TaskEntity>> {
    const { plan, current } = await this.hold(ctx, id);
    if (!taskMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    const explained = needsReason(current.state, to);
    if (explained) askReason(to, reason);
    else this.refuseOthers(ctx, current);
    await this.keepRunning(ctx, plan, to);
    const set = {
      ...sideEffects(ctx, plan, current, to),
      stateReason: reason,
      ...(note === undefined ? {} : { note }),
    };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  /** Called when what was made comes back: done becomes open again; what is still being worked on stays as it is. */
  async sendBack(ctx: Ctx, id: string, reason: string): Promise<void> {
    const { plan, current } = await this.hold(ctx, id);
    if (current.state !== 'done') return;
    const set = { ...sideEffects(ctx, plan, current, 'open'), stateReason: reason };
    await this.store.move(ctx, current, { to: 'open', reason, set });
  }

  /**
   * Called after a content plan's slot moved, while the plan is locked: what is not done yet and has a lead falls due as
   * long before the new slot as before the old one. Without a slot nothing is due.
   */
  async followSlot(ctx: Ctx, { id, plannedAt }: Slotted, before: string | null): Promise<void> {
    if (sameInstant(before, plannedAt)) return;
    const moved = await ctx.query<TaskEntity & { leadMinutes: number }>(
      `UPDATE tasks t SET due_at = $3::timestamptz - make_interval(mins => t.lead_minutes), version = t.version + 1, updated_at = now()
       WHERE t.organization_id = $1 AND t.content_plan_id = $2 AND ${UNDONE} AND t.lead_minutes IS NOT NULL
       RETURNING ${tasks.selectList}`,
      [ctx.organizationId, id, plannedAt],
    );
    for (const task of moved) {
      const from = dueFor(before, task.leadMinutes);
      this.store.record(ctx, 'due_moved', task, { dueAt: { from, to: task.dueAt } });
    }
  }

  /** Called when a content plan is cancelled, while it is locked: what is not done yet is cancelled with it. */
  async closeFor(ctx: Ctx, { id }: Pick<ContentPlanEntity, 'id'>): Promise<void> {
    const reason = PLAN_CANCELLED[ctx.locale];
    const closed = await ctx.query<TaskEntity & { was: string }>(
      `UPDATE tasks t SET state = 'cancelled', state_reason = $3, version = t.version + 1, updated_at = now()
       FROM (SELECT id, state FROM tasks t WHERE t.organization_id = $1 AND t.content_plan_id = $2 AND ${UNDONE} FOR UPDATE) w
       WHERE t.organization_id = $1 AND t.id = w.id RETURNING ${tasks.selectList}, w.state AS was`,
      [ctx.organizationId, id, reason],
    );
    if (closed.length === 0) return;
    await ctx.query(
      `INSERT INTO state_changes (organization_id, id, resource, record_id, campaign_id, level, "from", "to", by_id, reason)
       SELECT $1, s.id, 'task', t.id, t.campaign_id, t.level, s.was, t.state, $2, $3
       FROM unnest($4::uuid[], $5::uuid[], $6::text[]) s(id, task_id, was)
       JOIN tasks t ON t.organization_id = $1 AND t.id = s.task_id`,
      [
        ctx.organizationId,
        ctx.actor.userId,
        reason,
        closed.map(newId),
        closed.map((task) => task.id),
        closed.map(({ was }) => was),
      ],
    );
    for (const task of closed) {
      this.store.record(ctx, 'moved_to_cancelled', task, { state: { from: task.was, to: 'cancelled' } });
      Object.assign(ctx.events.at(-1) ?? {}, { reason });
    }
  }

  /** Whether these people could be given work of these crafts in a campaign of this level. */
  async assigneeVerdicts(
    ctx: Ctx,
    level: number,
    named: readonly [Craft, string][],
  ): Promise<{ craft: Craft; verdict: FieldVerdict }[]> {
    if (named.length === 0) return [];
    const people = await ctx.query<Candidate & { id: string }>(
      'SELECT id, name, state, functions, clearance FROM users WHERE organization_id = $1 AND id = ANY($2)',
      [ctx.organizationId, named.map(([, id]) => id)],
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    return named.flatMap(([craft, id]) =>
      assigneeVerdicts(craft, level, byId.get(id.toLowerCase())).map((verdict) => ({ craft, verdict })),
    );
  }

  override answer(ctx: Ctx, task: TaskEntity): Answered<TaskEntity> {
    const finish: ActionRule<TaskEntity> = {
      action: 'finish',
      permission: 'content.write',
      refuse: (one) => refusal(mayBeChanged(one.state)) ?? NOT_YOURS[worksOn(one, workerOf(ctx))],
    };
    return { ...super.answer(ctx, task), allowedActions: allowedActions(ctx, [...this.actions, finish], task) };
  }

  protected override async checkRemoval(ctx: Ctx, current: TaskEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId)), mayBeRemoved(current.state)]);
  }

  private async hold(ctx: Ctx, id: string, expected?: number): Promise<{ plan: HeldPlan; current: TaskEntity }> {
    const plan = await holdPlanOf(ctx, 'tasks', id);
    return { plan, current: await this.store.lock(ctx, id, expected) };
  }

  private async judge(ctx: Ctx, plan: HeldPlan, next: Partial<TaskEntity>, current: TaskEntity | null): Promise<void> {
    const { assigneeId, function: craft } = next;
    const same = assigneeId === current?.assigneeId && craft === current?.function;
    const fit = await this.assigneeVerdicts(ctx, plan.level, assigneeId && craft && !same ? [[craft, assigneeId]] : []);
    decide(ctx, [
      campaignRuns(await holdCampaign(ctx, plan.campaignId)),
      takesWork(plan.state),
      mayBeChanged(current?.state ?? 'open'),
      dueVerdict(next, current),
      ...fit.map(({ verdict }) => verdict),
    ]);
  }

  private refuseOthers(ctx: Ctx, task: TaskEntity): void {
    const works = worksOn(task, workerOf(ctx));
    if (works === 'others') throw taskOfAnother();
    if (works === 'unfit') throw craftNeeded({ params: { function: task.function } });
  }

  /** An ended campaign is kept as it was; in an ended piece work is only taken away. */
  private async keepRunning(ctx: Ctx, plan: HeldPlan, to: TaskState): Promise<void> {
    const campaign = await holdCampaign(ctx, plan.campaignId);
    decide(ctx, [campaignRuns(campaign), ...(to === 'cancelled' ? [] : [takesWork(plan.state)])]);
  }
}

function workerOf({ actor }: Ctx): Worker {
  return { userId: actor.userId, functions: actor.functions, approves: mayDo(actor, 'content.approve') };
}

/** What a move writes beside the state. */
function sideEffects(ctx: Ctx, plan: HeldPlan, task: TaskEntity, to: TaskState): Partial<TaskEntity> {
  const { userId, functions } = ctx.actor;
  const works = to === 'in_progress' || to === 'done';
  const taken = works && task.assigneeId === null && functions.includes(task.function) ? { assigneeId: userId } : {};
  if (to === 'done') return { ...taken, doneAt: new Date().toISOString(), doneBy: userId };
  if (to !== 'open') return taken;
  const due = task.leadMinutes === null ? {} : { dueAt: dueFor(plan.plannedAt, task.leadMinutes) };
  const back = task.state === 'done' ? { doneAt: null, doneBy: null, reworks: task.reworks + 1 } : {};
  return { ...due, ...back };
}
