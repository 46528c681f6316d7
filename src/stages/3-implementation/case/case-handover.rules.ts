import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';

/** Where two units stand to each other: each with everything above it, itself first. */
export interface Place {
  /** The unit that has the case; null while none has. */
  fromUnitId: string | null;
  aboveFrom: readonly string[];
  toUnitId: string;
  aboveTo: readonly string[];
}

const isBelow = ({ fromUnitId, toUnitId, aboveTo }: Place): boolean =>
  fromUnitId === null || (fromUnitId !== toUnitId && aboveTo.includes(fromUnitId));

/** A disposition goes down: to a unit below the one that has the case, or to any while none has. */
export function goesDown(place: Place): FieldVerdict {
  return {
    code: 'case.disposition_goes_down',
    passed: place.aboveTo.length > 0 && isBelow(place),
    pointer: '/unitId',
    message:
      place.aboveTo.length === 0
        ? UNKNOWN
        : {
            en: 'A disposition goes to a unit below the one that has the case. Sideways is a coordination (POST /cases/{id}/coordinations), back is a return (POST /cases/{id}/returns).',
            id: 'Disposisi ditujukan ke unit di bawah unit yang memegang kasus. Ke samping berupa koordinasi (POST /cases/{id}/coordinations), kembali berupa pengembalian (POST /cases/{id}/returns).',
          },
  };
}

/** A coordination goes sideways: neither down nor up the line in which the case stands. */
export function goesSideways(place: Place): FieldVerdict {
  const { fromUnitId, aboveFrom, toUnitId, aboveTo } = place;
  return {
    code: 'case.coordination_goes_sideways',
    passed: aboveTo.length > 0 && fromUnitId !== null && !aboveFrom.includes(toUnitId) && !isBelow(place),
    pointer: '/unitId',
    message:
      aboveTo.length === 0
        ? UNKNOWN
        : {
            en: 'A coordination goes from the unit that has the case to one beside it, neither above nor below. Down is a disposition (POST /cases/{id}/dispositions); to another institution name elsewhere.',
            id: 'Koordinasi berjalan dari unit pemegang kasus ke unit di sampingnya, bukan di atas atau di bawahnya. Ke bawah berupa disposisi (POST /cases/{id}/dispositions); ke lembaga lain isi elsewhere.',
          },
  };
}

const UNKNOWN = { en: 'No such unit.', id: 'Unit itu tidak ada.' };

/** One or the other: a unit of the agency, or an institution outside it. */
export function oneAddress(unitId: string | null | undefined, elsewhere: string | null | undefined): FieldVerdict {
  return {
    code: 'case.one_address',
    passed: Boolean(unitId) !== Boolean(elsewhere),
    pointer: '/unitId',
    message: {
      en: 'Name either unitId, or elsewhere for an institution outside the agency.',
      id: 'Sebutkan unitId, atau elsewhere untuk lembaga di luar instansi.',
    },
  };
}

/** A case is given to people of the unit, or of one below it. */
export function worksThere(person: string | null | undefined, found: boolean): FieldVerdict {
  return {
    code: 'case.person_elsewhere',
    passed: !person || found,
    pointer: '/personId',
    message: {
      en: 'Must be somebody who works in that unit or below it and may see the case.',
      id: 'Harus orang yang bekerja di unit itu atau di bawahnya dan boleh melihat kasus ini.',
    },
  };
}

export const nothingToReturn = defineProblem({
  code: 'case.nothing_to_return',
  status: 409,
  title: { en: 'Nobody sent it here', id: 'Tidak ada yang mengirimnya ke sini' },
  detail: {
    en: 'The case did not come to its unit by a disposition or a coordination that still stands.',
    id: 'Kasus tidak sampai di unit ini lewat disposisi atau koordinasi yang masih berlaku.',
  },
  remedy: {
    en: 'Hand it on with POST /cases/{id}/dispositions or /coordinations, or reject it for lack of authority.',
    id: 'Teruskan dengan POST /cases/{id}/dispositions atau /coordinations, atau tolak karena bukan kewenangan.',
  },
});
