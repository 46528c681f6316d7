import type { RetentionRuleEntity } from '#stages/3-implementation/retention/retention-rule.entity';

type Rule = Pick<RetentionRuleEntity, 'recordKind' | 'recordClass' | 'years' | 'action' | 'basis'>;

const BASIS = 'Nilai awal; sesuaikan dengan jadwal retensi arsip instansi (UU 27/2022 Pasal 44 ayat (1) huruf a)';

/** What an agency begins with until it has entered the periods of its own retention schedule. */
export const FIRST_RULES: readonly Rule[] = [
  { recordKind: 'feedback_message', recordClass: 'any', years: 2, action: 'mask_text', basis: BASIS },
  { recordKind: 'feedback_message', recordClass: 'spam', years: 1, action: 'remove_text', basis: BASIS },
];
