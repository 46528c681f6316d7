import { Input, MovableAnswer, MoveInput } from '#platform/records/answers.dto';
import { MayBeAbsent, WholeField } from '#platform/records/fields';
import { GOAL_STATES, GoalEntity } from '#stages/2-planning/goal/goal.entity';

/** The one end state that a campaign wants, set and approved by leadership. */
export class Goal extends MovableAnswer(GoalEntity) {}

/** The goal as it is to be. */
export class PutGoal extends Input(GoalEntity, ['statement', 'setBy']) {
  /**
   * The version that you read, when the goal exists and you do not send If-Match.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @MayBeAbsent()
  version?: number;
}

/** A move of the goal: approve a draft, or take an approved goal back to draft with a reason. */
export class MoveGoal extends MoveInput(GOAL_STATES) {}
