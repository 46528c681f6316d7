import { daysBetween, type LocalDate } from '#kernel/calendar/local-date';
import { instantAt, localDay } from '#kernel/calendar/time-zone';
import { exact, published } from '#kernel/figures/exact';
import type { ActivityEntity } from '#stages/2-planning/activity/activity.entity';
import type { BudgetLineEntity } from '#stages/2-planning/budget-line/budget-line.entity';
import { type Outline, PARTS, type Part } from '#stages/2-planning/campaign-template/outline';
import { EARLIEST, LATEST } from '#stages/2-planning/campaign-template/template-fields';
import { type TemplatePlan } from '#stages/2-planning/campaign-template/template-plan.dto';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import type { EvaluationPlanEntity } from '#stages/2-planning/evaluation-plan/evaluation-plan.entity';
import type { KeyMessageEntity } from '#stages/2-planning/key-message/key-message.entity';
import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import type { PublicEntity } from '#stages/2-planning/public/public.entity';
import type { StrategyEntity } from '#stages/2-planning/strategy/strategy.entity';

/** The plan of a campaign as it is stored. */
export interface PlanRecords {
  publics: PublicEntity[];
  objectives: ObjectiveEntity[];
  strategies: StrategyEntity[];
  keyMessages: KeyMessageEntity[];
  activities: ActivityEntity[];
  evaluationPlans: EvaluationPlanEntity[];
  contentPlans: (ContentPlanEntity & { hasTasks: boolean })[];
  budgetLines: BudgetLineEntity[];
}

interface Origin {
  startsOn: LocalDate;
  timezone: string;
}

const MINUTE = 60_000;

/** The time of day that the agency's clocks show. */
function clock(instant: Date, day: LocalDate, timezone: string): string {
  const minutes = Math.floor((instant.getTime() - instantAt(day, '00:00', timezone).getTime()) / MINUTE);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A campaign's plan with its dates as days from the campaign's start; the ids of its records are the keys. */
export function outlineOf(records: PlanRecords, { startsOn, timezone }: Origin): Outline {
  const days = (date: LocalDate | null) => (date === null ? null : daysBetween(startsOn, date));
  const targets = new Map(records.objectives.map(({ id, targetDate }) => [id, targetDate]));
  return {
    publics: records.publics.map((one) => ({ ...one, key: one.id })),
    objectives: records.objectives.map((one) => ({
      ...one,
      key: one.id,
      publicKey: one.publicId,
      dependsOnKey: one.dependsOnId,
      dueDays: daysBetween(startsOn, one.targetDate),
      targetDelta: deltaOf(one),
    })),
    strategies: records.strategies.map((one) => ({
      ...one,
      key: one.id,
      objectiveKeys: one.objectiveIds,
      publicKeys: one.publicIds,
    })),
    keyMessages: records.keyMessages.map((one) => ({
      ...one,
      key: one.id,
      objectiveKeys: one.objectiveIds,
      publicKeys: one.publicIds,
    })),
    activities: records.activities.map((one) => ({
      ...one,
      key: one.id,
      strategyKey: one.strategyId,
      objectiveKeys: one.objectiveIds,
      dependsOnKeys: one.dependsOnIds,
      startDays: days(one.startsOn),
      dueDays: days(one.dueOn),
    })),
    evaluationPlans: records.evaluationPlans.map((one) => ({
      ...one,
      objectiveKey: one.objectiveId,
      daysAfterTarget: one.measureOn && daysBetween(targets.get(one.objectiveId) ?? one.targetDate, one.measureOn),
    })) as Outline['evaluationPlans'],
    contentPlans: records.contentPlans.map((one) => {
      const slot = one.plannedAt === null ? null : new Date(one.plannedAt);
      const day = slot && localDay(slot, timezone);
      return {
        ...one,
        objectiveKeys: one.objectiveIds,
        keyMessageKeys: one.keyMessageIds,
        publicKeys: one.publicIds,
        slotDays: days(day),
        ...(slot && day ? { slotTime: clock(slot, day, timezone) } : {}),
        tasks: one.hasTasks,
      };
    }),
    budgetLines: records.budgetLines.map((one) => ({ ...one, activityKey: one.activityId })),
  };
}

function deltaOf({ direction, baselineValue, targetValue }: ObjectiveEntity): string | null {
  if (direction === 'maintain' || baselineValue === null) return null;
  return published(exact(targetValue).minus(exact(baselineValue)).abs());
}

/** What a template keeps of each part: no person, no amount, no channel, nothing that is this campaign's own. */
const KEPT: Record<Part, readonly string[]> = {
  publics: ['key', 'name', 'segment', 'awareness', 'involvement', 'channels', 'offlineChannels', 'literacyNotes'],
  objectives: [
    ...['key', 'publicKey', 'direction', 'outcomeKind', 'outcome', 'metric', 'unit', 'targetValue', 'targetDelta'],
    ...['tolerance', 'dueDays', 'method', 'requiredLevel', 'weight', 'dependsOnKey'],
  ],
  strategies: ['key', 'kind', 'text', 'risk', 'riskResponse', 'objectiveKeys', 'publicKeys'],
  keyMessages: ['key', 'text', 'publicKeys', 'objectiveKeys'],
  activities: ['key', 'title', 'whoText', 'strategyKey', 'objectiveKeys', 'startDays', 'dueDays', 'dependsOnKeys'],
  evaluationPlans: ['objectiveKey', 'kind', 'metric', 'method', 'daysAfterTarget'],
  contentPlans: [
    ...['title', 'format', 'category', 'brief', 'riskClass', 'informationClass', 'objectiveKeys', 'keyMessageKeys'],
    ...['publicKeys', 'slotDays', 'slotTime', 'tasks'],
  ],
  budgetLines: ['item', 'kind', 'note', 'activityKey'],
};

/** How the keys of a template that was made from a campaign begin. */
const WORDS: Partial<Record<Part, string>> = {
  publics: 'public',
  objectives: 'objective',
  strategies: 'strategy',
  keyMessages: 'message',
  activities: 'activity',
};
const DAYS = new Set(['dueDays', 'startDays', 'slotDays']);

type Row = Record<string, unknown>;

/** The plan of a campaign as a template: short keys in the place of ids, and only what serves the next campaign too. */
export function templateOf(outline: Outline): TemplatePlan {
  const rows = outline as unknown as Record<Part, Row[]>;
  const keys = new Map(
    PARTS.flatMap((part) => rows[part].map(({ key }, i): [unknown, string] => [key, `${WORDS[part]}-${i + 1}`])),
  );
  const keyed = (value: unknown): unknown =>
    Array.isArray(value) ? value.flatMap((one) => keys.get(one) ?? []) : (keys.get(value) ?? null);
  const short = (field: string, value: unknown): unknown => {
    if (/[kK]eys?$/.test(field)) return keyed(value);
    return DAYS.has(field) && typeof value === 'number' ? Math.min(Math.max(value, EARLIEST), LATEST) : value;
  };
  const kept = (part: Part, row: Row) =>
    Object.fromEntries(KEPT[part].flatMap((field) => (field in row ? [[field, short(field, row[field])]] : [])));
  const measured = rows.evaluationPlans.filter(({ daysAfterTarget }) => daysAfterTarget !== null);
  return Object.fromEntries(
    PARTS.map((part) => [part, (part === 'evaluationPlans' ? measured : rows[part]).map((row) => kept(part, row))]),
  );
}
