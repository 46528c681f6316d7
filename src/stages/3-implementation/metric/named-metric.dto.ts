import { ChoiceField, FlagField, TextField } from '#platform/records/fields';
import { METRIC_LEVELS, METRIC_UNITS } from '#stages/3-implementation/metric/metric-definition.entity';

/** A metric, as whoever reads its numbers needs it named. */
export abstract class NamedMetric {
  /**
   * The metric, by the code of its definition.
   * @example "likes"
   */
  @TextField({ column: false })
  metric: string;

  /**
   * Its name, in the reader's language.
   * @example "Suka"
   */
  @TextField({ column: false })
  title: string;

  /**
   * Its unit.
   * @example "count"
   */
  @ChoiceField(METRIC_UNITS, { column: false })
  unit: string;

  /**
   * How far it reaches from what was put in to what changed; output and outtake never prove an outcome.
   * @example "outtake"
   */
  @ChoiceField(METRIC_LEVELS, { column: false })
  level: string;

  /**
   * Whether it counts different people, which are never added up.
   * @example false
   */
  @FlagField({ column: false })
  uniqueAudience: boolean;
}
