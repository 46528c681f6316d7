import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { notInFuture } from '#kernel/calendar/past.rules';
import { belong } from '#kernel/campaign/holding';
import { whileDeciding } from '#kernel/classification/deciding';
import { findDetails, kindsOfDetails } from '#kernel/privacy/masking.rules';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { Batches } from '#platform/records/batch';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { decide } from '#platform/records/verdicts';
import {
  needsNamed,
  postOf,
  refuseNewWords,
  refuseRelease,
} from '#stages/3-implementation/feedback-message/feedback-checks';
import { type Codable, codedAs } from '#stages/3-implementation/feedback-message/feedback-coding';
import { FeedbackIntake } from '#stages/3-implementation/feedback-message/feedback-intake';
import {
  CreateFeedbackMessage,
  type FeedbackTaken,
} from '#stages/3-implementation/feedback-message/feedback-message.dto';
import type { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import {
  campaignOfPost,
  codingVerdicts,
  excludedAs,
  feedbackMachine,
  flagVerdicts,
  levelAsked,
  messageKept,
  precoded,
  reporterVerdicts,
  speaksForStanding,
  trackingCode,
} from '#stages/3-implementation/feedback-message/feedback-message.rules';
import { feedbackMessages } from '#stages/3-implementation/feedback-message/feedback-messages';
import type { Identity } from '#stages/3-implementation/reporter/reporter.rules';
import { ReporterService } from '#stages/3-implementation/reporter/reporter.service';

@Injectable()
export class FeedbackMessageService extends RecordService<FeedbackMessageEntity> {
  protected readonly actions: ActionRule<FeedbackMessageEntity>[] = [
    { action: 'update', permission: 'feedback.write' },
    { action: 'triage', permission: 'feedback.write' },
    { action: 'reply', permission: 'feedback.write' },
    {
      action: 'transition',
      permission: 'feedback.write',
      refuse: ({ codedAt }) =>
        codedAt ? null : { en: 'It has to be triaged first.', id: 'Harus dipilah terlebih dahulu.' },
    },
    {
      action: 'remove',
      permission: 'feedback.write',
      refuse: ({ state }) =>
        state === 'received'
          ? null
          : {
              en: 'Somebody has dealt with it; it is kept.',
              id: 'Sudah ada yang menanganinya; pesan disimpan.',
            },
    },
  ];

  private readonly intakes: FeedbackIntake;

  constructor(
    private readonly reporters: ReporterService,
    private readonly batches: Batches,
  ) {
    super(feedbackMessages);
    this.intakes = new FeedbackIntake(this.store, reporters);
  }

  /**
   * The one way in for many, typed in or imported: all of them or none. A source and externalId that are there already are
   * not doubled; what is new about them is learned as far as nobody has dealt with them. A new message whose source says
   * what it is (its place in codings) is triaged at once; a known one keeps the coding that it has.
   */
  async intake(
    ctx: Ctx,
    rows: readonly unknown[],
    codings: readonly (Codable['coding'] | null)[] = [],
  ): Promise<FeedbackTaken> {
    this.batches.check<CreateFeedbackMessage>(CreateFeedbackMessage, rows);
    return this.intakes.take(ctx, rows, codings);
  }

  /** With what the detector sees in its words, and where. */
  override answer(ctx: Ctx, message: FeedbackMessageEntity): Answered<FeedbackMessageEntity> {
    return { ...super.answer(ctx, message), warnings: findDetails(message.text, { locale: ctx.locale }) };
  }

  /** Says what the message is. It can be said again: the coding changes, what was said before stays in the audit. */
  async triage(ctx: Ctx, id: string, coding: Codable['coding']): Promise<Answered<FeedbackMessageEntity>> {
    const current = await this.store.lock(ctx, id);
    decide(ctx, codingVerdicts(coding));
    const set = codedAs(ctx, coding);
    const coded =
      current.state === 'received'
        ? await this.store.move(ctx, current, { to: 'triaged', set })
        : await this.store.update(ctx, current, set, 'triaged');
    return this.answer(ctx, coded);
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason }: { to: 'triaged' | 'closed'; reason: string },
  ): Promise<Answered<FeedbackMessageEntity>> {
    const current = await this.store.lock(ctx, id);
    // The one way to be triaged for the first time is to say what the message is.
    if (current.codedAt === null) throw this.store.refusedMove(current.state, to);
    const set = { stateReason: reason, closedAt: to === 'closed' ? new Date().toISOString() : null };
    const moved = await this.store.move(ctx, current, { to, reason, set });
    return this.answer(ctx, moved);
  }

  /** Keeps retention away from it for as long as a legal process needs it. */
  async hold(
    ctx: Ctx,
    id: string,
    { hold, reason }: { hold: boolean; reason: string },
  ): Promise<Answered<FeedbackMessageEntity>> {
    const current = await this.store.lock(ctx, id);
    const held = await this.store.update(ctx, current, { legalHold: hold }, hold ? 'held' : 'released');
    if (held !== current) Object.assign(ctx.events.at(-1) ?? {}, { reason });
    return this.answer(ctx, held);
  }

  /** Called with every official reply: the message is answered, and remembers when it first was. */
  async answered(ctx: Ctx, message: FeedbackMessageEntity, at: string): Promise<void> {
    const first = message.firstRepliedAt;
    const set = { firstRepliedAt: first && new Date(first) <= new Date(at) ? first : at };
    if (feedbackMachine.canMove(message.state, 'answered'))
      await this.store.move(ctx, message, { to: 'answered', set });
    else await this.store.update(ctx, message, set, 'answered');
  }

  /** Answered comes with a reply, and triaged for the first time with the coding: neither is a move that one asks for. */
  protected override transitionsFrom({ state, codedAt }: FeedbackMessageEntity): readonly string[] {
    return codedAt ? feedbackMachine.allowedFrom(state).filter((to) => to !== 'answered') : [];
  }

  override async create(
    ctx: Ctx,
    { reporter: identity, ...input }: Omit<Partial<FeedbackMessageEntity>, 'reporter'> & { reporter?: Identity },
  ): Promise<Answered<FeedbackMessageEntity>> {
    const [post] = await postOf(ctx, input);
    const campaignId = input.campaignId ?? post?.campaignId ?? null;
    if (identity) decide(ctx, [...flagVerdicts(input, null, true), ...reporterVerdicts(input, identity)]);
    const [known] = identity ? await this.reporters.keep(ctx, [identity]) : [];
    const person = known ? { reporterId: known.id, authorRef: known.pseudonym } : {};
    return super.create(ctx, { ...input, ...person, campaignId, trackingCode: trackingCode(randomInt) });
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: Partial<FeedbackMessageEntity>,
  ): Promise<Answered<FeedbackMessageEntity>> {
    // Who does not want to be known is forgotten with the same write; a writer's wish needs no decision to be kept.
    const patch = input.anonymous ? { authorRef: null, reporterId: null, ...input } : input;
    const behind = input.anonymous ? await this.reporters.behind(ctx, id) : undefined;
    const write = () => super.update(ctx, id, expected, patch);
    const changed = await (input.confidential ? whileDeciding(ctx, id, write) : write());
    if (behind) await this.reporters.forget(ctx, [behind.id]);
    return changed;
  }

  protected override derive(
    _ctx: Ctx,
    next: Partial<FeedbackMessageEntity>,
    current: FeedbackMessageEntity | null,
  ): Partial<FeedbackMessageEntity> {
    const found = { personalDetails: kindsOfDetails(next.text ?? ''), ...precoded(next.text ?? '', current) };
    const classification = levelAsked(next);
    const raised = classification === (current?.classification ?? 'open') ? {} : { classification };
    return { ...found, ...(current ? {} : excludedAs(next.exclusionReason)), ...raised };
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<FeedbackMessageEntity>,
    current: FeedbackMessageEntity | null,
  ): Promise<void> {
    if (current && current.state !== 'received') refuseNewWords(next, current);
    const found = await postOf(ctx, next);
    const { needIds = [] } = next;
    const needs = await needsNamed(ctx, next);
    refuseRelease(ctx, next, current);
    decide(ctx, [
      ...flagVerdicts(next, current),
      notInFuture('/receivedAt', next.receivedAt),
      { ...belong('/postId', next.postId ? [next.postId] : [], found), code: 'reference.unknown' },
      campaignOfPost(next.campaignId, found[0]),
      belong('/needIds', needIds, needs),
      speaksForStanding(needs.filter(({ id }) => !current?.needIds.includes(id))),
    ]);
  }

  protected override checkRemoval(_ctx: Ctx, current: FeedbackMessageEntity): void {
    if (current.state !== 'received') throw messageKept();
  }
}
