import { randomInt } from 'node:crypto';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import { duplicate } from '#platform/problem/catalogue';
import { tellStored } from '#platform/records/guards';
import { insertMany } from '#platform/records/insert-many';
import type { RecordStore } from '#platform/records/record-store';
import { decide } from '#platform/records/verdicts';
import { codeMany } from '#stages/3-implementation/feedback-message/feedback-coding';
import type { Triage } from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import {
  type Brought,
  campaignOf,
  faultsOf,
  learned,
  wordsOf,
} from '#stages/3-implementation/feedback-message/feedback-intake.rules';
import {
  type Given,
  keyOf,
  knownBefore,
  linkNeeds,
  type NamedRecords,
  namedRecords,
  reportersBehind,
  teachMany,
} from '#stages/3-implementation/feedback-message/feedback-intake-store';
import type {
  CreateFeedbackMessage,
  FeedbackTaken,
} from '#stages/3-implementation/feedback-message/feedback-message.dto';
import type { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import { excludedAs, levelAsked, trackingCode } from '#stages/3-implementation/feedback-message/feedback-message.rules';
import type { ReporterService } from '#stages/3-implementation/reporter/reporter.service';

/** Said for every row: rows stored together share their columns. */
const UNSAID: Given = {
  source: 'manual',
  language: 'id',
  anonymous: false,
  confidential: false,
  classification: 'open',
};

type Store = RecordStore<FeedbackMessageEntity>;
type Message = Pick<FeedbackMessageEntity, 'id' | 'trackingCode'>;
type Item = FeedbackTaken['items'][number];

/** Takes in many messages that were checked one by one: all of them or none, each once whoever brings it how often. */
export class FeedbackIntake {
  constructor(
    private readonly store: Store,
    private readonly reporters: ReporterService,
  ) {}

  async take(
    ctx: Ctx,
    rows: readonly CreateFeedbackMessage[],
    codings: readonly (Triage | null)[] = [],
  ): Promise<FeedbackTaken> {
    const brought = rows.map(
      ({ reporter, ...row }, i): Brought => ({
        given: { ...UNSAID, ...row },
        identity: reporter,
        coding: codings[i] ?? null,
      }),
    );
    const records = await namedRecords(
      ctx,
      brought.map(({ given }) => given),
    );
    decide(ctx, faultsOf(brought, records));
    const known = await this.knownOf(ctx, brought);
    const fresh = brought.filter(({ given }) => !known.has(keyOf(given)));
    const stored = await this.storeNew(ctx, fresh, records);
    // What another batch brought at this very moment is there by now: it was waited for.
    const late = fresh.filter((row) => !stored.has(row));
    // One chance in millions: a new code was somebody else's. Nothing is kept, and the next try has other codes.
    if (late.some(({ given }) => !given.externalId)) throw duplicate({ params: { field: 'trackingCode' } });
    for (const [key, message] of await this.knownOf(ctx, late)) known.set(key, message);
    const taught = await this.teach(
      ctx,
      brought.filter((row) => !stored.has(row)),
      known,
    );
    const items = brought.map((row): Item => {
      const inserted = stored.get(row);
      if (inserted) return { id: inserted.id, trackingCode: inserted.trackingCode, outcome: 'inserted' };
      const { id = null, trackingCode: code = null } = known.get(keyOf(row.given)) ?? {};
      return { id, trackingCode: code, outcome: id !== null && taught.has(id) ? 'updated' : 'skipped' };
    });
    const count = (outcome: Item['outcome']) => items.filter((item) => item.outcome === outcome).length;
    return { inserted: count('inserted'), updated: count('updated'), skipped: count('skipped'), items };
  }

  private knownOf(ctx: Ctx, rows: readonly Brought[]): Promise<Map<string, FeedbackMessageEntity>> {
    return knownBefore(
      ctx,
      this.store,
      rows.map(({ given }) => given),
    );
  }

  /** In one order for all batches, so that two of them wait for each other and never both. */
  private async storeNew(ctx: Ctx, fresh: readonly Brought[], records: NamedRecords): Promise<Map<Brought, Message>> {
    const ordered = [...fresh].sort((a, b) => (keyOf(a.given) < keyOf(b.given) ? -1 : 1));
    const identified = ordered.filter(({ identity }) => identity);
    const people = await this.reporters.keep(
      ctx,
      identified.map(({ identity }) => identity ?? {}),
    );
    const personOf = new Map(identified.map((row, i) => [row, people[i]]));
    const values = ordered.map((row) => {
      const person = personOf.get(row);
      return {
        ...columnsOf(row.given, records),
        authorRef: person?.pseudonym ?? row.given.authorRef ?? null,
        reporterId: person?.id ?? null,
      };
    });
    const stored = await insertMany(ctx, this.store, values);
    const made = new Map(
      ordered.flatMap((row, i): [Brought, FeedbackMessageEntity][] => (stored[i] ? [[row, stored[i]]] : [])),
    );
    await linkNeeds(
      ctx,
      [...made].map(([{ given }, { id }]) => ({ id, needIds: given.needIds ?? [] })),
    );
    for (const message of made.values())
      if (message.classification === 'exempt') await tellStored(ctx, this.store.resource, message);
    await codeMany(
      ctx,
      this.store,
      [...made].flatMap(([{ coding }, message]) => (coding ? [{ message, coding }] : [])),
    );
    await this.reporters.forget(ctx, made.size < fresh.length ? people.map(({ id }) => id) : []);
    return made;
  }

  /** Answers the ids of the messages that learned something. */
  private async teach(
    ctx: Ctx,
    rows: readonly Brought[],
    known: ReadonlyMap<string, FeedbackMessageEntity>,
  ): Promise<Set<string>> {
    const news = rows.flatMap(({ given }) => {
      const before = known.get(keyOf(given));
      const patch = before ? learned(before, given) : {};
      return before && Object.keys(patch).length > 0 ? [{ before, patch }] : [];
    });
    const hidden = news.filter(({ patch }) => patch.anonymous).map(({ before }) => before.id);
    const behind = await reportersBehind(ctx, hidden);
    await teachMany(ctx, this.store, news);
    await this.reporters.forget(ctx, behind);
    return new Set(news.map(({ before }) => before.id));
  }
}

function columnsOf({ needIds: _needs, ...given }: Given, records: NamedRecords): Given {
  return {
    ...given,
    ...wordsOf(given.text ?? '', null),
    ...excludedAs(given.exclusionReason),
    id: newId(),
    externalId: given.externalId ?? null,
    postId: given.postId ?? null,
    campaignId: campaignOf(given, records),
    classification: levelAsked(given),
    trackingCode: trackingCode(randomInt),
  };
}
