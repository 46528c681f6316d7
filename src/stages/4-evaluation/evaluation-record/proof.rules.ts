import {
  EVALUATION_CRITERIA,
  type EvaluationCriterion,
  leastCriterion,
  type OutcomeKind,
  proves,
} from '#kernel/figures/evidence.rules';
import type { Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';

/** What the guard looks at in the objective whose result a record claims to be. */
export interface Claimed {
  outcomeKind: OutcomeKind | 'process';
  requiredLevel: EvaluationCriterion;
  unit: string;
}

const ORDER: readonly EvaluationCriterion[] = Object.values(EVALUATION_CRITERIA).flat();

/** What each criterion counts, as people say it. */
const COUNTS: Record<EvaluationCriterion, Text> = {
  background_adequacy: { en: 'whether enough was known to plan it', id: 'apakah informasi dasarnya cukup' },
  content_appropriateness: { en: 'whether it fitted problem and public', id: 'apakah isinya sesuai' },
  presentation_quality: { en: 'whether it was well made', id: 'apakah penyajiannya bermutu' },
  messages_sent: { en: 'how much left the house', id: 'berapa banyak pesan dikirim' },
  messages_placed: { en: 'how much appeared', id: 'berapa banyak pesan dimuat' },
  received: { en: 'how many could have noticed it (reach)', id: 'berapa orang mungkin melihatnya (jangkauan)' },
  attended: { en: 'how many noticed it', id: 'berapa orang memperhatikannya' },
  learned: { en: 'how many know it now', id: 'berapa orang kini mengetahuinya' },
  changed_opinion: { en: 'how many think differently', id: 'berapa orang berubah pendapat' },
  changed_attitude: { en: 'how many are disposed differently', id: 'berapa orang berubah sikap' },
  behaved: { en: 'how many act as hoped', id: 'berapa orang bertindak sesuai harapan' },
  repeated_behaviour: { en: 'how many keep doing it', id: 'berapa orang mengulangi tindakan' },
  problem_solved: { en: 'whether the problem is gone', id: 'apakah masalahnya teratasi' },
  social_change: { en: 'whether life in the community changed', id: 'apakah kehidupan masyarakat berubah' },
};

/** Evidence that would do. */
const WOULD_DO: Record<Claimed['outcomeKind'], Text> = {
  knowledge: {
    en: 'a survey or test of what people know now',
    id: 'survei atau tes tentang apa yang kini diketahui warga',
  },
  predisposition: {
    en: 'a survey of opinions or attitudes, before and after',
    id: 'survei pendapat atau sikap, sebelum dan sesudah',
  },
  behaviour: {
    en: 'an observation, a count or service records of what people do',
    id: 'pengamatan, hitungan, atau data layanan tentang apa yang dilakukan warga',
  },
  process: { en: 'a count of the agency’s own output', id: 'hitungan keluaran instansi sendiri' },
};

/** The lowest criterion that proves the objective: what its kind of outcome needs, or more where it asks for more. */
export function neededFor({ outcomeKind, requiredLevel }: Claimed): EvaluationCriterion {
  if (outcomeKind === 'process') return requiredLevel;
  const least = leastCriterion(outcomeKind);
  return proves(requiredLevel, least) ? requiredLevel : least;
}

/** No substitution: what is measured at a lower level never proves an outcome of a higher one. */
export function noSubstitution(criterion: EvaluationCriterion, objective: Claimed): FieldVerdict {
  const needed = neededFor(objective);
  const enough = ORDER.slice(ORDER.indexOf(needed)).join(', ');
  const { outcomeKind } = objective;
  return {
    code: 'evaluation_record.substitution',
    passed: proves(criterion, needed),
    pointer: '/criterion',
    message: {
      en: `${criterion} tells ${COUNTS[criterion].en}; that does not prove an outcome of ${outcomeKind}, because the levels of evaluation cannot stand for each other. It needs ${needed} (${COUNTS[needed].en}) or higher: ${enough}. What would do: ${WOULD_DO[outcomeKind].en}. To keep this finding without claiming the objective, leave objectiveId out.`,
      id: `${criterion} menunjukkan ${COUNTS[criterion].id}; itu bukan bukti hasil ${outcomeKind}, karena tingkat evaluasi tidak saling menggantikan. Dibutuhkan ${needed} (${COUNTS[needed].id}) atau lebih tinggi: ${enough}. Yang memadai: ${WOULD_DO[outcomeKind].id}. Untuk menyimpan temuan ini tanpa mengklaim sasaran, kosongkan objectiveId.`,
    },
  };
}

/** A result in another unit cannot be held against the objective's baseline and target. */
export function sameUnit(unit: string | null | undefined, objective: Claimed): FieldVerdict {
  return {
    code: 'evaluation_record.unit_of_objective',
    passed: !unit || unit.trim().toLowerCase() === objective.unit.trim().toLowerCase(),
    pointer: '/unit',
    message: {
      en: `The objective is measured in ${objective.unit}.`,
      id: `Sasaran itu diukur dalam ${objective.unit}.`,
    },
  };
}
