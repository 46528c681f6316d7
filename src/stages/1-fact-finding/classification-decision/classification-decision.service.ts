import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import type { Classification, OpenCategory } from '#kernel/classification/classification';
import { whileDeciding } from '#kernel/classification/deciding';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { accessDenied, unknownReference } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { RecordServices } from '#platform/records/record-services';
import { decide } from '#platform/records/verdicts';
import type { ClassificationDecisionEntity } from '#stages/1-fact-finding/classification-decision/classification-decision.entity';
import {
  decisionVerdicts,
  type Finding,
  opens,
  type Question,
  reviewDay,
} from '#stages/1-fact-finding/classification-decision/classification-decision.rules';
import { classificationDecisions, noteDecision } from '#stages/1-fact-finding/classification-decision/decision-store';

export interface Decision {
  resource: string;
  recordId: string;
  to: Classification;
  category?: OpenCategory | null;
  reason: string;
  reviewOn?: string | null;
  consequenceTestId?: string | null;
  recordVersion?: number;
}

interface Subject {
  id: string;
  version: number;
  createdBy: string;
  classification: Classification;
}

/** Decides how open a record is, whichever collection it belongs to. */
@Injectable()
export class ClassificationDecisionService extends RecordService<ClassificationDecisionEntity> {
  protected readonly actions: ActionRule<ClassificationDecisionEntity>[] = [];

  constructor(private readonly services: RecordServices) {
    super(classificationDecisions);
  }

  /** The record's own service writes it, so that every rule of the record is asked as with any other change. */
  async take(ctx: Ctx, decision: Decision): Promise<Answered<ClassificationDecisionEntity>> {
    const { resource, recordId, to, reason, recordVersion } = decision;
    const service = this.services.of(resource);
    if (!service || !this.services.classified.includes(resource)) throw this.unknownResource();
    const record = (await service.store.find(ctx, recordId)) as Subject | undefined;
    if (!record) throw unknown('recordId', { en: 'No such record.', id: 'Rekaman itu tidak ada.' });
    const question = await this.questionOf(ctx, decision, record);
    if (opens(question) && !mayDo(ctx.actor, 'information.open'))
      throw accessDenied({ params: { permission: 'information.open', role: ctx.actor.role } });
    decide(ctx, decisionVerdicts(question));
    const version = recordVersion ?? record.version;
    const change: object = { classification: to };
    const changed = await whileDeciding(ctx, record.id, () => service.update(ctx, record.id, version, change));
    const note = {
      resource: service.store.resource,
      record: changed,
      from: record.classification,
      to,
      reason,
      category: decision.category ?? null,
      reviewOn: reviewDay(question),
      consequenceTestId: decision.consequenceTestId ?? null,
    };
    return this.answer(ctx, await noteDecision(ctx, note));
  }

  /** Everything whose day of review has come, the longest overdue first. */
  due(ctx: Ctx, ask: { dueBy?: string }) {
    return this.list(ctx, { ...ask, ...(ask.dueBy === undefined ? { dueNow: true } : {}), sort: 'reviewOn' });
  }

  private async questionOf(ctx: Ctx, decision: Decision, record: Subject): Promise<Question> {
    const today = localDay(new Date(), ctx.actor.timezone);
    const standing = await ctx.one<{ reviewOn: string | null }>(
      `SELECT t.valid_until AS "reviewOn" FROM classification_decisions d
       JOIN consequence_tests t ON t.organization_id = d.organization_id AND t.id = d.consequence_test_id
       WHERE d.organization_id = $1 AND d.record_id = $2 AND d.standing AND t.decision = 'exempt' AND t.valid_until > $3`,
      [ctx.organizationId, record.id, today],
    );
    return {
      from: record.classification,
      to: decision.to,
      category: decision.category ?? null,
      reviewOn: decision.reviewOn ?? null,
      finding: await this.findingOf(ctx, decision),
      exemptionRuns: standing !== undefined,
      today,
    };
  }

  private async findingOf(ctx: Ctx, { consequenceTestId, resource, recordId }: Decision): Promise<Finding | null> {
    if (!consequenceTestId) return null;
    const finding = await ctx.one<Finding & Record<string, unknown>>(
      `SELECT decision, valid_until AS "validUntil", coalesce(resource = $3 AND record_id = $4, false) AS "aboutRecord"
       FROM consequence_tests WHERE organization_id = $1 AND id = $2 FOR KEY SHARE`,
      [ctx.organizationId, consequenceTestId, resource, recordId],
    );
    return finding ?? { decision: null, validUntil: null, aboutRecord: false };
  }

  private unknownResource() {
    const known = this.services.classified.join(', ');
    return unknown('resource', { en: `Must be one of: ${known}.`, id: `Harus salah satu dari: ${known}.` });
  }
}

function unknown(field: string, message: { en: string; id: string }) {
  return unknownReference({
    params: { field },
    errors: [{ pointer: `/${field}`, code: 'reference.unknown', message }],
  });
}
