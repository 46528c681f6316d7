import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import type { Locale } from '#platform/problem/problem';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { defaultTemplates } from '#stages/2-planning/task/default-templates';
import type { TaskEntity } from '#stages/2-planning/task/task.entity';
import { dueFor, takesWork } from '#stages/2-planning/task/task.rules';
import { TaskService } from '#stages/2-planning/task/task.service';
import { planOrNotFound } from '#stages/2-planning/task/task-plan';
import { TaskTemplateEntity } from '#stages/2-planning/task/task-template.entity';
import {
  type Assignees,
  hasSteps,
  namedAssignees,
  neededCrafts,
  placeOf,
  taskFor,
} from '#stages/2-planning/task/task-template.rules';

export const taskTemplates = new Resource<TaskTemplateEntity>({
  entity: TaskTemplateEntity,
  name: 'task_template',
  path: 'task-templates',
  title: 'title',
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
  filters: {
    format: { kind: 'any', property: 'format' },
    function: { kind: 'any', property: 'function' },
  },
});

export interface Applied {
  items: TaskEntity[];
  skipped: { templateId: string; taskId: string; title: string }[];
}

defineSeed('task_templates', async (ctx) => {
  const agency = await ctx.one<{ language: Locale }>('SELECT language FROM organizations WHERE id = $1', [
    ctx.organizationId,
  ]);
  await insertMany(ctx, new RecordStore(taskTemplates), defaultTemplates(agency?.language ?? 'id'));
});

/** The way in which an agency makes content of each format, and the tasks that follow from it. */
@Injectable()
export class TaskTemplateService extends RecordService<TaskTemplateEntity> {
  protected readonly actions: ActionRule<TaskTemplateEntity>[] = [
    { action: 'update', permission: 'task_template.write' },
    { action: 'remove', permission: 'task_template.write' },
  ];

  constructor(private readonly tasks: TaskService) {
    super(taskTemplates);
  }

  /** Makes the tasks that a content plan lacks. A second call finds them there; two at once go one after the other. */
  async apply(ctx: Ctx, contentPlanId: string, assignees: Assignees = {}): Promise<Applied> {
    const plan = await planOrNotFound(ctx, contentPlanId, true);
    const [campaign, steps, there] = await Promise.all([
      holdCampaign(ctx, plan.campaignId),
      ctx.query<TaskTemplateEntity>(
        `SELECT ${taskTemplates.selectList} FROM task_templates t WHERE t.organization_id = $1 AND t.format = $2 ORDER BY t.position, t.lead_minutes DESC, t.id`,
        [ctx.organizationId, plan.format],
      ),
      ctx.query<TaskEntity>(
        `SELECT id, function, title, template_id AS "templateId" FROM tasks WHERE organization_id = $1 AND content_plan_id = $2`,
        [ctx.organizationId, plan.id],
      ),
    ]);
    decide(ctx, [
      campaignRuns(campaign),
      takesWork(plan.state),
      hasSteps(plan.format, steps),
      ...neededCrafts(assignees, steps),
      ...(await this.fit(ctx, plan.level, assignees)),
    ]);
    const skipped = steps.flatMap((step) => {
      const task = taskFor(step, there);
      return task ? [{ templateId: step.id, taskId: task.id, title: step.title }] : [];
    });
    const missing = steps.filter((step) => !taskFor(step, there));
    const people = new Map(namedAssignees(assignees));
    const made = await insertMany(
      ctx,
      this.tasks.store,
      missing.map(({ id, function: craft, title, instructions, leadMinutes }) => ({
        campaignId: plan.campaignId,
        contentPlanId: plan.id,
        function: craft,
        title,
        instructions,
        leadMinutes,
        dueAt: dueFor(plan.plannedAt, leadMinutes),
        assigneeId: people.get(craft) ?? null,
        templateId: id,
      })),
    );
    return { items: made.filter((task) => task !== null), skipped };
  }

  /** Whether the people who were named can do what they were named for. */
  private async fit(ctx: Ctx, level: number, assignees: Assignees): Promise<FieldVerdict[]> {
    const named = namedAssignees(assignees);
    const verdicts = await this.tasks.assigneeVerdicts(ctx, level, named);
    return verdicts.map(({ craft, verdict }) => ({ ...verdict, pointer: placeOf(craft) }));
  }
}
