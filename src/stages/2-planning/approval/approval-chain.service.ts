import { Injectable } from '@nestjs/common';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { chainVerdicts } from '#stages/2-planning/approval/approval.rules';
import { ApprovalChainEntity, type ApprovalStep } from '#stages/2-planning/approval/approval-chain.entity';
import { DEFAULT_CHAINS, DEFAULTS } from '#stages/2-planning/approval/default-chains';
import type { RiskClass } from '#stages/2-planning/content-plan/piece.entity';

export const approvalChains = new Resource<ApprovalChainEntity>({
  entity: ApprovalChainEntity,
  name: 'approval_chain',
  path: 'approval-chains',
  title: 'riskClass',
  sorts: ['createdAt', 'validFrom'],
  defaultSort: '-validFrom',
  filters: {
    riskClass: { kind: 'any', property: 'riskClass' },
    from: { kind: 'from', property: 'validFrom' },
    to: { kind: 'before', property: 'validFrom' },
  },
});

/** What a request takes over from the chain that is in force. */
export type ChainInForce = Pick<ApprovalChainEntity, 'steps' | 'decideBeforeMinutes' | 'reminderMinutes'>;

/** Every agency begins with these; from then on they are its own data. */
defineSeed('approval_chains', async (ctx) => {
  const chains = DEFAULT_CHAINS.map((chain) => ({ ...chain, ...DEFAULTS }));
  await insertMany(ctx, new RecordStore(approvalChains), chains);
});

/** Who approves what, as each agency decides. A change holds for the requests that are made after it. */
@Injectable()
export class ApprovalChainService extends RecordService<ApprovalChainEntity> {
  protected readonly actions: ActionRule<ApprovalChainEntity>[] = [
    { action: 'update', permission: 'approval_chain.write' },
    { action: 'remove', permission: 'approval_chain.write' },
  ];

  constructor() {
    super(approvalChains);
  }

  /** The chain that holds on the agency's day of today; one head where an agency removed them all. */
  async inForce(ctx: Ctx, riskClass: RiskClass): Promise<ChainInForce> {
    const found = await ctx.one<ChainInForce & Record<string, unknown>>(
      `SELECT t.steps, t.decide_before_minutes AS "decideBeforeMinutes", t.reminder_minutes AS "reminderMinutes"
       FROM approval_chains t
       WHERE t.organization_id = $1 AND t.risk_class = $2 AND t.valid_from <= (now() AT TIME ZONE
         (SELECT o.timezone FROM organizations o WHERE o.id = $1))::date
       ORDER BY t.valid_from DESC LIMIT 1`,
      [ctx.organizationId, riskClass],
    );
    return found ?? { ...DEFAULTS, steps: DEFAULT_CHAINS.find((chain) => chain.riskClass === riskClass)?.steps ?? [] };
  }

  protected override derive(_ctx: Ctx, next: Partial<ApprovalChainEntity>): Partial<ApprovalChainEntity> {
    return next.steps ? { steps: next.steps.map(whole) } : {};
  }

  protected override async check(ctx: Ctx, { steps = [] }: Partial<ApprovalChainEntity>): Promise<void> {
    const people = await ctx.query<{ id: string; role: string; state: string }>(
      'SELECT id, role, state FROM users WHERE organization_id = $1 AND id = ANY($2)',
      [ctx.organizationId, steps.flatMap(({ userIds = [] }) => userIds)],
    );
    const units = await ctx.query<{ id: string }>(
      'SELECT id FROM org_units WHERE organization_id = $1 AND id = ANY($2)',
      [ctx.organizationId, steps.flatMap(({ unitId }) => unitId ?? [])],
    );
    const reviewers = people.filter(({ role, state }) => state === 'active' && (role === 'head' || role === 'staff'));
    decide(ctx, [
      ...known(steps, new Set(reviewers.map(({ id }) => id)), new Set(units.map(({ id }) => id))),
      ...chainVerdicts(steps, new Set(people.filter(({ role }) => role === 'head').map(({ id }) => id))),
    ]);
  }
}

/** Every step says everything, so that whoever reads it need not know what is meant by silence. */
function whole(step: ApprovalStep): ApprovalStep {
  const { role = null, function: craft = null, unitId = null, userIds = [], byLink = false } = step;
  return { name: step.name, mode: step.mode, role, function: craft, unitId, userIds, byLink };
}

/** Whether everybody named is there and may be asked. */
function known(
  steps: readonly ApprovalStep[],
  people: ReadonlySet<string>,
  units: ReadonlySet<string>,
): FieldVerdict[] {
  return steps.flatMap(({ userIds = [], unitId }, i) => [
    {
      code: 'reference.unknown',
      passed: userIds.every((id) => people.has(id.toLowerCase())),
      pointer: `/steps/${i}/userIds`,
      message: {
        en: 'Not all of them are active heads or staff of this agency.',
        id: 'Tidak semuanya kepala atau staf aktif instansi ini.',
      },
    },
    {
      code: 'reference.unknown',
      passed: !unitId || units.has(unitId.toLowerCase()),
      pointer: `/steps/${i}/unitId`,
      message: { en: 'No such unit.', id: 'Unit itu tidak ada.' },
    },
  ]);
}
