import type { LocalDate } from '#kernel/calendar/local-date';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import { type EvaluationCriterion, leastCriterion, proves } from '#kernel/figures/evidence.rules';
import { exact } from '#kernel/figures/exact';
import type { Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';

type Kind = ObjectiveEntity['outcomeKind'];

export type ObjectiveForm = Pick<
  ObjectiveEntity,
  'direction' | 'outcomeKind' | 'metric' | 'targetValue' | 'targetDate' | 'requiredLevel'
> &
  Partial<Pick<ObjectiveEntity, 'baselineValue' | 'baselineUnknownReason' | 'tolerance' | 'unit'>>;

const verdict = (code: string, passed: boolean, pointer: string, message: Text): FieldVerdict => ({
  code: `objective.${code}`,
  passed,
  pointer,
  message,
});

/** The level that an objective requires when nobody says otherwise. */
export function defaultLevel(kind: Kind): EvaluationCriterion {
  return kind === 'process' ? 'messages_sent' : leastCriterion(kind);
}

/** Above the baseline to increase, below it to decrease, within the tolerance to maintain; without a baseline nobody can say. */
export function onRightSide({ direction, baselineValue, targetValue, tolerance }: ObjectiveForm): boolean {
  if (baselineValue == null) return true;
  const way = exact(targetValue).minus(exact(baselineValue));
  if (direction === 'increase') return way.greaterThan(0);
  if (direction === 'decrease') return way.lessThan(0);
  return way.abs().lessThanOrEqualTo(exact(tolerance ?? '0'));
}

function toleranceFits({ direction, tolerance }: ObjectiveForm): boolean {
  if (tolerance == null) return direction !== 'maintain';
  return !exact(tolerance).isNegative();
}

/** The textbook's form: one outcome, from a known start, to the right side of it, by a date, at a level that can prove it. */
export function formVerdicts(form: ObjectiveForm, campaignStartsOn: LocalDate): FieldVerdict[] {
  const { outcomeKind, metric, baselineValue, baselineUnknownReason, requiredLevel, targetDate } = form;
  return [
    verdict('baseline_or_reason', (baselineValue == null) !== (baselineUnknownReason == null), '/baselineValue', {
      en: 'Give the baseline (baselineId or baselineValue) or say why there is none (baselineUnknownReason), not both.',
      id: 'Isi data awal (baselineId atau baselineValue) atau sebutkan mengapa belum ada (baselineUnknownReason), jangan keduanya.',
    }),
    verdict('target_side', onRightSide(form), '/targetValue', {
      en: 'Must be above the baseline to increase, below it to decrease, within the tolerance to maintain.',
      id: 'Harus di atas data awal untuk meningkatkan, di bawahnya untuk menurunkan, dalam toleransi untuk mempertahankan.',
    }),
    verdict('tolerance', toleranceFits(form), '/tolerance', {
      en: 'To maintain needs a tolerance, and no tolerance is below zero.',
      id: 'Mempertahankan memerlukan toleransi, dan toleransi tidak boleh di bawah nol.',
    }),
    verdict(
      'required_level',
      outcomeKind === 'process' || proves(requiredLevel, leastCriterion(outcomeKind)),
      '/requiredLevel',
      {
        en: `Evidence below ${defaultLevel(outcomeKind)} never proves ${outcomeKind}; choose it or a higher criterion.`,
        id: `Bukti di bawah ${defaultLevel(outcomeKind)} tidak pernah membuktikan ${outcomeKind}; pilih itu atau kriteria yang lebih tinggi.`,
      },
    ),
    verdict('target_date', targetDate >= campaignStartsOn, '/targetDate', {
      en: `Must not come before the campaign begins (${campaignStartsOn}).`,
      id: `Tidak boleh sebelum kampanye dimulai (${campaignStartsOn}).`,
    }),
    noAdvertisingValue('/metric', metric),
    noAdvertisingValue('/unit', form.unit),
  ];
}

/** What the order of objectives looks at. */
export interface ChainLink {
  id: string;
  outcomeKind: Kind;
  targetDate: LocalDate;
  dependsOnId: string | null;
}

export const KIND_ORDER: readonly Kind[] = ['process', 'knowledge', 'predisposition', 'behaviour'];

/** Whether one objective can be necessary before another: of the same or an earlier kind, and not due later. */
function kindsInOrder(before: ChainLink, after: ChainLink): boolean {
  return KIND_ORDER.indexOf(before.outcomeKind) <= KIND_ORDER.indexOf(after.outcomeKind);
}

function closesCircle(own: ChainLink, byId: ReadonlyMap<string, ChainLink>): boolean {
  const seen = new Set<string>();
  for (let at = own.dependsOnId; at !== null && !seen.has(at); at = byId.get(at)?.dependsOnId ?? null) {
    if (at === own.id) return true;
    seen.add(at);
  }
  return false;
}

/** The order of an objective with the one it depends on and with those that depend on it. */
export function chainVerdicts(own: ChainLink, others: readonly ChainLink[]): FieldVerdict[] {
  const byId = new Map(others.filter(({ id }) => id !== own.id).map((link) => [link.id, link]));
  const before = own.dependsOnId === null ? undefined : byId.get(own.dependsOnId);
  const pairs: [ChainLink, ChainLink][] = [...byId.values()]
    .filter(({ dependsOnId }) => dependsOnId === own.id)
    .map((after) => [own, after]);
  if (before) pairs.push([before, own]);
  return [
    verdict(
      'order_of_kinds',
      pairs.every(([first, then]) => kindsInOrder(first, then)),
      '/dependsOnId',
      {
        en: 'People know before they think so, and think so before they do it: an objective depends on one of the same or an earlier kind.',
        id: 'Orang tahu dulu, lalu bersikap, lalu berbuat: sasaran bergantung pada sasaran yang jenisnya sama atau lebih awal.',
      },
    ),
    verdict(
      'order_in_time',
      pairs.every(([first, then]) => first.targetDate <= then.targetDate),
      '/targetDate',
      {
        en: 'What has to be reached first must not be due later.',
        id: 'Yang harus tercapai lebih dulu tidak boleh bertanggal target lebih akhir.',
      },
    ),
    verdict('no_circle', !closesCircle(own, byId), '/dependsOnId', {
      en: 'Objectives must not depend on each other in a circle.',
      id: 'Sasaran tidak boleh saling bergantung melingkar.',
    }),
  ];
}

/** An objective serves needs that stand: what is only noticed has to be validated first, what was dropped is out. */
export function needsStand(newlyNamed: readonly { state: string }[]): FieldVerdict {
  return verdict(
    'need_not_validated',
    newlyNamed.every(({ state }) => state !== 'identified' && state !== 'dropped'),
    '/needIds',
    {
      en: 'Serve validated needs: validate the need with a research note first.',
      id: 'Layani kebutuhan yang tervalidasi: validasi dulu dengan catatan riset.',
    },
  );
}
