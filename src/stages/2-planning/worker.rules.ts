import type { FieldVerdict } from '#platform/records/verdicts';

/** Work is given to people who are here: whoever has left keeps only what they had. */
export function worksHere(pointer: string, state: string | undefined): FieldVerdict {
  return {
    code: 'person.not_active',
    passed: state === 'active',
    pointer,
    message: {
      en: 'Must be an active person of the agency.',
      id: 'Harus orang aktif di instansi.',
    },
  };
}
