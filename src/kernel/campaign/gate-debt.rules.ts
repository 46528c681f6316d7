import type { LocalDate } from '#kernel/calendar/local-date';
import type { CampaignEntity, Stage } from '#kernel/campaign/campaign.entity';
import { DEBT_GATES, type DebtState } from '#kernel/campaign/gate-debt.entity';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';

/** How long a crisis campaign has to make up for a condition when nobody names a day: our setting, no regulation's. */
export const DEBT_WORKING_DAYS = 5;

/** Paid and waived are the end: what was owed is settled once. */
export const debtMachine = new Machine<DebtState>('gate_debt', 'open', {
  open: ['paid', 'waived'],
  paid: [],
  waived: [],
});

/** One condition to go past and meet later. */
export interface Owed {
  code: string;
  dueOn?: string | null;
  reason?: string | null;
}

/** Only a crisis may act before everything is known, and only on the way to acting. */
export function mayOwe({ kind }: Pick<CampaignEntity, 'kind'>, to: Stage): FieldVerdict {
  return {
    code: 'gate_debt.crisis_only',
    passed: kind === 'crisis' && (DEBT_GATES as readonly Stage[]).includes(to),
    pointer: '/owe',
    message: {
      en: 'Only a crisis campaign may owe conditions, at the gates to planning and implementation; meet or waive them.',
      id: 'Hanya kampanye krisis dapat berutang syarat, pada gerbang ke perencanaan dan pelaksanaan; penuhi atau beri dispensasi.',
    },
  };
}

export function dueInTime(index: number, dueOn: LocalDate | null | undefined, today: LocalDate): FieldVerdict {
  return {
    code: 'gate_debt.due_passed',
    passed: !dueOn || dueOn >= today,
    pointer: `/owe/${index}/dueOn`,
    message: {
      en: 'The day by which it is made up for must not have passed.',
      id: 'Hari pelunasannya tidak boleh sudah lewat.',
    },
  };
}

export const debtUnknown = defineProblem({
  code: 'gate_debt.unknown',
  status: 422,
  title: { en: 'There is nothing to owe', id: 'Tidak ada yang perlu diutang' },
  detail: {
    en: 'Not an unmet condition of this gate, or named twice: {codes}.',
    id: 'Bukan syarat gerbang ini yang belum terpenuhi, atau disebut dua kali: {codes}.',
  },
  remedy: {
    en: 'Owe only codes that the gate reports as not passed and that you do not waive.',
    id: 'Utangkan hanya kode yang dilaporkan belum terpenuhi dan tidak Anda dispensasi.',
  },
});

export const debtNotPaid = defineProblem({
  code: 'gate_debt.not_paid',
  status: 409,
  title: { en: 'The condition does not hold yet', id: 'Syaratnya belum terpenuhi' },
  detail: {
    en: '{code} is still unmet, so the debt stands.',
    id: '{code} belum terpenuhi, jadi utangnya tetap ada.',
  },
  remedy: {
    en: 'Carry out the operation in fix, then pay again; or let a head waive the debt with a reason.',
    id: 'Jalankan operasi dalam fix, lalu lunasi lagi; atau minta kepala memberi dispensasi dengan alasan.',
  },
});
