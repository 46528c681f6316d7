import { Injectable } from '@nestjs/common';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { ErasureEntity } from '#stages/3-implementation/retention/erasure.entity';

export const erasures = new Resource<ErasureEntity>({
  entity: ErasureEntity,
  name: 'erasure',
  path: 'erasures',
  title: 'trackingCode',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    recordId: { kind: 'any', property: 'recordId' },
    trackingCode: { kind: 'any', property: 'trackingCode' },
    from: { kind: 'from', property: 'createdAt' },
    to: { kind: 'before', property: 'createdAt' },
  },
});

/** The notices of retention; what was taken was taken. */
@Injectable()
export class ErasureService extends RecordService<ErasureEntity> {
  protected readonly actions: ActionRule<ErasureEntity>[] = [];

  constructor() {
    super(erasures);
  }
}
