import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, OneQuery } from '#platform/records/fields';
import { DIRECTIONS, ObjectiveEntity, OUTCOME_KINDS } from '#stages/2-planning/objective/objective.entity';

/** One change in one public: by how much, from what, until when, measured how. */
export class Objective extends Answer(ObjectiveEntity) {}

/** An objective in the textbook's form; give baselineId or baselineValue, or baselineUnknownReason where there is none yet. */
export class CreateObjective extends Input(
  ObjectiveEntity,
  [
    'campaignId',
    'publicId',
    'direction',
    'outcomeKind',
    'outcome',
    'metric',
    'unit',
    'targetValue',
    'targetDate',
    'method',
  ],
  [
    'baselineId',
    'baselineValue',
    'baselineUnknownReason',
    'tolerance',
    'requiredLevel',
    'weight',
    'dependsOnId',
    'needIds',
  ],
) {}

/** Changes to an objective: absent keeps, null clears. */
export class UpdateObjective extends Patch(
  Input(
    ObjectiveEntity,
    ['publicId', 'direction', 'outcomeKind', 'outcome', 'metric', 'unit', 'targetValue', 'targetDate', 'method'],
    [
      'baselineId',
      'baselineValue',
      'baselineUnknownReason',
      'tolerance',
      'requiredLevel',
      'weight',
      'dependsOnId',
      'needIds',
    ],
  ),
) {}

/** A page of objectives. */
export class ObjectivePage extends PageOf(ObjectiveEntity) {}

export class ObjectiveQuery extends CampaignListQuery {
  /**
   * Only objectives for these publics.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @AnyId()
  publicId?: string[];

  /**
   * Only objectives that serve these needs.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"]
   */
  @AnyId()
  needId?: string[];

  /**
   * Only objectives that begin at these baselines.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6b"]
   */
  @AnyId()
  baselineId?: string[];

  /**
   * Only these kinds of outcome.
   * @example ["knowledge"]
   */
  @AnyChoice(OUTCOME_KINDS)
  outcomeKind?: string[];

  /**
   * Only these directions.
   * @example ["increase"]
   */
  @AnyChoice(DIRECTIONS)
  direction?: string[];

  /**
   * Due on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Due before this day.
   * @example "2026-07-01"
   */
  @OneQuery('date')
  to?: string;

  /**
   * Adds to each record how far it has come (progress).
   * @example ["progress"]
   */
  @AnyChoice(['progress'])
  include?: string[];
}
