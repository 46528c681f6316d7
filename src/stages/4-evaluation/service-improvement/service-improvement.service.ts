import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { belong } from '#kernel/campaign/holding';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import type { FollowUpEntity } from '#stages/4-evaluation/follow-up/follow-up.entity';
import { FollowUpService } from '#stages/4-evaluation/follow-up/follow-up.service';
import { notMoreOpen } from '#stages/4-evaluation/openness.rules';
import { effectOf } from '#stages/4-evaluation/service-improvement/improvement-effect.rules';
import {
  type ImprovementState,
  ServiceImprovementEntity,
} from '#stages/4-evaluation/service-improvement/service-improvement.entity';
import {
  changedContent,
  fromLivingFollowUp,
  improvementFixed,
  improvementMachine,
  seen,
} from '#stages/4-evaluation/service-improvement/service-improvement.rules';
import { refuseVerifier, whyNotVerify } from '#stages/4-evaluation/verification';

export const serviceImprovements = new Resource<ServiceImprovementEntity>({
  entity: ServiceImprovementEntity,
  name: 'service_improvement',
  path: 'service-improvements',
  title: 'service',
  computed: {
    latestMeasurement: `(SELECT json_build_object('id', m.id, 'value', m.value::text, 'measuredOn', m.measured_on)
      FROM improvement_measurements m WHERE m.organization_id = t.organization_id AND m.service_improvement_id = t.id
      ORDER BY m.measured_on DESC, m.id DESC LIMIT 1)`,
  },
  sorts: ['createdAt', 'effectiveOn'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    followUpId: { kind: 'any', property: 'followUpId' },
    state: { kind: 'any', property: 'state' },
    from: { kind: 'from', property: 'effectiveOn' },
    to: { kind: 'before', property: 'effectiveOn' },
  },
  search: ['service', 'change', 'indicator'],
  machine: improvementMachine,
});

type Draft = Partial<ServiceImprovementEntity>;
type Answer = Answered<ServiceImprovementEntity>;

const WHAT: Text = { en: 'service improvement', id: 'perbaikan layanan' };
const VERIFIED: Text = { en: 'It is verified and kept.', id: 'Sudah terverifikasi dan disimpan.' };

const open = ({ state }: ServiceImprovementEntity): Text | null => (state === 'reported' ? null : VERIFIED);

@Injectable()
export class ServiceImprovementService extends RecordService<ServiceImprovementEntity> {
  protected readonly actions: ActionRule<ServiceImprovementEntity>[] = [
    { action: 'update', permission: 'evaluation.write', refuse: open },
    {
      action: 'verify',
      permission: 'evaluation.verify',
      refuse: (record, actorId) => whyNotVerify(open(record), [record.createdBy, record.lastEditedBy], actorId),
    },
    { action: 'remove', permission: 'evaluation.write', refuse: open },
  ];

  constructor(private readonly followUps: FollowUpService) {
    super(serviceImprovements);
  }

  override answer(ctx: Ctx, record: ServiceImprovementEntity): Answer {
    return { ...super.answer(ctx, record), effect: effectOf(record) };
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answer> {
    const source = await this.sourceOf(ctx, input);
    const classification = input.classification ?? source?.classification;
    return super.create(ctx, { ...input, campaignId: source?.campaignId ?? null, classification });
  }

  /** Its one move. Neither the author nor whoever answers for the follow-up says that the service is better. */
  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null }: { to: ImprovementState; reason?: string | null },
  ): Promise<Answer> {
    const current = await this.store.lock(ctx, id);
    if (!improvementMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    const source = await this.sourceOf(ctx, current);
    decide(ctx, [...seen(current), notAfterToday('/effectiveOn', current.effectiveOn, ctx.actor.timezone)]);
    refuseVerifier(ctx, [current.createdBy, current.lastEditedBy, source?.ownerId], WHAT);
    const set = { verifiedBy: ctx.actor.userId, verifiedAt: new Date().toISOString() };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  protected override derive(ctx: Ctx, next: Draft, current: ServiceImprovementEntity | null): Draft {
    return current === null || changedContent(current, next).length > 0 ? { lastEditedBy: ctx.actor.userId } : {};
  }

  protected override async check(ctx: Ctx, next: Draft, current: ServiceImprovementEntity | null): Promise<void> {
    const fields = current?.state === 'verified' ? changedContent(current, next) : [];
    if (fields.length > 0) throw improvementFixed({ params: { fields: fields.join(', ') } });
    const source = await this.sourceOf(ctx, next);
    const sources = source ? [source] : [];
    decide(ctx, [
      { ...belong('/followUpId', next.followUpId ? [next.followUpId] : [], sources), code: 'reference.unknown' },
      ...(current ? [] : [fromLivingFollowUp(source?.state)]),
      noAdvertisingValue('/indicator', next.indicator),
      noAdvertisingValue('/unit', next.unit),
      notMoreOpen(next.classification, sources),
    ]);
  }

  protected override checkRemoval(_ctx: Ctx, { state }: ServiceImprovementEntity): void {
    if (state === 'verified') throw improvementFixed({ params: { fields: '*' } });
  }

  private async sourceOf(ctx: Ctx, { followUpId }: Draft): Promise<FollowUpEntity | undefined> {
    return followUpId ? this.followUps.store.find(ctx, followUpId) : undefined;
  }
}
