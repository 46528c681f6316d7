import { Injectable } from '@nestjs/common';
import { refuseOwn } from '#kernel/access/four-eyes';
import { digestOf, newSecret } from '#platform/auth/credential';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { ListAsk } from '#platform/records/list-query';
import { allowedActions } from '#platform/records/record.service';
import { type Page, RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ApprovalService } from '#stages/2-planning/approval/approval.service';
import type { CreateApprovalLink, NewApprovalLink } from '#stages/2-planning/approval/approval-link.dto';
import { ApprovalLinkEntity } from '#stages/2-planning/approval/approval-link.entity';
import {
  LINK_DAYS,
  linkNotAsked,
  linkTimeVerdict,
  writeLinkToken,
} from '#stages/2-planning/approval/approval-link.rules';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';

export const approvalLinks = new Resource<ApprovalLinkEntity>({
  entity: ApprovalLinkEntity,
  name: 'approval_link',
  path: 'content-plans/{id}/approval-links',
  title: 'name',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: { contentPlanId: { kind: 'any', property: 'contentPlanId' } },
});

const WHAT = { en: 'content plan', id: 'rencana konten' };
const OVER = { en: 'It was used or taken back.', id: 'Sudah dipakai atau dicabut.' };
const DAY_MS = 86_400_000;

/** Links for leaders without an account. Whoever wrote the piece hands out none for it. */
@Injectable()
export class ApprovalLinkService {
  readonly store = new RecordStore(approvalLinks);

  constructor(
    private readonly plans: ContentPlanService,
    private readonly approvals: ApprovalService,
    private readonly configuration: Configuration,
  ) {}

  async list(ctx: Ctx, contentPlanId: string): Promise<Page<ApprovalLinkEntity>> {
    const ask: ListAsk = { contentPlanId: [contentPlanId], limit: 200 };
    const [, page] = await Promise.all([this.plans.store.get(ctx, contentPlanId), this.store.list(ctx, ask)]);
    return { ...page, nextCursor: null };
  }

  async create(ctx: Ctx, contentPlanId: string, input: CreateApprovalLink): Promise<NewApprovalLink> {
    const plan = await this.plans.store.lock(ctx, contentPlanId);
    refuseOwn(ctx, [plan.createdBy, plan.lastEditedBy], WHAT);
    if (plan.state !== 'clearance') throw linkNotAsked();
    const approval = await this.approvals.open(ctx, plan);
    if (!approval.steps[approval.currentStep - 1]?.byLink) throw linkNotAsked();
    const now = new Date();
    const expiresAt =
      input.expiresAt ?? approval.dueAt ?? new Date(now.getTime() + LINK_DAYS.usual * DAY_MS).toISOString();
    const latest = new Date(now.getTime() + LINK_DAYS.most * DAY_MS).toISOString();
    const ends = input.expiresAt === undefined && expiresAt > latest ? latest : expiresAt;
    decide(ctx, [linkTimeVerdict(ends, now)]);
    const secret = newSecret();
    const stored = await this.store.insert(ctx, {
      campaignId: plan.campaignId,
      contentPlanId,
      approvalId: approval.id,
      step: approval.currentStep,
      name: input.name,
      email: input.email ?? null,
      expiresAt: ends,
      digest: digestOf(secret),
    });
    const path = `/approval-links/${writeLinkToken(ctx.organizationId, stored.id, secret)}`;
    const { publicUrl } = this.configuration.settings;
    return { ...answer(ctx, stored), url: `${publicUrl?.replace(/\/$/, '') ?? ''}${path}` };
  }

  /** The row stays, so that the trail can name what it was. */
  async revoke(ctx: Ctx, contentPlanId: string, id: string): Promise<void> {
    const link = await this.store.lock(ctx, id);
    if (link.contentPlanId !== contentPlanId || link.usedAt !== null || link.revokedAt !== null) throw notFound();
    await this.store.update(ctx, link, { revokedAt: new Date().toISOString() }, 'revoked');
  }
}

function answer(ctx: Ctx, link: ApprovalLinkEntity) {
  const refuse = ({ usedAt, revokedAt }: ApprovalLinkEntity) => ((usedAt ?? revokedAt) ? OVER : null);
  return {
    ...link,
    allowedActions: allowedActions(ctx, [{ action: 'remove', permission: 'content.approve', refuse }], link),
  };
}
