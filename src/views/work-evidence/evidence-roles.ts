import type { Text } from '#platform/problem/problem';

/** As what somebody had a part in something; the order in which totals are told. */
export const EVIDENCE_ROLES = {
  content_author: { en: 'Wrote a content plan that was approved', id: 'Menulis rencana konten yang disetujui' },
  content_task: { en: 'Did a task of a content plan', id: 'Mengerjakan tugas rencana konten' },
  content_approval: { en: 'Decided on a content plan', id: 'Memutuskan persetujuan rencana konten' },
  publication: { en: 'Published', id: 'Menerbitkan unggahan' },
  message_reply: { en: 'Replied to a message', id: 'Menjawab pesan' },
  case_reply: { en: 'Wrote an answer that was sent in a case', id: 'Menulis jawaban kasus yang terkirim' },
  case_answer: { en: 'Carried a case to its answer', id: 'Menangani kasus sampai terjawab' },
  research_note: { en: 'Wrote a research note', id: 'Menulis catatan riset' },
  evaluation_record: { en: 'Filed an evaluation record', id: 'Mengajukan catatan evaluasi' },
  evaluation_verification: { en: 'Verified an evaluation record', id: 'Memverifikasi catatan evaluasi' },
  follow_up: { en: 'Carried out a follow-up', id: 'Menuntaskan tindak lanjut' },
  service_improvement: { en: 'Recorded a verified improvement', id: 'Mencatat perbaikan layanan terverifikasi' },
} as const satisfies Record<string, Text>;

export type EvidenceRole = keyof typeof EVIDENCE_ROLES;
export const ROLES_OF_EVIDENCE = Object.keys(EVIDENCE_ROLES) as EvidenceRole[];

export const EVIDENCE_ITEMS = [
  'content_plan',
  'post',
  'feedback_message',
  'case',
  'research_note',
  'evaluation_record',
  'follow_up',
  'service_improvement',
] as const;
export type EvidenceItemType = (typeof EVIDENCE_ITEMS)[number];
