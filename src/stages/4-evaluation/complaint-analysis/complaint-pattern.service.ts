import { Injectable } from '@nestjs/common';
import { sameTopic } from '#kernel/campaign/topic';
import type { Ctx } from '#platform/context/ctx';
import type { Answered } from '#platform/records/record.service';
import { decide } from '#platform/records/verdicts';
import type { Audience, NamePattern } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.dto';
import type { ComplaintAnalysisEntity } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';
import {
  analysisFixed,
  namingVerdicts,
  notForPublic,
  patternFollowed,
} from '#stages/4-evaluation/complaint-analysis/complaint-analysis.rules';
import { ComplaintAnalysisService } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.service';
import type { ComplaintTables } from '#stages/4-evaluation/complaint-analysis/complaint-tables.dto';
import { type Tables, WINDOW_CAVEATS } from '#stages/4-evaluation/complaint-analysis/complaint-tables.rules';
import { ComplaintTablesService } from '#stages/4-evaluation/complaint-analysis/complaint-tables.service';
import { FollowUpService } from '#stages/4-evaluation/follow-up/follow-up.service';

const KEEP = `
  INSERT INTO complaint_patterns AS p (organization_id, complaint_analysis_id, topic, decision, reason, decided_by, decided_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (organization_id, complaint_analysis_id, topic) DO UPDATE
    SET decision = excluded.decision, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;

const LIVING = `SELECT id FROM follow_ups WHERE organization_id = $1 AND complaint_analysis_id = $2 AND topic = $3
  AND state <> 'dropped' ORDER BY id LIMIT 1`;

/** From numbers to decisions: each pattern is a problem that somebody follows up, or none with a reason. */
@Injectable()
export class ComplaintPatternService {
  constructor(
    private readonly analyses: ComplaintAnalysisService,
    private readonly tables: ComplaintTablesService,
    private readonly followUps: FollowUpService,
  ) {}

  /** The frozen tables of a final analysis; those of a draft as the records are now. */
  async tablesOf(ctx: Ctx, id: string, audience: Audience = 'internal'): Promise<ComplaintTables> {
    const analysis = await this.analyses.store.get(ctx, id);
    if (audience === 'public' && analysis.clearanceLevel > 0)
      throw notForPublic({ params: { classification: analysis.classification } });
    const tables = (await frozenOf(ctx, analysis)) ?? (await this.tables.of(ctx, analysis));
    const { improvements, ...rest } = audience === 'public' ? this.tables.forPublic(tables) : tables;
    return {
      ...{ audience, frozenAt: analysis.finalizedAt },
      ...rest,
      improvements: improvements.map((around) => ({
        ...around,
        caveats: around.caveats.map((code) => ({ code, message: WINDOW_CAVEATS[code][ctx.locale] })),
      })),
    };
  }

  /** The analysis is held from here on: of twenty equal calls one opens the follow-up, the others learn which it is. */
  async name(ctx: Ctx, id: string, naming: NamePattern): Promise<Answered<ComplaintAnalysisEntity>> {
    const analysis = await this.analyses.store.lock(ctx, id);
    if (analysis.state === 'final') throw analysisFixed();
    const { byTopic } = await this.tables.of(ctx, analysis);
    decide(ctx, namingVerdicts(naming, byTopic.rows));
    const topic = sameTopic(naming.topic) ?? '';
    const living = await ctx.one<{ id: string }>(LIVING, [ctx.organizationId, id, topic]);
    if (living) throw patternFollowed({ params: { followUpId: living.id }, extra: { followUpId: living.id } });
    const at = new Date().toISOString();
    const { decision, reason } = naming;
    await ctx.query(KEEP, [ctx.organizationId, id, topic, decision, reason, ctx.actor.userId, at]);
    if (naming.followUp) await this.open(ctx, analysis, topic, naming);
    ctx.record({
      action: 'complaint_analysis.pattern_named',
      resource: 'complaint_analysis',
      recordId: id,
      campaignId: analysis.campaignId,
      level: analysis.clearanceLevel,
      changes: { topic: { to: topic }, decision: { to: decision } },
      reason,
    });
    return this.analyses.answer(ctx, await this.analyses.store.update(ctx, analysis, { patternsNamedAt: at }, 'named'));
  }

  private async open(ctx: Ctx, analysis: ComplaintAnalysisEntity, topic: string, { reason, followUp }: NamePattern) {
    const { campaignId, classification, id: complaintAnalysisId } = analysis;
    const unitId = followUp?.unitId ?? analysis.unitId;
    await this.followUps.create(ctx, {
      ...followUp,
      ...{ campaignId, classification, complaintAnalysisId, topic, unitId },
      problem: `${topic}: ${reason}`,
    });
  }
}

async function frozenOf(ctx: Ctx, { id, state }: ComplaintAnalysisEntity): Promise<Tables | null> {
  if (state !== 'final') return null;
  const sql = 'SELECT numbers FROM complaint_analyses WHERE organization_id = $1 AND id = $2';
  return (await ctx.one<{ numbers: Tables }>(sql, [ctx.organizationId, id]))?.numbers ?? null;
}
