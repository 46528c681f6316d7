import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { addWorkingDays } from '#kernel/calendar/working-days.rules';
import { WorkingTimeService } from '#kernel/calendar/working-time.service';
import type { CampaignEntity, Stage } from '#kernel/campaign/campaign.entity';
import { askReason } from '#kernel/campaign/campaign.rules';
import { askGate, defineGateConditions } from '#kernel/campaign/gate';
import { type DebtState, GateDebtEntity } from '#kernel/campaign/gate-debt.entity';
import {
  DEBT_WORKING_DAYS,
  debtMachine,
  debtNotPaid,
  dueInTime,
  mayOwe,
  type Owed,
} from '#kernel/campaign/gate-debt.rules';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { accessDenied } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';

const OWED = `FROM gate_debts d WHERE d.organization_id = c.organization_id AND d.campaign_id = c.id AND d.state = 'open'`;

/** What a crisis owes it pays before anybody judges how it went. */
defineGateConditions([
  {
    code: 'act.debts_settled',
    to: 'evaluation',
    holds: `NOT EXISTS (SELECT ${OWED})`,
    offender: `SELECT d.id ${OWED} ORDER BY d.due_on, d.id LIMIT 1`,
    met: { en: 'No gate condition is owed.', id: 'Tidak ada syarat gerbang yang masih terutang.' },
    unmet: {
      en: 'A gate condition that the crisis campaign went past is still owed: meet it and pay the debt, or waive it.',
      id: 'Masih ada syarat gerbang yang dilewati kampanye krisis: penuhi lalu lunasi utangnya, atau beri dispensasi.',
    },
    fix: { operationId: 'transitionGateDebt', resource: 'gate-debts', permission: 'campaign.write' },
  },
]);

export const gateDebts = new Resource<GateDebtEntity>({
  entity: GateDebtEntity,
  name: 'gate_debt',
  path: 'gate-debts',
  title: 'code',
  computed: {
    overdue: `(t.state = 'open' AND t.due_on < (now() AT TIME ZONE (SELECT timezone FROM organizations o WHERE o.id = t.organization_id))::date)`,
  },
  sorts: ['createdAt', 'dueOn'],
  defaultSort: 'dueOn',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    state: { kind: 'any', property: 'state' },
    code: { kind: 'any', property: 'code' },
    from: { kind: 'from', property: 'dueOn' },
    to: { kind: 'before', property: 'dueOn' },
  },
  machine: debtMachine,
});

@Injectable()
export class GateDebtService extends RecordService<GateDebtEntity> {
  protected readonly actions: ActionRule<GateDebtEntity>[] = [
    {
      action: 'pay',
      permission: 'campaign.write',
      refuse: ({ state }) => (state === 'open' ? null : { en: 'It is settled.', id: 'Sudah diselesaikan.' }),
    },
    {
      action: 'waive',
      permission: 'gate.waive',
      refuse: ({ state }) => (state === 'open' ? null : { en: 'It is settled.', id: 'Sudah diselesaikan.' }),
    },
  ];

  constructor(private readonly workingTime: WorkingTimeService) {
    super(gateDebts);
  }

  /** Called while a crisis campaign passes a gate: what it leaves open there it owes from now on. */
  async incur(ctx: Ctx, campaign: CampaignEntity, to: Stage, owe: readonly Owed[]): Promise<void> {
    if (owe.length === 0) return;
    const today = localDay(new Date(), ctx.actor.timezone);
    decide(ctx, [mayOwe(campaign, to), ...owe.map(({ dueOn }, i) => dueInTime(i, dueOn, today))]);
    const calendar = await this.workingTime.calendar(ctx, today);
    const usual = addWorkingDays(today, DEBT_WORKING_DAYS, calendar);
    const before = await ctx.query<{ id: string; code: string }>(
      'SELECT id, code FROM gate_debts WHERE organization_id = $1 AND campaign_id = $2 AND code = ANY($3)',
      [ctx.organizationId, campaign.id, owe.map(({ code }) => code)],
    );
    for (const { code, dueOn, reason = null } of owe) {
      const known = before.find((debt) => debt.code === code);
      const owed = { campaignId: campaign.id, code, stage: to, dueOn: dueOn ?? usual, reason, state: 'open' };
      // A campaign that went back and comes this way again owes the same once.
      if (known) await this.store.update(ctx, await this.store.lock(ctx, known.id), { ...owed, stateReason: null });
      else await this.store.insert(ctx, owed);
    }
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason }: { to: DebtState; reason?: string | null },
  ): Promise<Answered<GateDebtEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!debtMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (to === 'waived') this.mayWaive(ctx, reason);
    else await this.isPaid(ctx, current);
    const set = { stateReason: to === 'waived' ? reason : null };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  private mayWaive(ctx: Ctx, reason: string | null | undefined): void {
    if (!mayDo(ctx.actor, 'gate.waive'))
      throw accessDenied({ params: { permission: 'gate.waive', role: ctx.actor.role } });
    askReason('waived', reason);
  }

  /** A debt is paid by the deed, never by saying so. */
  private async isPaid(ctx: Ctx, { campaignId, code, stage }: GateDebtEntity): Promise<void> {
    const { conditions } = await askGate(ctx, campaignId, stage);
    const condition = conditions.find((one) => one.code === code);
    if (condition?.passed === false) throw debtNotPaid({ params: { code }, extra: { conditions: [condition] } });
  }
}
