import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { DisputeEntity, DisputeState } from '#stages/3-implementation/information-request/dispute.entity';
import type { ObjectionState } from '#stages/3-implementation/information-request/objection.entity';

export const objectionMachine = new Machine<ObjectionState>('objection', 'registered', {
  registered: ['upheld', 'partly_upheld', 'rejected', 'withdrawn'],
  upheld: [],
  partly_upheld: [],
  rejected: [],
  withdrawn: [],
});

export const disputeMachine = new Machine<DisputeState>('dispute', 'filed', {
  filed: ['mediation', 'adjudication', 'decided', 'withdrawn'],
  mediation: ['adjudication', 'decided', 'withdrawn'],
  adjudication: ['decided', 'withdrawn'],
  decided: [],
  withdrawn: [],
});

/** The superior replies in writing, whichever way. */
export function replySaid(to: ObjectionState, answer: string | null | undefined): FieldVerdict {
  return {
    code: 'objection.no_reply',
    passed: to === 'withdrawn' || Boolean(answer?.trim()),
    pointer: '/answer',
    message: { en: 'The superior replies in writing.', id: 'Atasan PPID menanggapi secara tertulis.' },
  };
}

export function outcomeSaid(to: DisputeState, outcome: DisputeEntity['outcome'] | undefined): FieldVerdict {
  return {
    code: 'dispute.no_outcome',
    passed: (to === 'decided') === Boolean(outcome),
    pointer: '/outcome',
    message: {
      en: 'A decided dispute says its outcome, and only a decided one.',
      id: 'Sengketa yang diputus menyebut hasilnya, dan hanya yang diputus.',
    },
  };
}

export const tooLate = defineProblem({
  code: 'information_request.step_too_late',
  status: 409,
  title: { en: 'The time for it has passed', id: 'Waktunya sudah lewat' },
  detail: {
    en: 'The last day for it was {lastDay}.',
    id: 'Hari terakhir untuk itu adalah {lastDay}.',
  },
  remedy: {
    en: 'Check the day on which it was handed in. Who is late may ask anew with a new request.',
    id: 'Periksa tanggal pengajuannya. Yang terlambat dapat mengajukan permohonan baru.',
  },
});

export const tooEarly = defineProblem({
  code: 'information_request.step_too_early',
  status: 409,
  title: { en: 'There is nothing to go against yet', id: 'Belum ada yang dapat dilawan' },
  detail: {
    en: 'The answer is not there, and the agency has time for it until {lastDay}.',
    id: 'Jawaban belum ada, dan instansi masih punya waktu sampai {lastDay}.',
  },
  remedy: {
    en: 'Wait for the answer, or until that day has passed.',
    id: 'Tunggu jawaban, atau sampai hari itu lewat.',
  },
});

export const alreadyThere = defineProblem({
  code: 'information_request.step_taken',
  status: 409,
  title: { en: 'This step was taken already', id: 'Langkah ini sudah ditempuh' },
  detail: {
    en: 'There is one already that was not withdrawn.',
    id: 'Sudah ada satu yang tidak dicabut.',
  },
  remedy: { en: 'Go on with that one.', id: 'Lanjutkan yang sudah ada.' },
});
