import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { codingOf, feedbackOf, mentionOf } from '#stages/3-implementation/import/message.rules';
import type { RowDraft } from '#stages/3-implementation/import/row';
import { type Job, type Outcome, offer, type Stored, type WaitingRow } from '#stages/3-implementation/import/taking';
import { MentionService } from '#stages/3-implementation/mention/mention.service';

interface Taken {
  items: readonly { id: string | null; outcome: 'inserted' | 'updated' | 'skipped' }[];
}

/** Brings what the public said: to the agency, or of it. */
@Injectable()
export class MessageTaker {
  constructor(
    private readonly messages: FeedbackMessageService,
    private readonly mentions: MentionService,
  ) {}

  async feedback(ctx: Ctx, job: Job, rows: readonly WaitingRow[]): Promise<Outcome[]> {
    const items = rows.map(({ number, draft }) => ({ row: number, value: feedbackOf(draft, job) }));
    const stored = await offer(ctx, items, (values) => this.messages.intake(ctx, values));
    const settled = outcomes('feedback-messages', rows, stored);
    for (const [place, { draft }] of rows.entries()) await this.code(ctx, draft, settled[place]);
    return settled;
  }

  /** What the source itself says that a new message is; whoever knows better codes it anew. */
  private async code(ctx: Ctx, draft: RowDraft, outcome: Outcome | undefined): Promise<void> {
    const coding = codingOf(draft);
    if (coding && outcome?.verdict === 'inserted' && outcome.recordId)
      await this.messages.triage(ctx, outcome.recordId, coding);
  }

  async mention(ctx: Ctx, job: Job, rows: readonly WaitingRow[]): Promise<Outcome[]> {
    const items = rows.map(({ number, draft }) => ({ row: number, value: mentionOf(draft, job) }));
    return outcomes('mentions', rows, await offer(ctx, items, (values) => this.mentions.intake(ctx, values)));
  }
}

function outcomes(resource: string, rows: readonly WaitingRow[], { result, taken, faults }: Stored<Taken>): Outcome[] {
  const stored = new Map(taken.map((row, place) => [row, result?.items[place]]));
  return rows.map(({ number }): Outcome => {
    const item = stored.get(number);
    return item
      ? { number, verdict: item.outcome, resource, recordId: item.id }
      : { number, verdict: 'error', findings: faults.get(number) };
  });
}
