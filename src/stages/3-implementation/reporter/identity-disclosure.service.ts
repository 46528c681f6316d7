import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { IdentityDisclosureEntity } from '#stages/3-implementation/reporter/identity-disclosure.entity';
import { noReporter } from '#stages/3-implementation/reporter/reporter.rules';
import { ReporterService, type ShownIdentity } from '#stages/3-implementation/reporter/reporter.service';

export const identityDisclosures = new Resource<IdentityDisclosureEntity>({
  entity: IdentityDisclosureEntity,
  name: 'identity_disclosure',
  path: 'feedback-messages/{id}/identity-disclosures',
  title: 'reason',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: { feedbackMessageId: { kind: 'any', property: 'feedbackMessageId' } },
});

export type Shown = Answered<IdentityDisclosureEntity> & { identity: ShownIdentity | null };

/** Shows who is behind a message, to whoever may know and says why; that it was shown stays. */
@Injectable()
export class IdentityDisclosureService extends RecordService<IdentityDisclosureEntity> {
  /** What was shown was shown. */
  protected readonly actions: ActionRule<IdentityDisclosureEntity>[] = [];

  constructor(
    private readonly messages: FeedbackMessageService,
    private readonly reporters: ReporterService,
  ) {
    super(identityDisclosures);
  }

  async listOf(ctx: Ctx, messageId: string, ask: object): Promise<Page<IdentityDisclosureEntity>> {
    await this.messages.store.get(ctx, messageId);
    return this.list(ctx, { ...ask, feedbackMessageId: [messageId] });
  }

  async getOf(ctx: Ctx, messageId: string, id: string): Promise<Answered<IdentityDisclosureEntity>> {
    const disclosure = await this.get(ctx, id);
    if (disclosure.feedbackMessageId !== messageId) throw notFound();
    return disclosure;
  }

  /** What would be shown without a trace is not shown: a dry run answers without the identity. */
  async disclose(ctx: Ctx, messageId: string, reason: string): Promise<Shown> {
    const message = await this.messages.store.lock(ctx, messageId);
    const found = await this.reporters.behind(ctx, messageId);
    if (!found) throw noReporter();
    const { id: _reporter, ...identity } = found;
    const disclosure = await this.store.insert(ctx, { feedbackMessageId: messageId, reason });
    ctx.record({
      action: 'feedback_message.identity_disclosed',
      resource: 'feedback_message',
      recordId: message.id,
      campaignId: message.campaignId,
      level: message.clearanceLevel,
      reason,
    });
    return { ...this.answer(ctx, disclosure), identity: ctx.dryRun ? null : identity };
  }
}
