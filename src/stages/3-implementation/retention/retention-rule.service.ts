import { Injectable } from '@nestjs/common';
import { defineSeed } from '#kernel/organization/seeds';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { FIRST_RULES } from '#stages/3-implementation/retention/first-rules';
import { RetentionRuleEntity } from '#stages/3-implementation/retention/retention-rule.entity';

export const retentionRules = new Resource<RetentionRuleEntity>({
  entity: RetentionRuleEntity,
  name: 'retention_rule',
  path: 'retention-rules',
  title: 'recordClass',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    recordKind: { kind: 'any', property: 'recordKind' },
    recordClass: { kind: 'any', property: 'recordClass' },
    action: { kind: 'any', property: 'action' },
  },
});

defineSeed('retention_rules', (ctx) => insertMany(ctx, new RecordStore(retentionRules), FIRST_RULES));

/** How long what is kept, as the agency's own retention schedule says. */
@Injectable()
export class RetentionRuleService extends RecordService<RetentionRuleEntity> {
  protected readonly actions: ActionRule<RetentionRuleEntity>[] = [
    { action: 'update', permission: 'retention.write' },
    { action: 'remove', permission: 'retention.write' },
  ];

  constructor() {
    super(retentionRules);
  }
}
