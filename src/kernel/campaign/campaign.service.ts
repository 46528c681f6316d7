import { Injectable } from '@nestjs/common';
import { type CampaignEntity, CampaignEntity as Entity, STAGES, type Stage } from '#kernel/campaign/campaign.entity';
import {
  askReason,
  gateNotPassed,
  isForward,
  isStatusMove,
  movesFrom,
  needsReason,
  stageMachine,
  unknownWaiver,
} from '#kernel/campaign/campaign.rules';
import { askGate, type GateReport, gateCondition, nextGateSql } from '#kernel/campaign/gate';
import { debtUnknown, type Owed } from '#kernel/campaign/gate-debt.rules';
import { GateDebtService } from '#kernel/campaign/gate-debt.service';
import { sameTopic } from '#kernel/campaign/topic';
import { citesInForce } from '#kernel/legal-basis/citing';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { accessDenied, stateRefused } from '#platform/problem/catalogue';
import type { FieldError } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';

export interface Waiver {
  code: string;
  reason: string;
}

export interface TransitionInput {
  to: string;
  reason?: string | null;
  waive?: Waiver[];
  owe?: Owed[];
}

export const campaigns = new Resource<CampaignEntity>({
  entity: Entity,
  name: 'campaign',
  path: 'campaigns',
  title: 'title',
  links: { legalBasisIds: { table: 'campaign_legal_bases', own: 'campaign_id', other: 'legal_basis_id' } },
  computed: {
    // Only a crisis owes anything, and most campaigns are none.
    debts: `CASE WHEN t.kind = 'crisis' THEN (SELECT coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'dueOn', d.due_on) ORDER BY d.due_on, d.code), '[]') FROM gate_debts d WHERE d.organization_id = t.organization_id AND d.campaign_id = t.id AND d.state = 'open') ELSE '[]' END`,
  },
  includes: {
    counts: {
      sql: () =>
        `(SELECT coalesce(json_object_agg(k.resource, k.n), '{}') FROM (SELECT resource, sum(n)::int AS n FROM campaign_counters k WHERE k.organization_id = t.organization_id AND k.campaign_id = t.id GROUP BY resource) k)`,
    },
    gate: { sql: () => nextGateSql(STAGES), listsOnly: true },
  },
  sorts: ['createdAt', 'startsOn', 'code', 'title'],
  defaultSort: '-createdAt',
  filters: {
    stage: { kind: 'any', property: 'stage' },
    status: { kind: 'any', property: 'status' },
    kind: { kind: 'any', property: 'kind' },
    topic: {
      kind: 'sql',
      condition: `t.topic = ANY(ARRAY(SELECT lower(regexp_replace(btrim(x), '\\s+', ' ', 'g')) FROM unnest({}::text[]) x))`,
    },
    ownerId: { kind: 'any', property: 'ownerId' },
    unitId: { kind: 'any', property: 'unitId' },
    previousCampaignId: { kind: 'any', property: 'previousCampaignId' },
    from: { kind: 'from', property: 'startsOn' },
    to: { kind: 'before', property: 'startsOn' },
  },
  search: ['code', 'title', 'summary'],
  machine: stageMachine,
});

@Injectable()
export class CampaignService extends RecordService<CampaignEntity> {
  protected readonly actions: ActionRule<CampaignEntity>[] = [
    { action: 'update', permission: 'campaign.write' },
    {
      action: 'transition',
      permission: 'campaign.transition',
      refuse: ({ stage, status }) =>
        movesFrom(stage, status).length > 0 ? null : { en: 'The campaign has ended.', id: 'Kampanye sudah berakhir.' },
    },
    { action: 'waive', permission: 'gate.waive' },
    { action: 'remove', permission: 'campaign.write' },
  ];

  constructor(private readonly debts: GateDebtService) {
    super(campaigns);
  }

  protected override transitionsFrom({ stage, status }: CampaignEntity): readonly string[] {
    return movesFrom(stage, status);
  }

  protected override derive(_ctx: Ctx, { topic }: Partial<CampaignEntity>): Partial<CampaignEntity> {
    return topic === undefined ? {} : { topic: sameTopic(topic) };
  }

  async gate(ctx: Ctx, id: string, to: Stage): Promise<GateReport> {
    await this.store.get(ctx, id);
    return askGate(ctx, id, to);
  }

  /** Moves between stages through the gate, or aside. The row is held from here on: of twenty equal moves one passes. */
  async transition(
    ctx: Ctx,
    id: string,
    { to, reason, waive = [], owe = [] }: TransitionInput,
  ): Promise<Answered<CampaignEntity>> {
    const current = await this.store.lock(ctx, id);
    const allowed = movesFrom(current.stage, current.status);
    if (!allowed.includes(to))
      throw stateRefused({
        params: { from: current.stage, to, allowed: allowed.join(', ') || '–' },
        extra: { from: current.stage, status: current.status, allowed },
      });
    if (needsReason(current.stage, to)) askReason(to, reason);
    if (isStatusMove(to)) return this.answer(ctx, await this.store.moveAside(ctx, current, { to, reason }));
    const stage = to as Stage;
    const report = isForward(current.stage, stage) ? await this.pass(ctx, current, stage, { waive, owe }) : null;
    const waivers = waive.map((waiver) => ({
      ...waiver,
      to: stage,
      byId: ctx.actor.userId,
      at: new Date().toISOString(),
    }));
    const set = {
      ...(waivers.length > 0 ? { waivers: [...current.waivers, ...waivers] } : {}),
      ...(stage === 'closed' ? { status: 'closed' } : {}),
    };
    return this.answer(
      ctx,
      await this.store.move(
        ctx,
        current,
        { to, reason, waivers: waivers.length > 0 ? waivers : undefined, gateReport: report ?? undefined, set },
        'stage',
      ),
    );
  }

  private async pass(
    ctx: Ctx,
    campaign: CampaignEntity,
    to: Stage,
    { waive, owe }: { waive: Waiver[]; owe: Owed[] },
  ): Promise<GateReport> {
    if (waive.length > 0 && !mayDo(ctx.actor, 'gate.waive'))
      throw accessDenied({ params: { permission: 'gate.waive', role: ctx.actor.role } });
    const report = await askGate(ctx, campaign.id, to);
    const unmet = report.conditions.filter(({ passed }) => !passed).map(({ code }) => code);
    const stray = waive.filter(({ code }) => !unmet.includes(code)).map(({ code }) => code);
    if (stray.length > 0) throw unknownWaiver({ params: { codes: stray.join(', ') } });
    const past = new Set(waive.map(({ code }) => code));
    const owed = owe.map(({ code }) => code);
    const nothing = owed.filter((code, i) => !unmet.includes(code) || past.has(code) || owed.indexOf(code) !== i);
    if (nothing.length > 0) throw debtUnknown({ params: { codes: nothing.join(', ') } });
    for (const code of owed) past.add(code);
    const open = unmet.filter((code) => !past.has(code));
    decide(
      ctx,
      report.conditions.map(({ code, passed }) => {
        const text = gateCondition(code);
        const message = text ? (passed ? text.met : text.unmet) : { en: code, id: code };
        return { code, passed: passed || past.has(code), message };
      }),
      ({ errors }) =>
        gateNotPassed({
          params: { count: open.length, to, codes: open.join(', ') },
          errors: errors as FieldError[],
          extra: { conditions: report.conditions },
        }),
    );
    await this.debts.incur(ctx, campaign, to, owe);
    return report;
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<CampaignEntity>,
    current: CampaignEntity | null,
  ): Promise<void> {
    const ended = current !== null && current.stage === 'closed';
    decide(ctx, [
      await citesInForce(ctx, { pointer: '/legalBasisIds', ids: newlyCited(next, current), on: next.startsOn ?? '' }),
      {
        code: 'campaign.ends_before_start',
        passed: !next.endsOn || !next.startsOn || next.endsOn >= next.startsOn,
        pointer: '/endsOn',
        message: {
          en: 'The last day must not come before the first.',
          id: 'Hari terakhir tidak boleh sebelum hari pertama.',
        },
      },
      {
        code: 'campaign.closed',
        passed: !ended,
        message: { en: 'A closed campaign is kept as it is.', id: 'Kampanye yang ditutup disimpan apa adanya.' },
      },
    ]);
  }
}

/** What was in force when it was cited stays cited; another first day asks about all of them again. */
function newlyCited(next: Partial<CampaignEntity>, current: CampaignEntity | null): string[] {
  const { legalBasisIds = [], startsOn } = next;
  const kept = startsOn === current?.startsOn ? (current?.legalBasisIds ?? []) : [];
  return legalBasisIds.filter((id) => !kept.includes(id.toLowerCase()));
}
