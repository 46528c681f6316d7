import type { FieldVerdict } from '#platform/records/verdicts';
import type { FactorSide, SwotKind } from '#stages/1-fact-finding/situation-factor/situation-factor.entity';

const SIDE: Record<SwotKind, FactorSide> = {
  strength: 'internal',
  weakness: 'internal',
  opportunity: 'external',
  threat: 'external',
};

/** What the agency has is its own; what it meets is around it: the matrix has no other cells. */
export function sideFits(swot: SwotKind, side: FactorSide): FieldVerdict {
  return {
    code: 'situation_factor.side_of_swot',
    passed: SIDE[swot] === side,
    pointer: '/side',
    message: {
      en: `A ${swot} is ${SIDE[swot]}: strengths and weaknesses lie inside the agency, opportunities and threats around it. Change side to ${SIDE[swot]}, or choose another swot.`,
      id: `${swot} bersifat ${SIDE[swot]}: kekuatan dan kelemahan ada di dalam instansi, peluang dan ancaman di sekitarnya. Ubah side menjadi ${SIDE[swot]}, atau pilih swot lain.`,
    },
  };
}

/** A force that nobody observed is an opinion. */
export function tiedToEvidence(notes: number): FieldVerdict {
  return {
    code: 'situation_factor.evidence_needed',
    passed: notes > 0,
    pointer: '/researchNoteIds',
    message: {
      en: 'Name at least one research note that shows it.',
      id: 'Sebutkan paling sedikit satu catatan riset yang menunjukkannya.',
    },
  };
}
