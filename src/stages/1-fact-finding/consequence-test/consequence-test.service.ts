import { Injectable } from '@nestjs/common';
import { isOwn, OWN_WORK, refuseOwn } from '#kernel/access/four-eyes';
import { localDay } from '#kernel/calendar/time-zone';
import { defineCitation, holdCited } from '#kernel/campaign/citations';
import { belong } from '#kernel/campaign/holding';
import { CLASSIFICATIONS } from '#kernel/classification/classification';
import { whileDeciding } from '#kernel/classification/deciding';
import { citesInForce } from '#kernel/legal-basis/citing';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { RecordServices } from '#platform/records/record-services';
import { decide } from '#platform/records/verdicts';
import { noteDecision } from '#stages/1-fact-finding/classification-decision/decision-store';
import type {
  ConsequenceTestEntity,
  TestDecision,
} from '#stages/1-fact-finding/consequence-test/consequence-test.entity';
import {
  asStrictAsSubject,
  limitVerdict,
  subjectVerdict,
  supersedesVerdict,
  testDecided,
} from '#stages/1-fact-finding/consequence-test/consequence-test.rules';
import { consequenceTests } from '#stages/1-fact-finding/consequence-test/test-resource';

export interface TestMove {
  to: 'decided';
  decision: TestDecision;
  validUntil?: string | null;
  reason: string;
}

interface Subject {
  id: string;
  level: number;
  campaignId: string | null;
}

const WHAT = { en: 'consequence test', id: 'uji konsekuensi' };
const authors = ({ createdBy, lastEditedBy }: ConsequenceTestEntity) => [createdBy, lastEditedBy];
const keptDecided = ({ state }: ConsequenceTestEntity) => (state === 'draft' ? null : testDecided.kind.detail);

defineCitation({
  of: 'research_notes',
  by: { en: 'a decided consequence test', id: 'uji konsekuensi yang diputuskan' },
  resource: 'consequence-tests',
  holds: `SELECT c.id, c.title FROM consequence_test_research_notes l
    JOIN consequence_tests c ON c.organization_id = l.organization_id AND c.id = l.consequence_test_id
    WHERE l.organization_id = t.organization_id AND l.research_note_id = t.id AND c.state = 'decided'`,
});

@Injectable()
export class ConsequenceTestService extends RecordService<ConsequenceTestEntity> {
  protected readonly actions: ActionRule<ConsequenceTestEntity>[] = [
    { action: 'update', permission: 'information.write', refuse: keptDecided },
    {
      action: 'decide',
      permission: 'information.decide',
      refuse: (test, actorId) => keptDecided(test) ?? (isOwn(authors(test), actorId) ? OWN_WORK : null),
    },
    { action: 'remove', permission: 'information.write', refuse: keptDecided },
  ];

  constructor(private readonly services: RecordServices) {
    super(consequenceTests);
  }

  /** A test about a record belongs to the record's campaign, and is as strict as the record unless it says stricter. */
  override async create(ctx: Ctx, input: Partial<ConsequenceTestEntity>): Promise<Answered<ConsequenceTestEntity>> {
    const subject = await this.subjectOf(ctx, input);
    const campaignId = input.campaignId ?? subject?.campaignId ?? null;
    const classification = input.classification ?? CLASSIFICATIONS[Math.max(1, subject?.level ?? 0)];
    return super.create(ctx, { ...input, campaignId, classification });
  }

  /** Weighed by one person, decided by another: what is exempt is exempt from here on until its time limit. */
  async decide(ctx: Ctx, id: string, move: TestMove): Promise<Answered<ConsequenceTestEntity>> {
    const { to, decision, validUntil = null, reason } = move;
    const current = await this.store.lock(ctx, id);
    if (current.state !== 'draft') throw this.store.refusedMove(current.state, to);
    refuseOwn(ctx, authors(current), WHAT);
    const today = localDay(new Date(), ctx.actor.timezone);
    decide(ctx, [limitVerdict(decision, validUntil, today), await this.basisVerdict(ctx, current)]);
    await holdCited(ctx, 'research_notes', current.researchNoteIds);
    const decided = {
      decision,
      validUntil,
      decisionReason: reason,
      decidedBy: ctx.actor.userId,
      decidedAt: new Date().toISOString(),
      ...(decision === 'exempt' ? { classification: 'exempt' } : {}),
    };
    const stored = await whileDeciding(ctx, id, () => this.store.move(ctx, current, { to, reason, set: decided }));
    await this.settle(ctx, current, stored);
    return this.answer(ctx, stored);
  }

  protected override derive(
    ctx: Ctx,
    _next: Partial<ConsequenceTestEntity>,
    current: ConsequenceTestEntity | null,
  ): Partial<ConsequenceTestEntity> {
    return current?.state === 'decided' ? {} : { lastEditedBy: ctx.actor.userId };
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<ConsequenceTestEntity>,
    current: ConsequenceTestEntity | null,
  ): Promise<void> {
    // A decided test still follows decisions about who may see it.
    if (current?.state === 'decided' && next.classification === current.classification) throw testDecided();
    const { campaignId = null, researchNoteIds = [], supersedesId } = next;
    const subject = await this.subjectOf(ctx, next);
    const notes = await ctx.query<{ id: string; level: number }>(
      `SELECT id, level FROM research_notes
       WHERE organization_id = $1 AND id = ANY($2) AND ($3::uuid IS NULL OR campaign_id = $3) FOR KEY SHARE`,
      [ctx.organizationId, researchNoteIds, campaignId],
    );
    const superseded = supersedesId ? await this.store.find(ctx, supersedesId) : undefined;
    decide(ctx, [
      subjectVerdict(next, subject !== undefined, this.services.classified),
      ofSameCampaign(campaignId, subject),
      belong('/researchNoteIds', researchNoteIds, notes),
      asStrictAsSubject(next.classification ?? 'restricted', [...notes, ...(subject ? [subject] : [])]),
      supersedesVerdict(superseded, Boolean(supersedesId)),
      await this.basisVerdict(ctx, next),
    ]);
  }

  protected override checkRemoval(_ctx: Ctx, { state }: ConsequenceTestEntity): void {
    if (state === 'decided') throw testDecided();
  }

  private basisVerdict(ctx: Ctx, { legalBasisId = '' }: Partial<ConsequenceTestEntity>) {
    const on = localDay(new Date(), ctx.actor.timezone);
    return citesInForce(ctx, { pointer: '/legalBasisId', ids: [legalBasisId], on });
  }

  private async subjectOf(
    ctx: Ctx,
    { resource, recordId }: Partial<ConsequenceTestEntity>,
  ): Promise<Subject | undefined> {
    if (!resource || !recordId || !this.services.classified.includes(resource)) return undefined;
    const found = await this.services.of(resource)?.store.find(ctx, recordId, 'FOR KEY SHARE OF t');
    if (!found) return undefined;
    const campaignId = resource === 'campaigns' ? found.id : (found.campaignId ?? null);
    return { id: found.id, level: found.clearanceLevel ?? 0, campaignId };
  }

  /** The exemption comes up again when its time limit comes; what it takes up is settled by it. */
  private async settle(ctx: Ctx, before: ConsequenceTestEntity, after: ConsequenceTestEntity): Promise<void> {
    if (after.supersedesId)
      await ctx.query(
        'UPDATE classification_decisions SET standing = false WHERE organization_id = $1 AND record_id = $2 AND standing',
        [ctx.organizationId, after.supersedesId],
      );
    if (after.decision !== 'exempt') return;
    await noteDecision(ctx, {
      resource: consequenceTests,
      record: after,
      from: before.classification,
      to: 'exempt',
      reason: (after.decisionReason ?? '').slice(0, 2_000),
      reviewOn: after.validUntil,
      consequenceTestId: after.id,
    });
  }
}

function ofSameCampaign(campaignId: string | null, subject: Subject | undefined) {
  return {
    code: 'reference.not_of_campaign',
    passed: !subject || subject.campaignId === campaignId,
    pointer: '/recordId',
    message: {
      en: 'The record belongs to another campaign than the test.',
      id: 'Rekaman itu milik kampanye lain daripada ujinya.',
    },
  };
}
