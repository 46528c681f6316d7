import { camel } from '#platform/database/naming';
import type { FieldVerdict } from '#platform/records/verdicts';
import { CRAFTS, type Craft, type TaskEntity } from '#stages/2-planning/task/task.entity';
import type { TaskTemplateEntity } from '#stages/2-planning/task/task-template.entity';

type Step = Pick<TaskTemplateEntity, 'id' | 'function' | 'title'>;
type Existing = Pick<TaskEntity, 'id' | 'function' | 'title' | 'templateId'>;

const named = (title: string): string => title.trim().toLowerCase();

/** The task that a content plan has for a step: made from it, or written by hand under the same name for the same craft. */
export function taskFor(step: Step, tasks: readonly Existing[]): Existing | undefined {
  return (
    tasks.find(({ templateId }) => templateId === step.id) ??
    tasks.find((task) => task.function === step.function && named(task.title) === named(step.title))
  );
}

export function hasSteps(format: string, steps: readonly Step[]): FieldVerdict {
  return {
    code: 'task_template.none',
    passed: steps.length > 0,
    message: {
      en: `There is no template for the format ${format}; add its steps with POST /task-templates.`,
      id: `Belum ada templat untuk format ${format}; tambahkan langkahnya dengan POST /task-templates.`,
    },
  };
}

/** People by the API's name of the craft: channelAdmin for channel_admin. */
export type Assignees = Readonly<Record<string, string | null | undefined>>;

/** Where a request names the person for a craft. */
export function placeOf(craft: Craft): string {
  return `/assignees/${camel(craft)}`;
}

/** The people that were named, by craft. */
export function namedAssignees(assignees: Assignees): [Craft, string][] {
  return CRAFTS.flatMap((craft): [Craft, string][] => {
    const id = assignees[camel(craft)];
    return id ? [[craft, id]] : [];
  });
}

/** Whoever is named for a craft that the format does not need would wait for work that never comes. */
export function neededCrafts(assignees: Assignees, steps: readonly Step[]): FieldVerdict[] {
  return namedAssignees(assignees).map(([craft]) => ({
    code: 'task_template.craft_not_needed',
    passed: steps.some((step) => step.function === craft),
    pointer: placeOf(craft),
    message: {
      en: `The templates of this format have no step for the function ${craft}; leave it out, or add the step.`,
      id: `Templat format ini tidak memiliki langkah untuk fungsi ${craft}; hapus dari permintaan, atau tambahkan langkahnya.`,
    },
  }));
}
