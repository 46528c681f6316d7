import type { LocalDate } from '#kernel/calendar/local-date';
import { CLASSIFICATIONS, type Classification, rankOf } from '#kernel/classification/classification';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { TestDecision, TestState } from '#stages/1-fact-finding/consequence-test/consequence-test.entity';

/** A test is written, then decided once. A new situation asks for a new test. */
export const testMachine = new Machine<TestState>('consequence_test', 'draft', { draft: ['decided'], decided: [] });

/** No exemption is for ever, and nothing that is open has a time limit. */
export function limitVerdict(
  decision: TestDecision,
  validUntil: LocalDate | null | undefined,
  today: LocalDate,
): FieldVerdict {
  return {
    code: 'consequence_test.time_limit',
    passed: decision === 'exempt' ? !!validUntil && validUntil > today : !validUntil,
    pointer: '/validUntil',
    message: {
      en: 'An exemption names the day on which it ends, after today; what is opened has no time limit.',
      id: 'Pengecualian menyebut hari berakhirnya, setelah hari ini; yang dibuka tidak memiliki jangka waktu.',
    },
  };
}

/** The record and its collection are named together, or neither is. */
export function subjectVerdict(
  named: { resource?: string | null; recordId?: string | null },
  found: boolean,
  known: readonly string[],
): FieldVerdict {
  const { resource = null, recordId = null } = named;
  return {
    code: 'consequence_test.subject',
    passed: recordId === null ? resource === null : resource !== null && found,
    pointer: recordId === null ? '/resource' : '/recordId',
    message: {
      en: `Name the record with its collection (resource and recordId), or neither; it must be there. Collections: ${known.join(', ')}.`,
      id: `Sebut rekaman beserta koleksinya (resource dan recordId), atau tidak keduanya; rekaman itu harus ada. Koleksi: ${known.join(', ')}.`,
    },
  };
}

/** Who may read the test learns of what it weighs. */
export function asStrictAsSubject(classification: Classification, sources: readonly { level: number }[]): FieldVerdict {
  const strictest = Math.max(0, ...sources.map(({ level }) => level));
  const least = CLASSIFICATIONS[strictest] ?? 'exempt';
  return {
    code: 'classification.more_open_than_source',
    passed: rankOf(classification) >= strictest,
    pointer: '/classification',
    message: {
      en: `Must be at least as strict as the record and the notes that it weighs: ${least}.`,
      id: `Paling sedikit seketat rekaman dan catatan yang ditimbangnya: ${least}.`,
    },
  };
}

/** Only what was decided can be taken up again. */
export function supersedesVerdict(superseded: { state: TestState } | undefined, named: boolean): FieldVerdict {
  return {
    code: 'consequence_test.supersedes_decided',
    passed: !named || superseded?.state === 'decided',
    pointer: '/supersedesId',
    message: {
      en: 'A new test takes up a decided one.',
      id: 'Uji baru melanjutkan uji yang sudah diputuskan.',
    },
  };
}

export const testDecided = defineProblem({
  code: 'consequence_test.decided',
  status: 409,
  title: { en: 'The test is decided', id: 'Uji sudah diputuskan' },
  detail: {
    en: 'A decided consequence test stays as it was decided.',
    id: 'Uji konsekuensi yang sudah diputuskan tetap seperti saat diputuskan.',
  },
  remedy: {
    en: 'Write a new test that names this one in supersedesId.',
    id: 'Buat uji baru yang menyebut uji ini dalam supersedesId.',
  },
});
