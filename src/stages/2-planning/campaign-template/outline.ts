import type {
  TemplateKeyMessage,
  TemplateObjective,
  TemplatePublic,
  TemplateStrategy,
} from '#stages/2-planning/campaign-template/template-aim.dto';
import type { TemplatePlan } from '#stages/2-planning/campaign-template/template-plan.dto';
import type {
  TemplateActivity,
  TemplateBudgetLine,
  TemplateContent,
  TemplateEvaluation,
} from '#stages/2-planning/campaign-template/template-work.dto';
import type { PublicEntity } from '#stages/2-planning/public/public.entity';

/** The parts of a plan, in the order in which they can be made: a later one names earlier ones. */
export const PARTS = [
  'publics',
  'objectives',
  'strategies',
  'keyMessages',
  'activities',
  'evaluationPlans',
  'contentPlans',
  'budgetLines',
] as const;
export type Part = (typeof PARTS)[number];

/** What a person calls a row of each part by. */
export const TITLES = {
  publics: 'name',
  objectives: 'outcome',
  strategies: 'text',
  keyMessages: 'text',
  activities: 'title',
  evaluationPlans: 'metric',
  contentPlans: 'title',
  budgetLines: 'item',
} as const satisfies Record<Part, string>;

/** The collection whose service makes the rows of each part. */
export const COLLECTIONS: Record<Part, string> = {
  publics: 'publics',
  objectives: 'objectives',
  strategies: 'strategies',
  keyMessages: 'key-messages',
  activities: 'activities',
  evaluationPlans: 'evaluation-plans',
  contentPlans: 'content-plans',
  budgetLines: 'budget-lines',
};

/** A plan as it is copied: a template's rows, and what only another campaign's plan can say beside them. */
export interface Outline {
  publics: (TemplatePublic & Partial<Pick<PublicEntity, 'size' | 'languages' | 'channelReach' | 'offlineAreas'>>)[];
  objectives: TemplateObjective[];
  strategies: (TemplateStrategy & { channelIds?: string[] })[];
  keyMessages: TemplateKeyMessage[];
  activities: (TemplateActivity & { whoId?: string | null })[];
  evaluationPlans: (Omit<TemplateEvaluation, 'daysAfterTarget'> & {
    daysAfterTarget: number | null;
    whoId?: string | null;
    budget?: string | null;
  })[];
  contentPlans: (TemplateContent & { channelIds?: string[]; keyMessage?: string | null })[];
  budgetLines: (TemplateBudgetLine & { planned?: string; currency?: string; zeroReason?: string | null })[];
}

/** The plan of a template with every part, the empty ones too. */
export function whole(plan: TemplatePlan): Required<TemplatePlan> {
  const rows = PARTS.map((part) => [part, plan[part] ?? []]);
  return Object.fromEntries(rows) as unknown as Required<TemplatePlan>;
}

/** Names a row to a person. */
export function titleOf(part: Part, row: object): string {
  return String((row as Record<string, unknown>)[TITLES[part]]);
}
