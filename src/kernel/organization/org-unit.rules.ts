import type { FieldVerdict } from '#platform/records/verdicts';

/** No agency is built deeper; a tree that is cannot be read on a screen either. */
export const DEEPEST = 10;

interface Place {
  /** The unit that moves; null for a new one. */
  unitId: string | null;
  /** The unit above and everything above that. */
  above: readonly string[];
  /** Longest way down from the unit, itself counted. */
  depth: number;
}

/** Whoever leads a unit can be told of what it owes. */
export function headKnown(headId: string | null | undefined, found: boolean): FieldVerdict {
  return {
    code: 'org_unit.head_unknown',
    pointer: '/headId',
    passed: !headId || found,
    message: {
      en: 'Nobody active of this agency has this id.',
      id: 'Tidak ada orang aktif instansi ini dengan id itu.',
    },
  };
}

/** Where a unit may stand: never below itself, and not too deep. */
export function unitPlaceVerdicts({ unitId, above, depth }: Place): FieldVerdict[] {
  return [
    {
      code: 'org_unit.circle',
      pointer: '/parentId',
      passed: unitId === null || !above.includes(unitId),
      message: {
        en: 'A unit cannot stand below itself or below one of its own parts.',
        id: 'Unit tidak dapat berada di bawah dirinya atau bagiannya sendiri.',
      },
    },
    {
      code: 'org_unit.too_deep',
      pointer: '/parentId',
      passed: above.length + depth <= DEEPEST,
      message: { en: `At most ${DEEPEST} levels.`, id: `Paling banyak ${DEEPEST} tingkat.` },
    },
  ];
}
