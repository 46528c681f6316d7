import { Injectable } from '@nestjs/common';
import { actIn } from '#kernel/access/acting';
import type { Ctx } from '#platform/context/ctx';
import { inTenant, visitTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import type { Session } from '#platform/database/session';
import { program } from '#platform/jobs/tenant-rounds';
import { notFound } from '#platform/problem/catalogue';
import type { Locale } from '#platform/problem/problem';
import { askWhy } from '#stages/2-planning/approval/approval.rules';
import { ApprovalService } from '#stages/2-planning/approval/approval.service';
import type { LinkDecided, LinkDecision } from '#stages/2-planning/approval/approval-link.dto';
import type { ApprovalLinkEntity } from '#stages/2-planning/approval/approval-link.entity';
import {
  goneBecause,
  type LinkToken,
  readLinkToken,
  refuseGone,
} from '#stages/2-planning/approval/approval-link.rules';
import { ApprovalLinkService, approvalLinks } from '#stages/2-planning/approval/approval-link.service';
import type { ApprovalLinkView } from '#stages/2-planning/approval/leader-view.dto';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';

/** Who knocks with a link. */
export interface Visitor {
  requestId: string;
  locale: Locale;
}

/** What a decision by link may do, and nothing beyond it. */
const SCOPES = ['content.read', 'content.review', 'content.approve', 'content.write'];

const LINK = `SELECT ${'{columns}'} FROM approval_links t WHERE t.organization_id = $1 AND t.id = $2 AND t.digest = $3`;

const VIEW = `
  SELECT o.name AS organization, o.timezone, c.title AS campaign, p.title, p.format, p.brief,
    nullif(concat_ws(E'\\n', p.key_message, (SELECT string_agg(m.text, E'\\n' ORDER BY m.id) FROM content_plan_key_messages k
      JOIN key_messages m ON m.organization_id = k.organization_id AND m.id = k.key_message_id
      WHERE k.organization_id = p.organization_id AND k.content_plan_id = p.id)), '') AS "keyMessage",
    p.alt_text AS "altText", p.information_class AS "informationClass", p.data_sources AS "dataSources", p.planned_at AS "plannedAt",
    p.version AS "planVersion", a.steps -> (a.current_step - 1) ->> 'name' AS step,
    (SELECT coalesce(json_agg(json_build_object('channel', concat(replace(h.platform, '_', ' '), ' ', h.handle),
        'caption', v.caption, 'altText', v.alt_text) ORDER BY h.platform, h.handle), '[]') FROM content_plan_channels l
      JOIN channels h ON h.organization_id = l.organization_id AND h.id = l.channel_id
      LEFT JOIN content_variants v ON v.organization_id = l.organization_id AND v.content_plan_id = p.id AND v.channel_id = h.id
      WHERE l.organization_id = p.organization_id AND l.content_plan_id = p.id) AS channels,
    (SELECT coalesce(json_agg(json_build_object('step', a.steps -> (d.step - 1) ->> 'name', 'name', d.name,
        'at', to_char(d.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY d.created_at, d.id), '[]')
      FROM approval_decisions d WHERE d.organization_id = a.organization_id AND d.approval_id = a.id) AS earlier
  FROM approvals a
  JOIN content_plans p ON p.organization_id = a.organization_id AND p.id = a.content_plan_id
  JOIN campaigns c ON c.organization_id = p.organization_id AND c.id = p.campaign_id
  JOIN organizations o ON o.id = a.organization_id
  WHERE a.organization_id = $1 AND a.id = $2`;

type Viewed = Omit<ApprovalLinkView, 'name' | 'expiresAt'> & Record<string, unknown>;

/** A leader without an account, who sees one piece and decides once. */
@Injectable()
export class LeaderService {
  constructor(
    private readonly database: Database,
    private readonly plans: ContentPlanService,
    private readonly approvals: ApprovalService,
    private readonly links: ApprovalLinkService,
  ) {}

  /** Looking uses nothing up: mail programs look at every link before the leader does. */
  async view(visitor: Visitor, text: string): Promise<ApprovalLinkView> {
    const token = tokenOf(text);
    return inTenant(this.database, { ...visitor, actor: program(token.organizationId) }, async (ctx) => {
      const link = await known(ctx, token);
      const approval = await this.approvals.store.get(ctx, link.approvalId);
      refuseGone(goneBecause(link, approval, new Date()));
      const viewed = await ctx.one<Viewed>(VIEW, [ctx.organizationId, link.approvalId]);
      if (!viewed) throw notFound();
      return { ...viewed, name: link.name, expiresAt: link.expiresAt };
    });
  }

  decide(visitor: Visitor, text: string, decision: LinkDecision): Promise<LinkDecided> {
    return this.database.transaction((session) => this.decideIn(session, visitor, text, decision));
  }

  /** The same in a transaction that is open already. */
  async decideIn(
    session: Session,
    visitor: Visitor,
    text: string,
    { decision, reason = null }: LinkDecision,
  ): Promise<LinkDecided> {
    const token = tokenOf(text);
    const { organizationId } = token;
    const found = await visitTenant(session, { ...visitor, actor: program(organizationId) }, (ctx) =>
      known(ctx, token),
    );
    askWhy(decision, reason);
    const person = { organizationId, userId: found.createdBy };
    const decided = (ctx: Ctx) => this.decideAs(ctx, found, { decision, reason });
    return actIn(session, person, decided, { ...visitor, channel: 'link' });
  }

  /** The piece's row is taken first, as everywhere: of two who decide at once the second finds the link used. */
  private async decideAs(
    ctx: Ctx,
    found: ApprovalLinkEntity,
    { decision, reason }: LinkDecision,
  ): Promise<LinkDecided> {
    const { actor } = ctx;
    ctx.enter({ ...actor, name: found.name, role: 'head', via: 'link', sessionId: found.id, scopes: SCOPES });
    const plan = await this.plans.store.lock(ctx, found.contentPlanId);
    const link = await this.links.store.lock(ctx, found.id);
    const approval = await this.approvals.store.get(ctx, link.approvalId);
    refuseGone(goneBecause(link, approval, new Date()));
    await this.links.store.update(ctx, link, { usedAt: new Date().toISOString() }, 'used');
    await this.plans.approveAs(ctx, plan.id, { decision, reason, version: plan.version });
    return { decision, name: link.name, title: plan.title };
  }
}

function tokenOf(text: string): LinkToken {
  const token = readLinkToken(text);
  if (!token) throw notFound();
  return token;
}

async function known(ctx: Ctx, { organizationId, id, digest }: LinkToken): Promise<ApprovalLinkEntity> {
  const sql = LINK.replace('{columns}', approvalLinks.selectList);
  const link = await ctx.one<ApprovalLinkEntity & Record<string, unknown>>(sql, [organizationId, id, digest]);
  if (!link) throw notFound();
  return link;
}
