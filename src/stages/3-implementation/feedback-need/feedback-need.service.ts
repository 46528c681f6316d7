import { Injectable } from '@nestjs/common';
import { type Classification, strictest } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import type { Answered } from '#platform/records/record.service';
import { decide } from '#platform/records/verdicts';
import type { CommunityNeedEntity } from '#stages/1-fact-finding/community-need/community-need.entity';
import { CommunityNeedService } from '#stages/1-fact-finding/community-need/community-need.service';
import type { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import type { CreateNeedOfFeedback } from '#stages/3-implementation/feedback-need/feedback-need.dto';
import { clusterVerdicts } from '#stages/3-implementation/feedback-need/feedback-need.rules';

type Member = FeedbackMessageEntity & Record<string, unknown>;

/** Makes a need of what many people say, and ties every one of their messages to it. */
@Injectable()
export class FeedbackNeedService {
  constructor(
    private readonly messages: FeedbackMessageService,
    private readonly needs: CommunityNeedService,
  ) {}

  async create(
    ctx: Ctx,
    { messageIds, ...input }: CreateNeedOfFeedback,
  ): Promise<Answered<CommunityNeedEntity> & { feedbackCount?: number }> {
    const { resource } = this.messages.store;
    const members = await ctx.query<Member>(
      `SELECT ${resource.selectList} FROM feedback_messages t WHERE t.organization_id = $1 AND t.id = ANY($2) ORDER BY t.id FOR UPDATE OF t`,
      [ctx.organizationId, messageIds],
    );
    const classification: Classification = input.classification ?? strictest(members.map((one) => one.classification));
    decide(ctx, clusterVerdicts(messageIds, members, classification));
    const need = await this.needs.create(ctx, { ...input, classification, campaignId: members[0]?.campaignId });
    await this.link(ctx, members, need.id);
    return this.needs.get(ctx, need.id);
  }

  /** In two statements, however many there are; each message has its event. */
  private async link(ctx: Ctx, members: readonly Member[], needId: string): Promise<void> {
    const ids = members.map(({ id }) => id);
    await ctx.query(
      `INSERT INTO feedback_message_needs (organization_id, feedback_message_id, need_id) SELECT $1, unnest($2::uuid[]), $3
       ON CONFLICT DO NOTHING`,
      [ctx.organizationId, ids, needId],
    );
    await ctx.query(
      'UPDATE feedback_messages SET version = version + 1, updated_at = now() WHERE organization_id = $1 AND id = ANY($2)',
      [ctx.organizationId, ids],
    );
    for (const member of members) {
      const needIds = { from: member.needIds, to: [...member.needIds, needId].sort() };
      this.messages.store.record(ctx, 'updated', member, { needIds });
    }
  }
}
