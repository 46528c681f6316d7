import { Injectable } from '@nestjs/common';
import { notInFuture } from '#kernel/calendar/past.rules';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { caseMachine, inOrder, movesByHand } from '#stages/3-implementation/case/case-course.rules';
import type {
  CreateCoordination,
  CreateDisposition,
  CreateReturn,
} from '#stages/3-implementation/case/case-handover.dto';
import { CaseHandoverEntity, type HandoverKind } from '#stages/3-implementation/case/case-handover.entity';
import {
  goesDown,
  goesSideways,
  nothingToReturn,
  oneAddress,
  worksThere,
} from '#stages/3-implementation/case/case-handover.rules';
import { CaseMoveService, refused } from '#stages/3-implementation/case/case-move.service';
import { tell, tellHandedOn } from '#stages/3-implementation/case/case-people';

export const caseHandovers = new Resource<CaseHandoverEntity>({
  entity: CaseHandoverEntity,
  name: 'case_handover',
  path: 'cases/{id}/handovers',
  title: 'note',
  computed: {
    campaignId: '(SELECT k.campaign_id FROM cases k WHERE k.organization_id = t.organization_id AND k.id = t.case_id)',
  },
  sorts: ['at'],
  defaultSort: 'at',
  filters: { caseId: { kind: 'any', property: 'caseId' }, kind: { kind: 'any', property: 'kind' } },
});

/** The unit and everything above it, itself first. */
const ABOVE = `
  WITH RECURSIVE up AS (
    SELECT id AS start, id, parent_id, 1 AS height FROM org_units WHERE organization_id = $1 AND id = ANY($2)
    UNION ALL
    SELECT up.start, u.id, u.parent_id, up.height + 1 FROM org_units u JOIN up ON u.id = up.parent_id
    WHERE u.organization_id = $1 AND up.height < 100
  ) SELECT start, array_agg(id ORDER BY height) AS above FROM up GROUP BY start`;

/** Somebody who works in the unit or below it, and may see the case. */
const WORKS_THERE = `
  WITH RECURSIVE down AS (
    SELECT id, 1 AS depth FROM org_units WHERE organization_id = $1 AND id = $3
    UNION ALL
    SELECT u.id, down.depth + 1 FROM org_units u JOIN down ON u.parent_id = down.id
    WHERE u.organization_id = $1 AND down.depth < 100
  ) SELECT p.id FROM users p WHERE p.organization_id = $1 AND p.id = $2 AND p.state = 'active'
    AND p.unit_id IN (SELECT id FROM down) AND siklus_rank(p.clearance) >= $4`;

/** The act by which the case came to where it is, unless it was taken back. */
const CAME_BY = `SELECT t.id, t.from_unit_id AS "fromUnitId", t.from_person_id AS "fromPersonId", t.created_by AS "byId"
  FROM case_handovers t
  WHERE t.organization_id = $1 AND t.case_id = $2 AND t.kind <> 'return' AND t.to_unit_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM case_handovers r WHERE r.organization_id = t.organization_id AND r.returns_id = t.id)
  ORDER BY t.id DESC LIMIT 1`;

interface Came extends Record<string, unknown> {
  id: string;
  fromUnitId: string | null;
  fromPersonId: string | null;
  byId: string;
}

interface Given {
  unitId: string | null;
  assigneeId: string | null;
}

/** Hands cases from unit to unit: down, sideways and back are acts of their own, and each stays as it was. */
@Injectable()
export class CaseHandoverService extends RecordService<CaseHandoverEntity> {
  protected readonly actions: ActionRule<CaseHandoverEntity>[] = [];

  constructor(
    private readonly cases: CaseService,
    private readonly moves: CaseMoveService,
  ) {
    super(caseHandovers);
  }

  async listOf(ctx: Ctx, caseId: string, kind: HandoverKind, ask: object): Promise<Page<CaseHandoverEntity>> {
    const page = await this.list(ctx, { ...ask, caseId: [caseId], kind: [kind] });
    await this.cases.store.get(ctx, caseId);
    return page;
  }

  async getOf(ctx: Ctx, caseId: string, kind: HandoverKind, id: string): Promise<Answered<CaseHandoverEntity>> {
    const found = await this.get(ctx, id);
    if (found.caseId !== caseId || found.kind !== kind) throw notFound();
    return found;
  }

  async dispose(ctx: Ctx, caseId: string, input: CreateDisposition): Promise<Answered<CaseHandoverEntity>> {
    const { unitId, personId = null, note, at = now() } = input;
    const current = await this.hold(ctx, caseId);
    const place = await this.place(ctx, current, unitId);
    decide(ctx, [...atVerdicts(current, at), goesDown(place), await this.works(ctx, current, { unitId, personId })]);
    const act = { kind: 'disposition' as const, toUnitId: unitId, personId, note, at };
    return this.handOn(ctx, current, act);
  }

  async coordinate(ctx: Ctx, caseId: string, input: CreateCoordination): Promise<Answered<CaseHandoverEntity>> {
    const { unitId, personId = null, elsewhere = null, note, at = now() } = input;
    const current = await this.hold(ctx, caseId);
    decide(ctx, [...atVerdicts(current, at), oneAddress(unitId, elsewhere)]);
    const act = { kind: 'coordination' as const, toUnitId: unitId ?? null, personId, elsewhere, note, at };
    // The other institution answers us; whoever has the case still has it.
    if (!unitId) return this.keep(ctx, current, act);
    const place = await this.place(ctx, current, unitId);
    decide(ctx, [goesSideways(place), await this.works(ctx, current, { unitId, personId })]);
    return this.handOn(ctx, current, act);
  }

  /** The unit is not responsible: whoever sent the case has it again, and both acts stay. */
  async giveBack(ctx: Ctx, caseId: string, { note, at = now() }: CreateReturn): Promise<Answered<CaseHandoverEntity>> {
    await this.cases.store.lock(ctx, caseId);
    const came = await ctx.one<Came>(CAME_BY, [ctx.organizationId, caseId]);
    if (!came) throw nothingToReturn();
    const current = await this.hold(ctx, caseId, 'verified');
    decide(ctx, atVerdicts(current, at));
    const kept = await this.keep(ctx, current, {
      kind: 'return',
      toUnitId: came.fromUnitId,
      personId: came.byId,
      note,
      at,
      returnsId: came.id,
    });
    const set: Given = { unitId: came.fromUnitId, assigneeId: came.fromPersonId };
    const stored = await this.moves.step(ctx, current, { to: 'verified', at, reason: note, set });
    await tell(ctx, stored, 'case_returned', [came.byId, came.fromPersonId]);
    return kept;
  }

  /** The case as far as it can be given to somebody: clear, ours, and waiting for an answer. */
  private async hold(ctx: Ctx, caseId: string, to: 'assigned' | 'verified' = 'assigned'): Promise<CaseEntity> {
    const current = await this.cases.store.lock(ctx, caseId);
    const { state, verifiedAt } = current;
    const possible = caseMachine.canMove(state, to) || (state === 'assigned' && to === 'assigned');
    if (!possible || verifiedAt === null) throw refused(state, to, movesByHand(current));
    return current;
  }

  private async handOn(
    ctx: Ctx,
    current: CaseEntity,
    act: Partial<CaseHandoverEntity> & { at: string; note: string; toUnitId: string | null; personId: string | null },
  ): Promise<Answered<CaseHandoverEntity>> {
    const kept = await this.keep(ctx, current, act);
    const set: Given = { unitId: act.toUnitId, assigneeId: act.personId };
    const stored =
      current.state === 'assigned'
        ? await this.cases.store.update(ctx, current, set, 'handed_on')
        : await this.moves.step(ctx, current, { to: 'assigned', at: act.at, reason: act.note, set });
    await tellHandedOn(ctx, stored, set);
    return kept;
  }

  private async keep(
    ctx: Ctx,
    current: CaseEntity,
    act: Partial<CaseHandoverEntity>,
  ): Promise<Answered<CaseHandoverEntity>> {
    const { id: caseId, unitId: fromUnitId, assigneeId: fromPersonId } = current;
    return this.answer(ctx, await this.store.insert(ctx, { ...act, caseId, fromUnitId, fromPersonId }));
  }

  private async place(ctx: Ctx, { unitId }: CaseEntity, toUnitId: string) {
    const rows = await ctx.query<{ start: string; above: string[] }>(ABOVE, [
      ctx.organizationId,
      unitId ? [unitId, toUnitId] : [toUnitId],
    ]);
    const above = (id: string | null) => rows.find(({ start }) => start === id?.toLowerCase())?.above ?? [];
    return { fromUnitId: unitId, aboveFrom: above(unitId), toUnitId: toUnitId.toLowerCase(), aboveTo: above(toUnitId) };
  }

  private async works(
    ctx: Ctx,
    { clearanceLevel }: CaseEntity,
    { unitId, personId }: { unitId: string; personId: string | null },
  ): Promise<FieldVerdict> {
    const params = [ctx.organizationId, personId, unitId, clearanceLevel];
    return worksThere(personId, personId !== null && (await ctx.one(WORKS_THERE, params)) !== undefined);
  }
}

const now = (): string => new Date().toISOString();
const atVerdicts = (current: CaseEntity, at: string): FieldVerdict[] => [notInFuture('/at', at), inOrder(current, at)];
