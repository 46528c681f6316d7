import type { FieldVerdict } from '#platform/records/verdicts';

/** A rule is in force for at least one day: the first day without it comes after the first day with it. */
export function validityVerdict(validFrom: string | undefined, validTo: string | null | undefined): FieldVerdict {
  return {
    code: 'legal_basis.never_in_force',
    pointer: '/validTo',
    passed: !validFrom || !validTo || validFrom < validTo,
    message: {
      en: 'The first day on which it is no longer in force must come after the first day on which it is.',
      id: 'Hari pertama tidak berlaku harus sesudah hari pertama berlaku.',
    },
  };
}
