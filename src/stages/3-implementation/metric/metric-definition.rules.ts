import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { MetricDefinitionEntity } from '#stages/3-implementation/metric/metric-definition.entity';

type Draft = Partial<MetricDefinitionEntity>;
type Other = Pick<MetricDefinitionEntity, 'unit' | 'uniqueAudience' | 'net'>;

/** `other` is another version of the same metric, where there is one. */
export function definitionVerdicts(next: Draft, other: Other | undefined): FieldVerdict[] {
  return [
    noAdvertisingValue('/code', next.code),
    noAdvertisingValue('/title', next.title),
    noAdvertisingValue('/englishTitle', next.englishTitle),
    noAdvertisingValue('/definition', next.definition),
    {
      code: 'metric.unique_engagement',
      passed: !(next.uniqueAudience && next.engagement),
      pointer: '/engagement',
      message: {
        en: 'Engagements are added up, and a count of different people never is.',
        id: 'Interaksi dijumlahkan, sedangkan hitungan orang berbeda tidak pernah.',
      },
    },
    {
      code: 'metric.other_kind',
      passed:
        !other ||
        (other.unit === next.unit &&
          other.uniqueAudience === (next.uniqueAudience ?? false) &&
          other.net === (next.net ?? false)),
      pointer: '/unit',
      message: {
        en: 'All versions of a metric have one unit, and count different people or not, net or not, alike; otherwise it is another metric.',
        id: 'Semua versi satu metrik punya satuan yang sama, dan sama-sama menghitung orang berbeda atau tidak, bersih atau tidak; bila tidak, itu metrik lain.',
      },
    },
  ];
}
