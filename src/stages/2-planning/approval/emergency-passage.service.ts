import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { defineProblem } from '#platform/problem/problem';
import { decide } from '#platform/records/verdicts';
import { ApprovalService } from '#stages/2-planning/approval/approval.service';
import { lawful, mayGoOutUnapproved } from '#stages/2-planning/approval/emergency.rules';
import type { EmergencyReviewEntity } from '#stages/2-planning/approval/emergency-review.entity';
import { EmergencyReviewService } from '#stages/2-planning/approval/emergency-review.service';
import { ContentGateService } from '#stages/2-planning/content-plan/content-gate.service';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { standingVerdicts } from '#stages/2-planning/content-plan/content-plan.rules';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';

export const noEmergency = defineProblem({
  code: 'emergency_review.no_emergency',
  status: 409,
  title: { en: 'This needs no emergency', id: 'Ini tidak memerlukan jalur darurat' },
  detail: {
    en: 'The content plan is {state}: it was approved, is out, or was cancelled.',
    id: 'Rencana konten berstatus {state}: sudah disetujui, sudah terbit, atau dibatalkan.',
  },
  remedy: {
    en: 'Record the post of an approved piece with POST /api/v1/posts; plan anew what was cancelled.',
    id: 'Catat unggahan karya yang disetujui dengan POST /api/v1/posts; rencanakan ulang yang dibatalkan.',
  },
});

export interface Emergency {
  reason: string;
  reviewerId?: string | null;
}

export interface Passed {
  plan: ContentPlanEntity;
  review: EmergencyReviewEntity;
}

/** The way out for what cannot wait: past the people who approve, never past the law, and looked at afterwards. */
@Injectable()
export class EmergencyPassage {
  constructor(
    private readonly plans: ContentPlanService,
    private readonly gate: ContentGateService,
    private readonly approvals: ApprovalService,
    private readonly reviews: EmergencyReviewService,
  ) {}

  async pass(ctx: Ctx, id: string, { reason, reviewerId }: Emergency): Promise<Passed> {
    const current = await this.plans.store.lock(ctx, id);
    if (!mayGoOutUnapproved(current.state)) throw noEmergency({ params: { state: current.state } });
    const emergencyAt = new Date().toISOString();
    const plannedAt = current.plannedAt ?? emergencyAt;
    decide(ctx, [
      campaignRuns(await holdCampaign(ctx, current.campaignId)),
      ...standingVerdicts('published', { ...current, plannedAt }),
      ...lawful(await this.gate.verdicts(ctx, current)),
    ]);
    await this.approvals.void(ctx, current, reason);
    const move = { to: 'published', reason, set: { plannedAt, emergencyAt } };
    const plan = await this.plans.store.moveAside(ctx, current, move, 'state');
    return { plan, review: await this.reviews.open(ctx, plan, { kind: 'emergency', reason, reviewerId }) };
  }
}
