import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyText } from '#platform/records/fields';
import { METRIC_LEVELS, MetricDefinitionEntity } from '#stages/3-implementation/metric/metric-definition.entity';

/** What one metric means from a day on. */
export class MetricDefinition extends Answer(MetricDefinitionEntity) {}

/** A metric to define, or another version of one. */
export class CreateMetricDefinition extends Input(
  MetricDefinitionEntity,
  ['code', 'definitionVersion', 'since', 'title', 'definition', 'unit', 'level'],
  ['englishTitle', 'uniqueAudience', 'engagement', 'net', 'cumulativeDefault'],
) {}

/** Changes to a definition: absent keeps, null clears. What numbers rest on stays; a network that counts anew gets a version. */
export class UpdateMetricDefinition extends Patch(
  Input(
    MetricDefinitionEntity,
    ['since', 'title', 'definition', 'level'],
    ['englishTitle', 'engagement', 'cumulativeDefault'],
  ),
) {}

/** A page of definitions. */
export class MetricDefinitionPage extends PageOf(MetricDefinitionEntity) {}

export class MetricDefinitionQuery extends ListQuery {
  /**
   * Only these metrics.
   * @example ["views"]
   */
  @AnyText()
  code?: string[];

  /**
   * Only metrics of these levels.
   * @example ["outtake"]
   */
  @AnyChoice(METRIC_LEVELS)
  level?: string[];
}
