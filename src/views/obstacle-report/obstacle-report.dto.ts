import { ApiProperty } from '@nestjs/swagger';
import { AnyId, ChoiceField, DecimalField, IdField, OneQuery, TextField, WholeField } from '#platform/records/fields';
import { CRAFTS, type Craft } from '#stages/2-planning/task/task.entity';
import { OBSTACLE_CATEGORIES } from '#stages/3-implementation/obstacle/obstacle.entity';

const STAGES = ['fact_finding', 'planning', 'implementation', 'evaluation'] as const;

/** How many obstacles there were, how they ended, and how much time they cost. */
export class ObstacleMeasures {
  /**
   * Number of obstacles.
   * @example 7
   */
  @WholeField(0, 2_147_483_647, { column: false })
  count: number;

  /**
   * How many still stand.
   * @example 1
   */
  @WholeField(0, 2_147_483_647, { column: false })
  open: number;

  /**
   * How many are solved.
   * @example 5
   */
  @WholeField(0, 2_147_483_647, { column: false })
  solved: number;

  /**
   * How many are lived with knowingly.
   * @example 1
   */
  @WholeField(0, 2_147_483_647, { column: false })
  accepted: number;

  /**
   * Solved out of all, from 0 to 1, rounded half up to four places; null where there are none.
   * @example "0.7143"
   */
  @DecimalField({ column: false, optional: true })
  solvedShare: string | null;

  /**
   * How many of them say what they cost; total and median rest on these alone.
   * @example 6
   */
  @WholeField(0, 2_147_483_647, { column: false })
  delayKnown: number;

  /**
   * Hours of work time lost in all; null where no obstacle says it, which is not the same as 0.
   * @example 52
   */
  @WholeField(0, Number.MAX_SAFE_INTEGER, { column: false, optional: true })
  totalDelayHours: number | null;

  /**
   * Half of the obstacles cost at most so many hours; null where no obstacle says it.
   * @example "6.5"
   */
  @DecimalField({ column: false, optional: true })
  medianDelayHours: string | null;
}

/** The obstacles of one category. */
export class ObstaclesOfCategory extends ObstacleMeasures {
  /**
   * What was lacking or in the way.
   * @example "equipment"
   */
  @ChoiceField(OBSTACLE_CATEGORIES, { column: false })
  category: string;
}

/** The obstacles of one section. */
export class ObstaclesOfUnit extends ObstacleMeasures {
  /**
   * The section whose work was held up; null for obstacles that name none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"
   */
  @IdField({ column: false, optional: true })
  unitId: string | null;

  /**
   * Its name.
   * @example "Seksi Pengelolaan Media Publik"
   */
  @TextField({ column: false, optional: true })
  unitName: string | null;
}

/** The obstacles of one craft. */
export class ObstaclesOfCraft extends ObstacleMeasures {
  /**
   * The craft whose work was held up; null for obstacles that name none.
   * @example "photographer"
   */
  @ChoiceField(CRAFTS, { column: false, optional: true })
  function: Craft | null;
}

/** The obstacles of one step of the cycle. */
export class ObstaclesOfStage extends ObstacleMeasures {
  /**
   * The step of the cycle in which they stood in the way.
   * @example "implementation"
   */
  @ChoiceField(STAGES, { column: false })
  stage: string;
}

/** One way in which obstacles of one category were solved. */
export class UsedSolution {
  /**
   * What it solved.
   * @example "equipment"
   */
  @ChoiceField(OBSTACLE_CATEGORIES, { column: false })
  category: string;

  /**
   * The solution, in the words of the one that was solved last; the same words count as the same however they are typed.
   * @example "Meminjam kamera Dinkominfo dengan surat tugas."
   */
  @TextField({ column: false, max: 5_000 })
  solution: string;

  /**
   * How many obstacles it solved.
   * @example 3
   */
  @WholeField(1, 2_147_483_647, { column: false })
  count: number;

  /**
   * How long those took (median hours of work time lost); null where none says it.
   * @example "6.5"
   */
  @DecimalField({ column: false, optional: true })
  medianDelayHours: string | null;
}

/** What stood in the way of the work: how often, where, at what cost in time, and how much of it was solved. */
export class ObstacleReport {
  @ApiProperty({ type: () => ObstacleMeasures, description: 'All of them together.' })
  total: ObstacleMeasures;

  @ApiProperty({ type: () => [ObstaclesOfCategory], description: 'By category, the most frequent first.' })
  byCategory: ObstaclesOfCategory[];

  @ApiProperty({ type: () => [ObstaclesOfUnit], description: 'By section, the most frequent first.' })
  byUnit: ObstaclesOfUnit[];

  @ApiProperty({ type: () => [ObstaclesOfCraft], description: 'By craft, the most frequent first.' })
  byFunction: ObstaclesOfCraft[];

  @ApiProperty({ type: () => [ObstaclesOfStage], description: 'By step of the cycle, the most frequent first.' })
  byStage: ObstaclesOfStage[];

  @ApiProperty({ type: () => [UsedSolution], description: 'What solved most, the most used first, at most 20.' })
  solutions: UsedSolution[];
}

export class ObstacleReportQuery {
  /**
   * Only obstacles of these campaigns.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  campaignId?: string[];

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
