import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, DateField, OneQuery } from '#platform/records/fields';
import { ACTIVITY_STATES, ActivityEntity } from '#stages/2-planning/activity/activity.entity';

/** A row of the timetable: what, who, from when to when, for which objectives. */
export class Activity extends MovableAnswer(ActivityEntity) {}

/** An activity to plan. Person and dates may stay open while the plan is being made; the gate asks for them. */
export class CreateActivity extends Input(
  ActivityEntity,
  ['campaignId', 'title'],
  ['whoId', 'whoText', 'startsOn', 'dueOn', 'objectiveIds', 'strategyId', 'dependsOnIds'],
) {}

/** Changes to an activity: absent keeps, null clears. The state changes only by a transition. */
export class UpdateActivity extends Patch(
  Input(
    ActivityEntity,
    ['title'],
    ['whoId', 'whoText', 'startsOn', 'dueOn', 'objectiveIds', 'strategyId', 'dependsOnIds'],
  ),
) {}

/** A move of an activity. */
export class MoveActivity extends MoveInput(ACTIVITY_STATES) {
  /**
   * To done: the day on which it was done (the agency's local day), not after today; today when not said.
   * @example null
   */
  @DateField({ column: false, optional: true })
  @ApiProperty({ required: false })
  doneOn?: string | null;
}

/** A page of activities. */
export class ActivityPage extends PageOf(ActivityEntity) {}

export class ActivityQuery extends CampaignListQuery {
  /**
   * Only activities of these people.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  whoId?: string[];

  /**
   * Only activities for these objectives.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @AnyId()
  objectiveId?: string[];

  /**
   * Only activities that carry out these strategies.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6b"]
   */
  @AnyId()
  strategyId?: string[];

  /**
   * Only activities in these states.
   * @example ["planned", "in_progress"]
   */
  @AnyChoice(ACTIVITY_STATES)
  state?: string[];

  /**
   * Ending on or after this day; with `to` these are the ones that touch a span.
   * @example "2026-03-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Beginning before this day.
   * @example "2026-04-01"
   */
  @OneQuery('date')
  to?: string;
}
