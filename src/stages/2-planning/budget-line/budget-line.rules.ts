import { exact } from '#kernel/figures/exact';
import type { Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { BudgetLineEntity } from '#stages/2-planning/budget-line/budget-line.entity';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const verdict = (code: string, passed: boolean, pointer: string, message: Text): FieldVerdict => ({
  code,
  passed,
  pointer,
  message,
});

/** Money is exact and never below zero; what is taken back is a smaller amount, not a negative one. */
export function notNegative(pointer: string, amount: string | null | undefined): FieldVerdict {
  return verdict('money.negative', amount == null || !exact(amount).isNegative(), pointer, {
    en: 'Must be zero or more.',
    id: 'Harus nol atau lebih.',
  });
}

/** A zero that nobody explains may be a forgotten number. */
function zeroSaid({ planned, zeroReason }: Partial<BudgetLineEntity>): FieldVerdict {
  const zero = planned !== undefined && exact(planned).isZero();
  return verdict('budget_line.zero_reason', zero === (zeroReason != null), '/zeroReason', {
    en: 'Say why nothing is planned when planned is 0; leave it empty otherwise.',
    id: 'Sebutkan mengapa tidak dianggarkan bila planned 0; kosongkan bila tidak.',
  });
}

/** Amounts in different currencies cannot be added up: the lines of a campaign share one. */
function oneCurrency(currency: string, others: readonly string[]): FieldVerdict {
  const other = others.find((known) => known !== currency);
  return verdict('budget_line.other_currency', other === undefined, '/currency', {
    en: `The campaign counts in ${other ?? currency}; all lines share one currency.`,
    id: `Kampanye ini memakai ${other ?? currency}; semua baris memakai satu mata uang.`,
  });
}

/** `others` are the currencies of the campaign's other lines. */
export function lineVerdicts(line: Partial<BudgetLineEntity>, others: readonly string[]): FieldVerdict[] {
  const currency = line.currency ?? 'IDR';
  return [
    notNegative('/planned', line.planned),
    notNegative('/actual', line.actual),
    zeroSaid(line),
    verdict('budget_line.currency_unknown', CURRENCIES.has(currency), '/currency', {
      en: 'Must be the code of a currency (ISO 4217), such as IDR.',
      id: 'Harus kode mata uang (ISO 4217), misalnya IDR.',
    }),
    oneCurrency(currency, others),
  ];
}
