import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { notify } from '#kernel/notification/notify';
import { kindsOfDetails } from '#kernel/privacy/masking.rules';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { ReporterService } from '#stages/3-implementation/reporter/reporter.service';
import type { RetentionDue, RetentionDueItem, RetentionRun } from '#stages/3-implementation/retention/retention.dto';
import { noticeOf, wordsLeft } from '#stages/3-implementation/retention/retention.rules';
import { ANONYMISE, DUE, DUE_ITEM, DUE_WORK, KEEP_ERASURES } from '#stages/3-implementation/retention/retention.sql';
import type { RetentionAction } from '#stages/3-implementation/retention/retention-rule.entity';

const SHOWN = 200;
/** A run stays short; what is left over goes in the next one. */
const MOST = 500;

interface Work extends Omit<RetentionDueItem, 'recordKind'> {
  action: RetentionAction;
  basis: string;
  ruleBy: string;
  text: string;
  campaignId: string | null;
  level: number;
  hadIdentity: boolean;
  reporterId: string | null;
}

/** Takes from records whose time is over what leads to a person, as the agency's rules say. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly messages: FeedbackMessageService,
    private readonly reporters: ReporterService,
  ) {}

  /** What a round of a day would do: nothing is written. */
  async due(ctx: Ctx, asked: string | undefined): Promise<RetentionDue> {
    const zone = await zoneOf(ctx);
    const asOf = asked ?? localDay(new Date(), zone);
    const params = [ctx.organizationId, asOf, zone];
    const [items, counts] = await Promise.all([
      ctx.query<RetentionDueItem & Record<string, unknown>>(
        `SELECT 'feedback_message' AS "recordKind", ${DUE_ITEM} ${DUE} ORDER BY d.due_on, t.id LIMIT ${SHOWN}`,
        params,
      ),
      ctx.one<{ count: number; held: number }>(
        `SELECT (count(*) FILTER (WHERE NOT t.legal_hold))::int AS count, (count(*) FILTER (WHERE t.legal_hold))::int AS held ${DUE}`,
        params,
      ),
    ]);
    return { asOf, count: counts?.count ?? 0, held: counts?.held ?? 0, items };
  }

  /** Whoever works on a message at this very moment comes first; the next run sees what they left. */
  async run(ctx: Ctx, now: Date): Promise<RetentionRun> {
    const zone = await zoneOf(ctx);
    const works = await ctx.query<Work & Record<string, unknown>>(
      `SELECT ${DUE_WORK} ${DUE} AND NOT t.legal_hold ORDER BY d.due_on, t.id LIMIT ${MOST} FOR UPDATE OF t SKIP LOCKED`,
      [ctx.organizationId, localDay(now, zone), zone],
    );
    if (works.length === 0) return { anonymised: 0, erasureIds: [] };
    await this.anonymise(ctx, works, now);
    const erasures = works.map((work) => erasureOf(ctx, work));
    await ctx.query(KEEP_ERASURES, [ctx.organizationId, JSON.stringify(erasures)]);
    for (const work of works) this.tell(ctx, work, now);
    await this.notice(ctx, erasures[0]?.id ?? '', works.length);
    return { anonymised: works.length, erasureIds: erasures.map(({ id }) => id) };
  }

  private async anonymise(ctx: Ctx, works: readonly Work[], now: Date): Promise<void> {
    const rows = works.map(({ recordId, text, action }) => {
      const left = wordsLeft(text, action);
      return { id: recordId, text: left, personal_details: kindsOfDetails(left) };
    });
    await ctx.query(ANONYMISE, [ctx.organizationId, JSON.stringify(rows), now.toISOString()]);
    await this.reporters.forget(
      ctx,
      works.flatMap(({ reporterId }) => reporterId ?? []),
    );
  }

  private tell(ctx: Ctx, { recordId, campaignId, level, dueOn, action }: Work, now: Date): void {
    ctx.record({
      action: 'feedback_message.anonymised',
      resource: this.messages.store.resource.name,
      recordId,
      campaignId,
      level,
      changes: { anonymisedAt: { from: null, to: now.toISOString() } },
      reason: `${action}: ${dueOn}`,
    });
  }

  /** Those who answer for personal data hear that it happened; the writers find their notices under their codes. */
  private async notice(ctx: Ctx, recordId: string, count: number): Promise<void> {
    const people = await ctx.query<{ id: string }>(
      `SELECT id FROM users WHERE organization_id = $1 AND state = 'active' AND role = 'information_officer' ORDER BY id`,
      [ctx.organizationId],
    );
    const to = people.map(({ id }) => id);
    await notify(ctx, { kind: 'retention_done', to, resource: 'erasures', recordId, params: { count: String(count) } });
  }
}

async function zoneOf(ctx: Ctx): Promise<string> {
  const row = await ctx.one<{ timezone: string }>('SELECT timezone FROM organizations WHERE id = $1', [
    ctx.organizationId,
  ]);
  return row?.timezone ?? 'UTC';
}

function erasureOf(ctx: Ctx, work: Work) {
  return {
    id: newId(),
    created_by: ctx.actor.userId || work.ruleBy,
    record_id: work.recordId,
    campaign_id: work.campaignId,
    tracking_code: work.trackingCode,
    action: work.action,
    basis: work.basis,
    closed_on: work.closedOn,
    due_on: work.dueOn,
    had_identity: work.hadIdentity,
    notice: noticeOf(work),
  };
}
