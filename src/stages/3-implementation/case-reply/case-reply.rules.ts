import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import { caseMachine } from '#stages/3-implementation/case/case-course.rules';
import { CASE_RISKS, type CaseRisk, type CaseState } from '#stages/3-implementation/case/case-lists';
import type { ReplyState } from '#stages/3-implementation/case-reply/case-reply.entity';

/** What was approved and then changed is a draft again; what was sent was said. */
export const replyMachine = new Machine<ReplyState>('case_reply', 'draft', {
  draft: ['approved', 'sent', 'discarded'],
  approved: ['sent', 'draft', 'discarded'],
  sent: [],
  discarded: [],
});

/** The greatest of several risks. */
export function riskiest(risks: readonly (CaseRisk | null | undefined)[]): CaseRisk {
  const ranks = risks.map((risk) => (risk ? CASE_RISKS.indexOf(risk) : 0));
  return CASE_RISKS[Math.max(0, ...ranks)] ?? 'high';
}

/** Only the agency's own word answers a case. */
export function finalIsOfficial(final: boolean | undefined, official: boolean | undefined): FieldVerdict {
  return {
    code: 'case_reply.final_is_official',
    passed: !final || official !== false,
    pointer: '/official',
    message: {
      en: 'Only an official reply can be final.',
      id: 'Hanya jawaban resmi yang dapat menjadi jawaban akhir.',
    },
  };
}

/**
 * A reply goes out where its reporters are: by a channel when somebody is known, and on the tracking page alone, without a
 * channel, when nobody is.
 */
export function sentWhere(known: boolean, channelId: string | null | undefined): FieldVerdict {
  const passed = known === Boolean(channelId);
  return {
    code: 'case_reply.channel',
    passed,
    pointer: '/channelId',
    message: known
      ? { en: 'Say by which channel it was sent.', id: 'Sebutkan kanal pengirimannya.' }
      : {
          en: 'Nobody who reported it is known: leave channelId out, the reply is shown for the tracking code.',
          id: 'Tidak ada pelapor yang dikenal: kosongkan channelId, jawaban ditampilkan lewat kode pelacakan.',
        },
  };
}

export const notApproved = defineProblem({
  code: 'case_reply.not_approved',
  status: 409,
  title: { en: 'It has to be approved first', id: 'Harus disetujui terlebih dahulu' },
  detail: {
    en: 'A reply of high risk is sent only after a second person has approved it.',
    id: 'Jawaban berisiko tinggi dikirim hanya setelah disetujui orang kedua.',
  },
  remedy: {
    en: 'Let another person move it to approved (POST /cases/{id}/replies/{replyId}/transitions).',
    id: 'Minta orang lain memindahkannya ke approved (POST /cases/{id}/replies/{replyId}/transitions).',
  },
});

export const replyFixed = defineProblem({
  code: 'case_reply.fixed',
  status: 409,
  title: { en: 'The reply stands as it is', id: 'Jawaban sudah tetap' },
  detail: {
    en: 'A reply that was sent or discarded is not changed.',
    id: 'Jawaban yang sudah dikirim atau dibuang tidak diubah.',
  },
  remedy: { en: 'Write another reply.', id: 'Tulis jawaban lain.' },
});

export const caseNotOpen = defineProblem({
  code: 'case_reply.case_over',
  status: 409,
  title: { en: 'The case waits for no such reply', id: 'Kasus tidak menunggu jawaban ini' },
  detail: {
    en: 'The case is {state}: it can go on to {allowed}, not be answered.',
    id: 'Kasus berstatus {state}: dapat berlanjut ke {allowed}, tidak dapat dijawab.',
  },
  remedy: {
    en: 'Verify or reopen it first; what was merged is answered with the case that goes on (duplicateOfId).',
    id: 'Verifikasi atau buka kembali dulu; yang digabung dijawab lewat kasus yang berlanjut (duplicateOfId).',
  },
});

/** Where a case goes on that cannot be answered. */
export function goesOnTo(state: CaseState): readonly CaseState[] {
  return caseMachine.allowedFrom(state);
}
