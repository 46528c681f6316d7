import { Injectable } from '@nestjs/common';
import { sameTopic } from '#kernel/campaign/topic';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { SpikeRuleEntity } from '#stages/3-implementation/spike/spike-rule.entity';

export const spikeRules = new Resource<SpikeRuleEntity>({
  entity: SpikeRuleEntity,
  name: 'spike_rule',
  path: 'spike-rules',
  title: 'name',
  sorts: ['createdAt', 'name'],
  defaultSort: '-createdAt',
  filters: {
    topic: { kind: 'any', property: 'topic' },
    active: { kind: 'sql', condition: 't.active = ANY({}::boolean[])' },
  },
});

/** Every agency begins with this one; the other values are those of the columns. */
defineSeed('spike_rules', (ctx) =>
  insertMany(ctx, new RecordStore(spikeRules), [{ name: 'Lonjakan harian semua topik' }]),
);

type Given = Partial<SpikeRuleEntity>;

@Injectable()
export class SpikeRuleService extends RecordService<SpikeRuleEntity> {
  protected readonly actions: ActionRule<SpikeRuleEntity>[] = [
    { action: 'update', permission: 'spike_rule.write' },
    { action: 'remove', permission: 'spike_rule.write' },
  ];

  constructor() {
    super(spikeRules);
  }

  protected override check(
    ctx: Ctx,
    { factor = '3', deviations = '3', windowHours = 24, historyDays = 28 }: Given,
  ): void {
    decide(ctx, [
      atLeast('/factor', Number(factor) >= 1, 'the average itself (1)', 'rata-rata itu sendiri (1)'),
      atLeast('/deviations', Number(deviations) >= 0, 'nought', 'nol'),
      {
        code: 'spike_rule.history_too_short',
        passed: historyDays * 24 >= windowHours * 3,
        pointer: '/historyDays',
        message: {
          en: 'The history must hold at least three windows: make it longer, or the window shorter.',
          id: 'Riwayat harus memuat sedikitnya tiga jendela: perpanjang riwayat, atau perpendek jendela.',
        },
      },
    ]);
  }

  protected override derive(_ctx: Ctx, { topic }: Given): Given {
    return { topic: sameTopic(topic) };
  }
}

function atLeast(pointer: string, passed: boolean, en: string, id: string): FieldVerdict {
  return {
    code: 'spike_rule.too_low',
    passed,
    pointer,
    message: { en: `Must be at least ${en}.`, id: `Sedikitnya ${id}.` },
  };
}
