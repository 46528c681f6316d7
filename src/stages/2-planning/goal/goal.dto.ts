import { Input, MovableAnswer, MoveInput, PageOf } from '#platform/records/answers.dto';
import { MayBeAbsent, TextField, WholeField } from '#platform/records/fields';
import { GOAL_STATES, GoalEntity } from '#stages/2-planning/goal/goal.entity';
import { GoalVersionEntity } from '#stages/2-planning/goal/goal-version.entity';

/** The one end state that a campaign wants, set and approved by leadership. */
export class Goal extends MovableAnswer(GoalEntity) {}

/** The goal as it is to be; lists that stay away are kept. */
export class PutGoal extends Input(GoalEntity, ['statement', 'setBy'], ['legalBasisIds', 'researchNoteIds']) {
  /**
   * Why an approved goal is changed; needed then, and kept with the version that it ends.
   * @example "Ambang KLB berubah menurut Kementerian Kesehatan."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  reason?: string | null;

  /**
   * The version of the record that you read, when the goal exists and you do not send If-Match.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @MayBeAbsent()
  version?: number;
}

/** A move of the goal: approve a draft, or take an approved goal back to draft with a reason. */
export class MoveGoal extends MoveInput(GOAL_STATES) {
  /**
   * The version of the record that you read: what is approved is then what was read.
   * @example 2
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @MayBeAbsent()
  version?: number;
}

/** Every version of a goal that was approved. */
export class GoalVersionPage extends PageOf(GoalVersionEntity) {}
