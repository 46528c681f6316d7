import { Entity, Index } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { DateField, DecimalField, IdField, TextField, WholeField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { ServiceImprovementEntity } from '#stages/4-evaluation/service-improvement/service-improvement.entity';

/** The indicator of an improvement, measured again later; seen only with its improvement, and never changed. */
@Entity('improvement_measurements')
@Index('ix_improvement_measurements__measured_on', ['organizationId', 'serviceImprovementId', 'measuredOn', 'id'])
export class ImprovementMeasurementEntity extends RecordEntity {
  /**
   * The improvement.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e76"
   */
  @IdField()
  serviceImprovementId: string;

  @BelongsTo(() => ServiceImprovementEntity, { onDelete: 'CASCADE' })
  serviceImprovement: ServiceImprovementEntity;

  /**
   * What the indicator stood at, exact, in the improvement's unit.
   * @example "4.5"
   */
  @DecimalField()
  value: string;

  /**
   * The day it speaks of (the agency's local day): after the improvement took effect, and not in the future.
   * @example "2026-10-01"
   */
  @DateField()
  measuredOn: string;

  /**
   * How many observations it rests on; null where that says nothing.
   * @example 38
   */
  @WholeField(1, 2_147_483_647, { optional: true })
  sampleSize: number | null;

  /**
   * How it was measured; the same way as before, or the difference says nothing.
   * @example "Median dari rekap PE empat puskesmas"
   */
  @TextField({ max: 2_000 })
  method: string;

  /**
   * What it can be checked against.
   * @example "Rekap PE puskesmas Juli–September 2026"
   */
  @TextField({ max: 2_000 })
  evidence: string;
}
