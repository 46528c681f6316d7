import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import type { Triage } from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { codingOf, feedbackOf, mentionOf } from '#stages/3-implementation/import/message.rules';
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
    const items = rows.map(({ number, draft }) => ({
      row: number,
      value: { message: feedbackOf(draft, job), coding: codingOf(draft) },
    }));
    // What the source itself says that a new message is stands until somebody who knows better codes it anew.
    const store = (values: { message: object; coding: Triage | null }[]) =>
      this.messages.intake(
        ctx,
        values.map(({ message }) => message),
        values.map(({ coding }) => coding),
      );
    return outcomes('feedback-messages', rows, await offer(ctx, items, store));
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
