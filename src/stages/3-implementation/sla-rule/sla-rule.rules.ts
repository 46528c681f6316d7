import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { SlaRuleEntity } from '#stages/3-implementation/sla-rule/sla-rule.entity';

/** What a clock was counted by. */
export const COUNTED = ['code', 'clock', 'limit', 'extension', 'onDue', 'starts', 'validFrom'] as const;

export function ruleVerdicts({ validFrom, validTo, appliesTo = [] }: Partial<SlaRuleEntity>): FieldVerdict[] {
  return [
    {
      code: 'sla_rule.order',
      passed: !validTo || !validFrom || validFrom <= validTo,
      pointer: '/validTo',
      message: { en: 'Must not be before the first day.', id: 'Tidak boleh sebelum hari pertama.' },
    },
    {
      code: 'sla_rule.applies_to_nothing',
      passed: appliesTo.length > 0,
      pointer: '/appliesTo',
      message: { en: 'Say what it may run for.', id: 'Sebutkan untuk apa aturan ini berlaku.' },
    },
  ];
}

/** The fields of a rule that a patch would change although clocks were counted by them. */
export function countedChanges(current: SlaRuleEntity, next: Partial<SlaRuleEntity>): string[] {
  return COUNTED.filter((field) => next[field] !== undefined && next[field] !== current[field]);
}

export const ruleInUse = defineProblem({
  code: 'sla_rule.in_use',
  status: 409,
  title: { en: 'Clocks were started with this rule', id: 'Ada penghitung waktu yang memakai aturan ini' },
  detail: {
    en: 'Clocks keep the rule with which they started, so {fields} of it can no longer change.',
    id: 'Penghitung waktu memegang aturan saat dimulai, jadi {fields} tidak dapat lagi diubah.',
  },
  remedy: {
    en: 'Add a new version with the same code and a later validFrom; what starts from that day on is counted by it.',
    id: 'Tambahkan versi baru dengan code yang sama dan validFrom yang lebih kemudian; yang dimulai sejak hari itu dihitung dengannya.',
  },
});

export const noRuleInForce = defineProblem({
  code: 'sla_rule.none_in_force',
  status: 409,
  title: { en: 'No rule holds', id: 'Tidak ada aturan yang berlaku' },
  detail: {
    en: 'On {day} no rule {code} holds for this kind of record, so nobody could say when it is due.',
    id: 'Pada {day} tidak ada aturan {code} yang berlaku untuk jenis rekaman ini, sehingga batas waktunya tidak dapat ditentukan.',
  },
  remedy: {
    en: 'Add one with POST /api/v1/sla-rules whose validFrom is not later than that day.',
    id: 'Tambahkan dengan POST /api/v1/sla-rules yang validFrom-nya tidak lebih lambat dari hari itu.',
  },
});
