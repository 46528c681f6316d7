import { addDays, type LocalDate } from '#kernel/calendar/local-date';
import type { Outline, Part } from '#stages/2-planning/campaign-template/outline';
import { beginning, dayOf, type Known, slotOf } from '#stages/2-planning/campaign-template/plan-copy.rules';

/** Records of the campaign by the keys of the source. What is not there is noted, so that it can be told. */
export interface Names {
  one(part: Part, key: string | null | undefined): string | null;
  many(part: Part, keys: readonly string[] | undefined): string[];
  /** The person, while there is one who works here. */
  person(id: string | null | undefined): string | null;
}

/** Where the plan is copied to. */
export interface Place {
  startsOn: LocalDate;
  timezone: string;
  baselines: readonly Known[];
  /** Target dates of the campaign's objectives by their ids. */
  targetDates: Map<string, LocalDate>;
  baselineUnknownReason: string;
}

type Inputs = { [P in Part]: (row: Outline[P][number], names: Names, place: Place) => object | null };

/** What the service of each part is asked to create; null where what the row cannot do without is not there. */
export const INPUTS: Inputs = {
  publics: ({ name, segment, awareness, involvement, literacyNotes, ...row }) => ({
    ...{ name, segment, awareness, involvement, literacyNotes, size: row.size, languages: row.languages },
    ...{ channels: row.channels, channelReach: row.channelReach },
    ...{ offlineAreas: row.offlineAreas, offlineChannels: row.offlineChannels },
  }),

  objectives: (row, names, { startsOn, baselines, baselineUnknownReason }) => {
    const publicId = names.one('publics', row.publicKey);
    if (!publicId) return null;
    const { direction, outcomeKind, outcome, metric, unit, method, targetValue, tolerance, weight } = row;
    return {
      ...{ publicId, direction, outcomeKind, outcome, metric, unit, method, targetValue, tolerance, weight },
      targetDate: addDays(startsOn, row.dueDays),
      requiredLevel: row.requiredLevel ?? undefined,
      dependsOnId: names.one('objectives', row.dependsOnKey),
      ...(beginning(row, baselines) ?? { baselineUnknownReason }),
    };
  },

  strategies: ({ kind, text, risk, riskResponse, channelIds, ...row }, names) => ({
    ...{ kind, text, risk, riskResponse, channelIds },
    objectiveIds: names.many('objectives', row.objectiveKeys),
    publicIds: names.many('publics', row.publicKeys),
  }),

  keyMessages: ({ text, objectiveKeys, publicKeys }, names) => ({
    text,
    objectiveIds: names.many('objectives', objectiveKeys),
    publicIds: names.many('publics', publicKeys),
  }),

  activities: ({ title, whoText, ...row }, names, { startsOn }) => ({
    ...{ title, whoText, whoId: names.person(row.whoId) },
    startsOn: dayOf(startsOn, row.startDays),
    dueOn: dayOf(startsOn, row.dueDays),
    strategyId: names.one('strategies', row.strategyKey),
    objectiveIds: names.many('objectives', row.objectiveKeys),
    dependsOnIds: names.many('activities', row.dependsOnKeys),
  }),

  evaluationPlans: ({ metric, method, kind, budget, daysAfterTarget, ...row }, names, { targetDates }) => {
    const objectiveId = names.one('objectives', row.objectiveKey);
    const targetDate = objectiveId && targetDates.get(objectiveId);
    return targetDate
      ? {
          ...{ objectiveId, metric, method, kind, budget, whoId: names.person(row.whoId) },
          measureOn: dayOf(targetDate, daysAfterTarget),
        }
      : null;
  },

  contentPlans: (row, names, place) => ({
    ...{ title: row.title, format: row.format, category: row.category, brief: row.brief },
    ...{ riskClass: row.riskClass, informationClass: row.informationClass },
    ...{ keyMessage: row.keyMessage, channelIds: row.channelIds },
    plannedAt: slotOf(row, place.startsOn, place.timezone),
    objectiveIds: names.many('objectives', row.objectiveKeys),
    keyMessageIds: names.many('keyMessages', row.keyMessageKeys),
    publicIds: names.many('publics', row.publicKeys),
  }),

  /** An item without an amount is no budget: copied as zero it would open the gate although nobody decided anything. */
  budgetLines: ({ item, kind, note, planned, currency, zeroReason, activityKey }, names) =>
    planned === undefined
      ? null
      : { ...{ item, kind, note, currency, planned, zeroReason }, activityId: names.one('activities', activityKey) },
};
