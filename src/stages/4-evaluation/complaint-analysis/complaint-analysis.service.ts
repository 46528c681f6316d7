import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { balanceOf } from '#kernel/figures/stated-counts.rules';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import {
  type AnalysisState,
  ComplaintAnalysisEntity,
} from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';
import {
  analysed,
  analysisFixed,
  analysisMachine,
  everyPatternNamed,
  periodInOrder,
  replacesFinal,
} from '#stages/4-evaluation/complaint-analysis/complaint-analysis.rules';
import { ComplaintTablesService } from '#stages/4-evaluation/complaint-analysis/complaint-tables.service';

const SUCCESSOR = `FROM complaint_analyses s WHERE s.organization_id = t.organization_id AND s.supersedes_id = t.id AND s.state = 'final'`;
const PATTERNS = `(SELECT coalesce(json_agg(json_build_object('topic', p.topic, 'decision', p.decision, 'reason', p.reason,
    'decidedBy', p.decided_by, 'decidedAt', to_char(p.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'followUpIds', ARRAY(SELECT f.id FROM follow_ups f WHERE f.organization_id = p.organization_id
      AND f.complaint_analysis_id = p.complaint_analysis_id AND f.topic = p.topic ORDER BY f.id)) ORDER BY p.topic), '[]')
  FROM complaint_patterns p WHERE p.organization_id = t.organization_id AND p.complaint_analysis_id = t.id)`;

export const complaintAnalyses = new Resource<ComplaintAnalysisEntity>({
  entity: ComplaintAnalysisEntity,
  name: 'complaint_analysis',
  path: 'complaint-analyses',
  title: 'title',
  computed: { supersededById: `(SELECT s.id ${SUCCESSOR})`, patterns: PATTERNS },
  sorts: ['createdAt', 'periodTo'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    unitId: { kind: 'any', property: 'unitId' },
    state: { kind: 'any', property: 'state' },
    superseded: { kind: 'sql', condition: `(EXISTS (SELECT ${SUCCESSOR})) = ANY({}::boolean[])` },
    from: { kind: 'from', property: 'periodTo' },
    to: { kind: 'before', property: 'periodTo' },
  },
  search: ['title', 'findings', 'causes'],
  machine: analysisMachine,
});

type Draft = Partial<ComplaintAnalysisEntity>;

const FINAL: Text = { en: 'It is final.', id: 'Sudah final.' };
const draft = ({ state }: ComplaintAnalysisEntity): Text | null => (state === 'draft' ? null : FINAL);

@Injectable()
export class ComplaintAnalysisService extends RecordService<ComplaintAnalysisEntity> {
  protected readonly actions: ActionRule<ComplaintAnalysisEntity>[] = [
    { action: 'update', permission: 'evaluation.write', refuse: draft },
    { action: 'transition', permission: 'evaluation.write', refuse: draft },
    { action: 'namePattern', permission: 'evaluation.write', refuse: draft },
    { action: 'remove', permission: 'evaluation.write', refuse: draft },
  ];

  constructor(private readonly tables: ComplaintTablesService) {
    super(complaintAnalyses);
  }

  /** Its one move: what was counted is kept as it was, with who says so. Numbers that do not belong together are refused. */
  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null }: { to: AnalysisState; reason?: string | null },
  ): Promise<Answered<ComplaintAnalysisEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!analysisMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    const numbers = await this.tables.of(ctx, current);
    decide(ctx, [
      notAfterToday('/periodTo', current.periodTo, ctx.actor.timezone),
      ...analysed(current),
      everyPatternNamed(numbers.byTopic.rows, current.patterns),
      replacesFinal(current, await this.supersededBy(ctx, current)),
    ]);
    this.tables.refuseUnbalanced(numbers);
    if (current.stated) balanceOf(ctx, current.stated);
    const set = { numbers, finalizedBy: ctx.actor.userId, finalizedAt: new Date().toISOString() };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  protected override async check(ctx: Ctx, next: Draft, current: ComplaintAnalysisEntity | null): Promise<void> {
    if (current?.state === 'final') throw analysisFixed();
    const campaign = next.campaignId ? await holdCampaign(ctx, next.campaignId) : null;
    decide(ctx, [
      ...(campaign && !current ? [campaignRuns(campaign)] : []),
      periodInOrder(next),
      replacesFinal(next, await this.supersededBy(ctx, next)),
    ]);
  }

  protected override checkRemoval(_ctx: Ctx, { state }: ComplaintAnalysisEntity): void {
    if (state === 'final') throw analysisFixed();
  }

  private async supersededBy(ctx: Ctx, { supersedesId }: Draft): Promise<ComplaintAnalysisEntity | undefined> {
    return supersedesId ? this.store.find(ctx, supersedesId) : undefined;
  }
}
