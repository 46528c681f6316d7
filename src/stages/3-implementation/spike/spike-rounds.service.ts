import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { TenantRounds } from '#platform/jobs/tenant-rounds';
import type { Locale } from '#platform/problem/problem';
import {
  daysWithoutPause,
  type Judgement,
  judge,
  pace,
  windowsSince,
} from '#stages/3-implementation/spike/spike.rules';
import { SpikeService } from '#stages/3-implementation/spike/spike.service';
import type { SpikeRuleEntity } from '#stages/3-implementation/spike/spike-rule.entity';
import { spikeRules } from '#stages/3-implementation/spike/spike-rule.service';
import { daysOf, firstRecord, type Volumes, volumesOf } from '#stages/3-implementation/spike/spike-volume';

const EVERY_MS = 5 * 60_000;

const ACTIVE = `SELECT ${spikeRules.selectList} FROM spike_rules t WHERE t.organization_id = $1 AND t.active ORDER BY t.topic NULLS LAST, t.id`;

/** What one window of a topic was seen for, it is not seen for again while another still overlaps it. */
const SEEN = `SELECT DISTINCT topic FROM spikes WHERE organization_id = $1 AND window_end > $2::timestamptz - make_interval(hours => $3)`;

const AGENCY = 'SELECT timezone, language FROM organizations WHERE id = $1';

interface Agency extends Record<string, unknown> {
  timezone: string;
  language: Locale;
}

interface Look {
  rule: SpikeRuleEntity;
  now: Date;
  first: Date | null;
  /** Topics that have a rule of their own. */
  others: string[];
  agency: Agency;
}

/** Exempt records are in no count that becomes an issue: an exempt issue would rest on no consequence test. */
const STRICTEST = 2;

/** Looks for topics that rise above their own history; of several processes one looks, and each spike is seen once. */
@Injectable()
export class SpikeRounds extends TenantRounds {
  constructor(
    database: Database,
    private readonly service: SpikeService,
  ) {
    super(database, 'spikes', EVERY_MS);
  }

  protected async work(ctx: Ctx, now: Date): Promise<number> {
    const rules = await ctx.query<SpikeRuleEntity & Record<string, unknown>>(ACTIVE, [ctx.organizationId]);
    const agency = await ctx.one<Agency>(AGENCY, [ctx.organizationId]);
    if (rules.length === 0 || !agency) return 0;
    const first = await firstRecord(ctx);
    const named = rules.flatMap(({ topic }) => topic ?? []);
    const program = ctx.actor;
    let seen = 0;
    for (const rule of rules) {
      // A record needs somebody who stands for it: whoever set the rule. The audit says that the program did it.
      ctx.enter({ ...program, userId: rule.createdBy, timezone: agency.timezone });
      seen += await this.look(ctx, { rule, now, first, others: rule.topic ? [] : named, agency });
      ctx.enter(program);
    }
    return seen;
  }

  private async look(ctx: Ctx, { rule, now, first, others, agency }: Look): Promise<number> {
    const volumes = await volumesOf(ctx, rule, now, others);
    const known = await ctx.query<{ topic: string }>(SEEN, [ctx.organizationId, now.toISOString(), rule.windowHours]);
    const already = new Set(known.map(({ topic }) => topic));
    const windows = windowsSince(first, now, rule);
    const today = localDay(now, agency.timezone);
    let seen = 0;
    for (const topic of volumes.topics.filter((each) => !already.has(each))) {
      const found = firstSpike(volumes, topic, windows, rule);
      if (!found) continue;
      const { level, judgement } = found;
      const window = volumes.window(topic, level, 0);
      const days = await daysOf(ctx, now, { topic, level });
      await this.service.seen(
        ctx,
        { rule, today, locale: agency.language },
        {
          topic,
          level,
          ...window,
          ...pace(window.count, volumes.window(topic, level, 1).count, rule.windowHours),
          persistenceDays: daysWithoutPause(days, today),
          windowStart: new Date(now.getTime() - rule.windowHours * 3_600_000).toISOString(),
          windowEnd: now.toISOString(),
          windows: judgement.windows,
          mean: judgement.mean,
          deviation: judgement.deviation,
          threshold: judgement.threshold,
          caveats: judgement.caveats,
        },
      );
      seen += 1;
    }
    return seen;
  }
}

/** Counted from open records first: only where those show no spike do stricter ones count, and make it as strict. */
function firstSpike(
  volumes: Volumes,
  topic: string,
  windows: number,
  rule: SpikeRuleEntity,
): { level: number; judgement: Judgement } | undefined {
  for (let level = 0; level <= STRICTEST; level++) {
    const history = Array.from({ length: windows }, (_, i) => volumes.window(topic, level, i + 1).count);
    const judgement = judge(volumes.window(topic, level, 0).count, history, rule);
    if (judgement.verdict === 'spike') return { level, judgement };
  }
  return undefined;
}
