import { Injectable } from '@nestjs/common';
import { isOwn, OWN_WORK, refuseOwn } from '#kernel/access/four-eyes';
import { askReason } from '#kernel/campaign/campaign.rules';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
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
import { decide } from '#platform/records/verdicts';
import { AssetEntity, type AssetState } from '#stages/2-planning/asset/asset.entity';
import {
  assetMachine,
  editorNeeded,
  fileVerdicts,
  type HandedFile,
  isNewest,
  mayBeChanged,
  mayBeRemoved,
  ofPlan,
  type Predecessor,
  replaces,
  rightsVerdicts,
} from '#stages/2-planning/asset/asset.rules';
import { takesWork } from '#stages/2-planning/task/task.rules';
import { TaskService } from '#stages/2-planning/task/task.service';
import { type HeldPlan, holdPlan, holdPlanOf } from '#stages/2-planning/task/task-plan';

const NEWER = 'FROM assets n WHERE n.organization_id = t.organization_id AND n.supersedes_id = t.id';
const file = (column: string): string =>
  `(SELECT a.${column} FROM attachments a WHERE a.organization_id = t.organization_id AND a.id = t.attachment_id)`;

export const assets = new Resource<AssetEntity>({
  entity: AssetEntity,
  name: 'asset',
  path: 'assets',
  title: 'kind',
  computed: {
    supersededById: `(SELECT n.id ${NEWER})`,
    fileName: file('file_name'),
    mediaType: file('media_type'),
    checksum: file('sha256'),
  },
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    taskId: { kind: 'any', property: 'taskId' },
    attachmentId: { kind: 'any', property: 'attachmentId' },
    kind: { kind: 'any', property: 'kind' },
    state: { kind: 'any', property: 'state' },
    newest: { kind: 'sql', condition: `NOT EXISTS (SELECT ${NEWER}) AND {} = 'true'` },
  },
  machine: assetMachine,
});

type Given = Partial<AssetEntity>;

const WHAT: Text = { en: 'hand-over', id: 'serah terima' };
const NO_EDITOR: Text = {
  en: 'An editor, or somebody who may approve content, judges it.',
  id: 'Penyunting, atau orang yang boleh menyetujui konten, yang menilainya.',
};

const judges = ({ actor }: Ctx): boolean => actor.functions.includes('editor') || mayDo(actor, 'content.approve');

/** What each craft hands over, and what the editor says of it. */
@Injectable()
export class AssetService extends RecordService<AssetEntity> {
  protected readonly actions: ActionRule<AssetEntity>[] = [
    {
      action: 'update',
      permission: 'content.write',
      refuse: ({ state }) => (mayBeChanged(state).passed ? null : mayBeChanged(state).message),
    },
    {
      action: 'remove',
      permission: 'content.write',
      refuse: ({ state }) => (mayBeRemoved(state).passed ? null : mayBeRemoved(state).message),
    },
  ];

  constructor(private readonly tasks: TaskService) {
    super(assets);
  }

  /** Hand-overs for one content plan go one after the other, so that two never replace the same one. */
  override async create(ctx: Ctx, input: Given): Promise<Answered<AssetEntity>> {
    const plan = await holdPlan(ctx, input.contentPlanId ?? '', true);
    const kind = input.kind ?? 'document';
    const [campaign, attachment, task, before] = await Promise.all([
      holdCampaign(ctx, plan.campaignId),
      this.fileOf(ctx, plan, input),
      this.taskOf(ctx, plan, input),
      this.before(ctx, plan, input),
    ]);
    decide(ctx, [
      campaignRuns(campaign),
      takesWork(plan.state),
      ...fileVerdicts(kind, attachment),
      ...(input.taskId ? [ofPlan(task !== undefined)] : []),
      ...(input.supersedesId ? [replaces(kind, before)] : []),
      ...rightsVerdicts(input),
    ]);
    const stored = await this.store.insert(ctx, {
      ...input,
      campaignId: plan.campaignId,
      revision: (before?.revision ?? 0) + 1,
      supersedesId: before?.id ?? null,
      classification: attachment?.classification,
    });
    return this.answer(ctx, stored);
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: Given & { version?: number },
  ): Promise<Answered<AssetEntity>> {
    const { version, ...patch } = input;
    const current = await this.store.lock(ctx, id, agreed(expected, version));
    decide(ctx, [
      campaignRuns(await holdCampaign(ctx, current.campaignId)),
      mayBeChanged(current.state),
      ...rightsVerdicts({ ...current, ...patch }),
    ]);
    return this.answer(ctx, await this.store.update(ctx, current, patch));
  }

  /** Four eyes: whoever handed it over does not judge it. What is returned opens its task again, with the reason. */
  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null }: { to: AssetState; reason?: string | null },
  ): Promise<Answered<AssetEntity>> {
    const plan = await holdPlanOf(ctx, 'assets', id);
    const current = await this.store.lock(ctx, id);
    if (!assetMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    refuseOwn(ctx, [current.createdBy], WHAT);
    if (!judges(ctx)) throw editorNeeded();
    if (to === 'returned') askReason(to, reason);
    const campaign = await holdCampaign(ctx, plan.campaignId);
    decide(ctx, [campaignRuns(campaign), takesWork(plan.state), isNewest(current)]);
    const set = { stateReason: reason, decidedBy: ctx.actor.userId, decidedAt: new Date().toISOString() };
    const stored = await this.store.move(ctx, current, { to, reason, set });
    if (to === 'returned' && current.taskId) await this.tasks.sendBack(ctx, current.taskId, reason ?? '');
    return this.answer(ctx, stored);
  }

  override answer(ctx: Ctx, asset: AssetEntity): Answered<AssetEntity> {
    const judge: ActionRule<AssetEntity> = {
      action: 'transition',
      permission: 'content.write',
      refuse: (one, actorId) => {
        if (!isNewest(one).passed) return isNewest(one).message;
        if (isOwn([one.createdBy], actorId)) return OWN_WORK;
        return judges(ctx) ? null : NO_EDITOR;
      },
    };
    return { ...super.answer(ctx, asset), allowedActions: allowedActions(ctx, [...this.actions, judge], asset) };
  }

  protected override async checkRemoval(ctx: Ctx, current: AssetEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId)), mayBeRemoved(current.state)]);
  }

  private fileOf(ctx: Ctx, plan: HeldPlan, { attachmentId }: Given): Promise<HandedFile | undefined> {
    return ctx.one<HandedFile & Record<string, unknown>>(
      `SELECT id, media_type AS "mediaType", classification FROM attachments
       WHERE organization_id = $1 AND id = $2 AND (campaign_id IS NULL OR campaign_id = $3)`,
      [ctx.organizationId, attachmentId, plan.campaignId],
    );
  }

  private taskOf(ctx: Ctx, plan: HeldPlan, { taskId = null }: Given): Promise<{ id: string } | undefined> {
    return ctx.one<{ id: string }>(
      'SELECT id FROM tasks WHERE organization_id = $1 AND id = $2 AND content_plan_id = $3 FOR KEY SHARE',
      [ctx.organizationId, taskId, plan.id],
    );
  }

  /** What the hand-over replaces: what it names, or what came back to its task. */
  private before(
    ctx: Ctx,
    plan: HeldPlan,
    { supersedesId, taskId = null, kind }: Given,
  ): Promise<(Predecessor & { id: string }) | undefined> {
    const wanted =
      supersedesId === undefined
        ? `t.task_id = $3 AND t.kind = $4 AND t.state = 'returned' AND NOT EXISTS (SELECT ${NEWER})`
        : 't.id = $3 AND $4::text IS NOT NULL';
    return ctx.one<Predecessor & { id: string }>(
      `SELECT t.id, t.kind, t.revision, EXISTS (SELECT ${NEWER}) AS superseded FROM assets t
       WHERE t.organization_id = $1 AND t.content_plan_id = $2 AND ${wanted} ORDER BY t.revision DESC LIMIT 1`,
      [ctx.organizationId, plan.id, supersedesId === undefined ? taskId : supersedesId, kind],
    );
  }
}
