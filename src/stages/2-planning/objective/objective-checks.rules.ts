import type { LocalDate } from '#kernel/calendar/local-date';
import { exact } from '#kernel/figures/exact';
import type { Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import {
  type ChainLink,
  chainVerdicts,
  formVerdicts,
  KIND_ORDER,
  needsStand,
} from '#stages/2-planning/objective/objective.rules';

/** What an objective takes from the baseline that it begins at. */
export interface Start {
  id: string;
  metric: string;
  unit: string;
  value: string;
}

/** What the checks look at beside the objective itself. */
export interface Surroundings {
  startsOn: LocalDate;
  baseline: Start | null;
  /** All objectives of the campaign, this one too. */
  links: (ChainLink & { publicId: string })[];
  /** The needs that it serves. */
  needs: { state: string }[];
}

const verdict = (code: string, passed: boolean, pointer: string, message: Text): FieldVerdict => ({
  code: `objective.${code}`,
  passed,
  pointer,
  message,
});

const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** An objective begins where its baseline says, in the same metric and unit: two numbers of different things make no way. */
export function baselineVerdicts(
  { metric, unit, baselineValue }: Pick<ObjectiveEntity, 'metric' | 'unit' | 'baselineValue'>,
  baseline: Start | null | undefined,
): FieldVerdict[] {
  if (!baseline) return [];
  const { value } = baseline;
  return [
    verdict('baseline_metric', alike(metric, baseline.metric), '/metric', {
      en: `Must be the metric of the baseline: ${baseline.metric}.`,
      id: `Harus sama dengan metrik data awal: ${baseline.metric}.`,
    }),
    verdict('baseline_unit', alike(unit, baseline.unit), '/unit', {
      en: `Must be the unit of the baseline: ${baseline.unit}.`,
      id: `Harus sama dengan satuan data awal: ${baseline.unit}.`,
    }),
    verdict('baseline_equal', baselineValue !== null && exact(baselineValue).equals(exact(value)), '/baselineValue', {
      en: `Must be the value of the baseline (${value}); name it again in baselineId to take it over, or take it out.`,
      id: `Harus sama dengan nilai data awal (${value}); sebut lagi dalam baselineId untuk mengambilnya, atau lepaskan.`,
    }),
  ];
}

const SEVERAL = /;|(?<!\p{L})(?:serta|sekaligus|dan juga|and also|as well as)(?!\p{L})/iu;

/** What the textbook asks beyond what is refused: an objective may be stored without it, but nobody should overlook it. */
export function adviceVerdicts(objective: ObjectiveEntity, { links }: Pick<Surroundings, 'links'>): FieldVerdict[] {
  const { direction, outcome, metric, unit, method, baselineValue, outcomeKind, needIds } = objective;
  return [
    verdict('direction', direction !== undefined, '/direction', {
      en: 'Says which way the value is to go: increase, decrease or maintain.',
      id: 'Menyebut arah nilainya: meningkat, menurun, atau bertahan.',
    }),
    verdict('one_outcome', !SEVERAL.test(outcome), '/outcome', {
      en: 'Names one single outcome; write a second objective for a second one.',
      id: 'Menyebut satu hasil saja; tulis sasaran kedua untuk hasil kedua.',
    }),
    verdict('measurable', [metric, unit, method].every(Boolean) && baselineValue !== null, '/baselineValue', {
      en: 'Can be measured: metric, unit, method, and a known value to begin at.',
      id: 'Dapat diukur: metrik, satuan, cara ukur, dan data awal yang diketahui.',
    }),
    verdict('serves_need', outcomeKind === 'process' || needIds.length > 0, '/needIds', {
      en: 'Serves at least one validated need.',
      id: 'Melayani sedikitnya satu kebutuhan tervalidasi.',
    }),
    verdict('order_in_public', inOrder(objective, links), '/targetDate', {
      en: 'In one public knowledge comes before predisposition, and predisposition before behaviour.',
      id: 'Pada satu khalayak pengetahuan mendahului kecenderungan sikap, dan kecenderungan sikap mendahului perilaku.',
    }),
  ];
}

/** The first of each earlier kind in the same public is due no later than this one. */
function inOrder({ publicId, outcomeKind, targetDate }: ObjectiveEntity, links: Surroundings['links']): boolean {
  if (outcomeKind === 'process') return true;
  const earlier = KIND_ORDER.slice(1, KIND_ORDER.indexOf(outcomeKind));
  return earlier.every((kind) => {
    const dates = links.filter((link) => link.publicId === publicId && link.outcomeKind === kind);
    return dates.length === 0 || dates.some((link) => link.targetDate <= targetDate);
  });
}

/** Everything that is asked of an objective, as it stands now: what would be refused, and what is advised. */
export function objectiveChecks(objective: ObjectiveEntity, around: Surroundings): FieldVerdict[] {
  return [
    ...adviceVerdicts(objective, around),
    ...formVerdicts(objective, around.startsOn),
    ...baselineVerdicts(objective, around.baseline),
    ...chainVerdicts(objective, around.links),
    needsStand(around.needs),
  ];
}
