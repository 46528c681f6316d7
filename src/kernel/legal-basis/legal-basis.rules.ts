import type { LocalDate } from '#kernel/calendar/local-date';
import type { FieldVerdict } from '#platform/records/verdicts';

/** A legal basis as far as citing it goes. */
export interface CitedBasis {
  id: string;
  type: string;
  number: string;
  year: number;
  validFrom: LocalDate;
  /** First day on which it is no longer in force. */
  validTo: LocalDate | null;
}

export const inForceOn = ({ validFrom, validTo }: Pick<CitedBasis, 'validFrom' | 'validTo'>, day: LocalDate): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

function named({ type, number, year, validFrom, validTo }: CitedBasis, until: string): string {
  return `${type} ${number}/${year} (${validFrom} ${until} ${validTo ?? '…'})`;
}

/** What rests on a rule rests on one that was in force on the day in question. */
export function inForceVerdict(
  { pointer, ids, on }: { pointer: string; ids: readonly string[]; on: LocalDate },
  found: readonly CitedBasis[],
): FieldVerdict {
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.filter((id) => !known.has(id.toLowerCase())).join(', ');
  if (missing) {
    const message = { en: `No such legal basis: ${missing}.`, id: `Dasar hukum itu tidak ada: ${missing}.` };
    return { code: 'reference.unknown', passed: false, pointer, message };
  }
  const stale = found.filter((basis) => !inForceOn(basis, on));
  const list = (until: string) => stale.map((basis) => named(basis, until)).join('; ') || '–';
  return {
    code: 'legal_basis.not_in_force',
    passed: stale.length === 0,
    pointer,
    message: {
      en: `Not in force on ${on}: ${list('to')}. Cite what was in force then (GET /api/v1/legal-bases?validOn=${on}).`,
      id: `Tidak berlaku pada ${on}: ${list('s.d.')}. Sebut yang berlaku saat itu (GET /api/v1/legal-bases?validOn=${on}).`,
    },
  };
}

/** What replaces a rule, as far as the order of the two goes. */
export type Replacement = Pick<CitedBasis, 'id' | 'validFrom'>;

/** Two rules never hold side by side as old and new: the old one ends when the new one begins, or before. */
export function replacementVerdict(
  { id, validTo }: { id: string | undefined; validTo: LocalDate | null | undefined },
  replacement: Replacement | null,
): FieldVerdict {
  return {
    code: 'legal_basis.overlaps_replacement',
    passed: replacement === null || (replacement.id !== id && !!validTo && validTo <= replacement.validFrom),
    pointer: '/replacedById',
    message: {
      en: `Another rule replaces it, and it ends (validTo) by the day on which that one comes into force${replacement ? `: ${replacement.validFrom}` : ''}.`,
      id: `Digantikan oleh aturan lain, dan berakhir (validTo) paling lambat saat aturan itu mulai berlaku${replacement ? `: ${replacement.validFrom}` : ''}.`,
    },
  };
}

/** The same from the other side: a rule does not begin before those that it replaces have ended. */
export function replacedVerdict(
  validFrom: LocalDate | undefined,
  replaced: readonly { validTo: LocalDate | null }[],
): FieldVerdict {
  const latest = replaced
    .map(({ validTo }) => validTo ?? '9999-12-31')
    .sort()
    .at(-1);
  return {
    code: 'legal_basis.overlaps_replaced',
    passed: !validFrom || latest === undefined || latest <= validFrom,
    pointer: '/validFrom',
    message: {
      en: `Must not come before the rules that it replaces have ended${latest ? `: ${latest}` : ''}.`,
      id: `Tidak boleh sebelum aturan yang digantikannya berakhir${latest ? `: ${latest}` : ''}.`,
    },
  };
}

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
