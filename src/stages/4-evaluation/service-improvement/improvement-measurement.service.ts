import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { Ctx } from '#platform/context/ctx';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { afterEffect } from '#stages/4-evaluation/service-improvement/improvement-effect.rules';
import type {
  CreateImprovementMeasurement,
  ImprovementMeasurementPage,
} from '#stages/4-evaluation/service-improvement/improvement-measurement.dto';
import { ImprovementMeasurementEntity } from '#stages/4-evaluation/service-improvement/improvement-measurement.entity';
import { ServiceImprovementService } from '#stages/4-evaluation/service-improvement/service-improvement.service';

export const improvementMeasurements = new Resource<ImprovementMeasurementEntity>({
  entity: ImprovementMeasurementEntity,
  name: 'improvement_measurement',
  path: 'service-improvements/{id}/measurements',
  title: 'method',
  sorts: ['measuredOn'],
  defaultSort: 'measuredOn',
  filters: { serviceImprovementId: { kind: 'any', property: 'serviceImprovementId' } },
});

const MOST = 1_000;
const ALL = `SELECT ${improvementMeasurements.selectList} FROM improvement_measurements t
  WHERE t.organization_id = $1 AND t.service_improvement_id = $2 ORDER BY t.measured_on, t.id LIMIT ${MOST}`;

/** What became better is looked at again later; what was verified stays as it was. */
@Injectable()
export class ImprovementMeasurementService {
  private readonly store = new RecordStore(improvementMeasurements);

  constructor(private readonly improvements: ServiceImprovementService) {}

  async list(ctx: Ctx, id: string): Promise<ImprovementMeasurementPage> {
    const [, items] = await Promise.all([
      this.improvements.store.get(ctx, id),
      ctx.query<ImprovementMeasurementEntity & Record<string, unknown>>(ALL, [ctx.organizationId, id]),
    ]);
    return { items, nextCursor: null };
  }

  /** Only added, never changed: a wrong one is answered by a better one of the same day. */
  async add(ctx: Ctx, id: string, input: CreateImprovementMeasurement): Promise<ImprovementMeasurementEntity> {
    const improvement = await this.improvements.store.lock(ctx, id);
    decide(ctx, [
      afterEffect(input.measuredOn, improvement.effectiveOn),
      notAfterToday('/measuredOn', input.measuredOn, ctx.actor.timezone),
      noAdvertisingValue('/method', input.method),
      noAdvertisingValue('/evidence', input.evidence),
      {
        code: 'improvement_measurement.too_many',
        passed: improvement.timesMeasured < MOST,
        message: { en: 'It was measured 1,000 times.', id: 'Sudah diukur 1.000 kali.' },
      },
    ]);
    const stored = await this.store.insert(ctx, { ...input, serviceImprovementId: improvement.id });
    const timesMeasured = improvement.timesMeasured + 1;
    await this.improvements.store.update(ctx, improvement, { timesMeasured }, 'measured');
    return stored;
  }
}
