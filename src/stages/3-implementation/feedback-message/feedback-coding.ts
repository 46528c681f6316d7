import { sameTopic } from '#kernel/campaign/topic';
import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import { columnName } from '#platform/records/model';
import type { RecordStore } from '#platform/records/record-store';
import { keepSteps } from '#platform/records/state-changes';
import type { Triage } from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import {
  exclusionOf,
  feedbackMachine,
  isEligible,
} from '#stages/3-implementation/feedback-message/feedback-message.rules';

const CODED = [
  'kind',
  'sentiment',
  'sentimentReason',
  'eligible',
  'exclusionReason',
  'topic',
  'codingNote',
  'codedBy',
  'codedAt',
] as const satisfies readonly (keyof FeedbackMessageEntity)[];

type Coded = Pick<FeedbackMessageEntity, (typeof CODED)[number]>;

/** What a coding says of a message, with its coder: whoever acts. */
export function codedAs({ actor }: Ctx, coding: Triage): Coded {
  return {
    kind: coding.kind,
    sentiment: coding.sentiment ?? null,
    sentimentReason: coding.sentimentReason ?? null,
    eligible: isEligible(coding),
    exclusionReason: exclusionOf(coding),
    topic: sameTopic(coding.topic),
    codingNote: coding.codingNote ?? null,
    codedBy: actor.userId,
    codedAt: new Date().toISOString(),
  };
}

export interface Codable {
  message: FeedbackMessageEntity;
  coding: Triage;
}

/** Triages messages that this transaction has just stored: by two statements, with the trail that each would leave alone. */
export async function codeMany(
  ctx: Ctx,
  store: RecordStore<FeedbackMessageEntity>,
  codable: readonly Codable[],
): Promise<void> {
  const coded = codable.filter(({ message }) => feedbackMachine.canMove(message.state, 'triaged'));
  if (coded.length === 0) return;
  const columns = ['state', ...CODED.map((field) => columnName(FeedbackMessageEntity, field))];
  const news = coded.map(({ message, coding }) => ({ message, set: { state: 'triaged', ...codedAs(ctx, coding) } }));
  const rows = news.map(({ message, set }) =>
    Object.fromEntries([['id', message.id], ...Object.values(set).map((value, i) => [columns[i], value])]),
  );
  await ctx.query(
    `UPDATE feedback_messages t SET ${columns.map((name) => `${name} = n.${name}`).join(', ')},
       version = t.version + 1, updated_at = now()
     FROM jsonb_populate_recordset(NULL::feedback_messages, $2::jsonb) n WHERE t.organization_id = $1 AND t.id = n.id`,
    [ctx.organizationId, JSON.stringify(rows)],
  );
  await keepSteps(
    ctx,
    store.resource.name,
    news.map(({ message }) => ({ record: message, from: message.state, to: 'triaged' })),
  );
  for (const { message, set } of news) {
    const old = Object.fromEntries(Object.keys(set).map((field) => [field, message[field as keyof typeof message]]));
    store.record(ctx, 'moved_to_triaged', message, changesBetween(old, set));
  }
}
