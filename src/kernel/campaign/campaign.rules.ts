import { STAGES, type Stage } from '#kernel/campaign/campaign.entity';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';

/** Forward one step at a time; back to any earlier step with a reason; closed is the end. */
export const stageMachine = new Machine<Stage>('campaign', 'fact_finding', {
  fact_finding: ['planning'],
  planning: ['implementation', 'fact_finding'],
  implementation: ['evaluation', 'planning', 'fact_finding'],
  evaluation: ['closed', 'implementation', 'planning', 'fact_finding'],
  closed: [],
});

export const STATUS_MOVES = ['active', 'on_hold', 'cancelled'] as const;
export type StatusMove = (typeof STATUS_MOVES)[number];

const statusTable: Record<string, readonly StatusMove[]> = {
  active: ['on_hold', 'cancelled'],
  on_hold: ['active', 'cancelled'],
  cancelled: [],
  closed: [],
};

export function isStatusMove(to: string): to is StatusMove {
  return (STATUS_MOVES as readonly string[]).includes(to);
}

/** Where a campaign can go from here: stages while it is active, and aside. */
export function movesFrom(stage: Stage, status: string): string[] {
  const stages = status === 'active' ? stageMachine.allowedFrom(stage) : [];
  return [...stages, ...(statusTable[status] ?? [])];
}

export function isForward(from: Stage, to: Stage): boolean {
  return STAGES.indexOf(to) > STAGES.indexOf(from);
}

/** Everything but the next step forward is unusual enough to be explained. */
export function needsReason(from: Stage, to: string): boolean {
  return isStatusMove(to) ? to !== 'active' : !isForward(from, to as Stage);
}

export const gateNotPassed = defineProblem({
  code: 'campaign.gate_not_passed',
  status: 409,
  title: { en: 'The gate is not passed', id: 'Gerbang belum terlewati' },
  detail: {
    en: '{count} conditions of the gate to {to} do not hold yet: {codes}.',
    id: '{count} syarat gerbang ke {to} belum terpenuhi: {codes}.',
  },
  remedy: {
    en: 'Satisfy the conditions in errors (each has its fix in conditions), or let a head waive one with a reason.',
    id: 'Penuhi syarat dalam errors (tiap butir punya fix pada conditions), atau minta kepala memberi dispensasi dengan alasan.',
  },
});

export const reasonNeeded = defineProblem({
  code: 'state.reason_needed',
  status: 422,
  title: { en: 'This move needs a reason', id: 'Perpindahan ini perlu alasan' },
  detail: { en: 'Moving to {to} has to be explained.', id: 'Perpindahan ke {to} harus dijelaskan.' },
  remedy: { en: 'Send reason with the move.', id: 'Kirim reason bersama perpindahan.' },
});

/** Refuses a move that nobody would understand later. */
export function askReason(to: string, reason: string | null | undefined): void {
  if (reason) return;
  const message = { en: 'Must be given.', id: 'Harus diisi.' };
  throw reasonNeeded({ params: { to }, errors: [{ pointer: '/reason', code: 'field.required', message }] });
}

export const unknownWaiver = defineProblem({
  code: 'campaign.waiver_unknown',
  status: 422,
  title: { en: 'There is nothing to waive', id: 'Tidak ada yang perlu didispensasi' },
  detail: {
    en: 'Not an unmet condition of this gate: {codes}.',
    id: 'Bukan syarat gerbang ini yang belum terpenuhi: {codes}.',
  },
  remedy: {
    en: 'Waive only codes that the gate reports as not passed.',
    id: 'Beri dispensasi hanya untuk kode yang dilaporkan belum terpenuhi.',
  },
});
