import { Injectable } from '@nestjs/common';
import { sameTopic } from '#kernel/campaign/topic';
import type { Ctx } from '#platform/context/ctx';
import { Batches } from '#platform/records/batch';
import { tellStored } from '#platform/records/guards';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { CreateMention, type MentionsTaken } from '#stages/3-implementation/mention/mention.dto';
import { MentionEntity } from '#stages/3-implementation/mention/mention.entity';
import { learned, mentionVerdicts, namedOnce } from '#stages/3-implementation/mention/mention.rules';
import { knownBefore, referenceVerdicts, SEEN_ISSUE, teachMany } from '#stages/3-implementation/mention/mention-store';

export const mentions = new Resource<MentionEntity>({
  entity: MentionEntity,
  name: 'mention',
  path: 'mentions',
  title: 'text',
  computed: { issueId: SEEN_ISSUE },
  sorts: ['createdAt', 'publishedAt'],
  defaultSort: '-publishedAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    issueId: { kind: 'any', property: 'issueId' },
    platform: { kind: 'any', property: 'platform' },
    outlet: { kind: 'any', property: 'outlet' },
    topic: { kind: 'any', property: 'topic' },
    subject: { kind: 'any', property: 'subject' },
    comparedWith: { kind: 'any', property: 'comparedWith' },
    sentiment: { kind: 'any', property: 'sentiment' },
    coded: { kind: 'sql', condition: '(t.coded_at IS NOT NULL) = ANY({}::boolean[])' },
    language: { kind: 'any', property: 'language' },
    authorRef: { kind: 'any', property: 'authorRef' },
    source: { kind: 'any', property: 'source' },
    externalId: { kind: 'any', property: 'externalId' },
    from: { kind: 'from', property: 'publishedAt' },
    to: { kind: 'before', property: 'publishedAt' },
  },
  search: ['text', 'topic', 'outlet'],
});

type Given = Partial<MentionEntity>;

/** Said for every row: rows stored together share their columns. */
const UNSAID: Given = { subject: 'own', source: 'manual', classification: 'open' };

@Injectable()
export class MentionService extends RecordService<MentionEntity> {
  protected readonly actions: ActionRule<MentionEntity>[] = [
    { action: 'update', permission: 'monitoring.write' },
    { action: 'remove', permission: 'monitoring.write' },
  ];

  constructor(private readonly batches: Batches) {
    super(mentions);
  }

  /**
   * The one way in for many: all or none, each mention once whoever brings it how often. What the source says anew is
   * taken over; what people here have coded stays.
   */
  async intake(ctx: Ctx, rows: readonly unknown[]): Promise<MentionsTaken> {
    this.batches.check<CreateMention>(CreateMention, rows);
    const given = rows.map((row): Given => ({ ...UNSAID, ...row, topic: sameTopic(row.topic) }));
    decide(
      ctx,
      faults([
        ...namedOnce(given),
        ...given.flatMap((row, index) => mentionVerdicts(row, `/items/${index}`)),
        ...(await referenceVerdicts(ctx, given)),
      ]),
    );
    const known = await knownBefore(ctx, this.store, given);
    const fresh = given.filter((row) => !known.has(row));
    const stored = await insertMany(
      ctx,
      this.store,
      fresh.map((row) => ({ ...row, ...coded(ctx, row, null) })),
    );
    for (const mention of stored) if (mention?.classification === 'exempt') await tellStored(ctx, mentions, mention);
    const news = given.flatMap((row) => {
      const before = known.get(row);
      const patch = before ? learned(before, row) : {};
      return before && Object.keys(patch).length > 0
        ? [{ before, patch: { ...patch, ...coded(ctx, patch, before) } }]
        : [];
    });
    await teachMany(ctx, this.store, news);
    const insertedIds = new Map(fresh.map((row, i) => [row, stored[i]?.id]));
    const taught = new Set(news.map(({ before }) => before.id));
    const items = given.map((row): MentionsTaken['items'][number] => {
      const id = insertedIds.get(row) ?? known.get(row)?.id ?? null;
      return { id, outcome: insertedIds.get(row) ? 'inserted' : id && taught.has(id) ? 'updated' : 'skipped' };
    });
    const count = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
    return { inserted: count('inserted'), updated: count('updated'), skipped: count('skipped'), items };
  }

  protected override async check(ctx: Ctx, next: Given, _current: MentionEntity | null): Promise<void> {
    decide(ctx, [...mentionVerdicts(next), ...(await referenceVerdicts(ctx, [next], () => ''))]);
  }

  protected override derive(ctx: Ctx, next: Given, current: MentionEntity | null): Given {
    return { topic: sameTopic(next.topic), ...coded(ctx, next, current) };
  }
}

/** Thousands of rules hold for each batch; only those that do not are worth keeping. */
function faults(verdicts: FieldVerdict[]): FieldVerdict[] {
  return verdicts.filter(({ passed }) => !passed).slice(0, 100);
}

/** Whoever says how it sounds, or why, is its coder from then on. */
function coded(ctx: Ctx, { sentiment, sentimentReason = null }: Given, current: MentionEntity | null): Given {
  if (!sentiment) return sentiment === null || current === null ? { codedBy: null, codedAt: null } : {};
  if (sentiment === current?.sentiment && sentimentReason === current.sentimentReason) return {};
  return { codedBy: ctx.actor.userId, codedAt: new Date().toISOString() };
}
