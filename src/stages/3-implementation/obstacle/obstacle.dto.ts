import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, OneQuery, TextField, WholeField } from '#platform/records/fields';
import { CRAFTS } from '#stages/2-planning/task/task.entity';
import {
  MOST_HOURS,
  OBSTACLE_CATEGORIES,
  OBSTACLE_STATES,
  ObstacleEntity,
} from '#stages/3-implementation/obstacle/obstacle.entity';

/** What stood in the way of the work, and how it was solved. */
export class Obstacle extends MovableAnswer(ObstacleEntity) {}

/** An obstacle to record. It begins as open. */
export class CreateObstacle extends Input(
  ObstacleEntity,
  ['campaignId', 'stage', 'category', 'text', 'occurredOn'],
  ['contentPlanId', 'taskId', 'unitId', 'function', 'delayHours', 'solution', 'classification'],
) {}

/** What held up a task. Left out, stage is the campaign's, occurredOn is today, and unitId is the assignee's. */
export class CreateTaskObstacle extends Input(
  ObstacleEntity,
  ['category', 'text'],
  ['stage', 'occurredOn', 'unitId', 'delayHours', 'solution', 'classification'],
) {}

/** Changes to an obstacle: absent keeps, null clears. The state changes only by a transition. */
export class UpdateObstacle extends Patch(
  Input(
    ObstacleEntity,
    ['stage', 'category', 'text', 'occurredOn'],
    ['contentPlanId', 'taskId', 'unitId', 'function', 'delayHours', 'solution', 'classification'],
  ),
) {}

/** A move of an obstacle. */
export class MoveObstacle extends MoveInput(OBSTACLE_STATES) {
  /**
   * How it was solved; needed for solved unless the obstacle says it already.
   * @example "Meminjam kamera Dinkominfo dengan surat tugas."
   */
  @TextField({ max: 5_000, column: false, optional: true })
  @ApiProperty({ required: false })
  solution?: string | null;

  /**
   * How many hours it cost, where that is known only now.
   * @example 16
   */
  @WholeField(0, MOST_HOURS, { column: false, optional: true })
  @ApiProperty({ required: false })
  delayHours?: number | null;
}

/** A page of obstacles. */
export class ObstaclePage extends PageOf(ObstacleEntity) {}

export class ObstacleQuery extends CampaignListQuery {
  /**
   * Only obstacles that held up these content plans.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"]
   */
  @AnyId()
  contentPlanId?: string[];

  /**
   * Only obstacles met in these steps of the cycle.
   * @example ["implementation"]
   */
  @AnyChoice(['fact_finding', 'planning', 'implementation', 'evaluation'])
  stage?: string[];

  /**
   * Only obstacles that held up these tasks.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"]
   */
  @AnyId()
  taskId?: string[];

  /**
   * Only obstacles of these sections.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only obstacles of these crafts.
   * @example ["photographer"]
   */
  @AnyChoice(CRAFTS)
  function?: string[];

  /**
   * Only obstacles of these categories.
   * @example ["equipment"]
   */
  @AnyChoice(OBSTACLE_CATEGORIES)
  category?: string[];

  /**
   * Only obstacles in these states.
   * @example ["open"]
   */
  @AnyChoice(OBSTACLE_STATES)
  state?: string[];

  /**
   * Met on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Met before this day.
   * @example "2026-07-01"
   */
  @OneQuery('date')
  to?: string;
}
