import { Entity, Index, PrimaryColumn } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { LinkEntity } from '#platform/records/record.entity';
import { ActivityEntity } from '#stages/2-planning/activity/activity.entity';
import { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';

/** What an activity names, and in which table each list is kept. */
export const ACTIVITY_LINKS = {
  objectiveIds: { table: 'activity_objectives', own: 'activity_id', other: 'objective_id' },
  dependsOnIds: { table: 'activity_dependencies', own: 'activity_id', other: 'depends_on_id' },
};

@Entity('activity_objectives')
@Index('ix_activity_objectives__objective_id', ['organizationId', 'objectiveId'])
export class ActivityObjectiveEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  activityId: string;

  @BelongsTo(() => ActivityEntity, { onDelete: 'CASCADE' })
  activity: ActivityEntity;

  @PrimaryColumn('uuid')
  objectiveId: string;

  @BelongsTo(() => ObjectiveEntity)
  objective: ObjectiveEntity;
}

/** One activity has to end before the other begins. */
@Entity('activity_dependencies')
@Index('ix_activity_dependencies__depends_on_id', ['organizationId', 'dependsOnId'])
export class ActivityDependencyEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  activityId: string;

  @BelongsTo(() => ActivityEntity, { onDelete: 'CASCADE' })
  activity: ActivityEntity;

  @PrimaryColumn('uuid')
  dependsOnId: string;

  @BelongsTo(() => ActivityEntity)
  dependsOn: ActivityEntity;
}
