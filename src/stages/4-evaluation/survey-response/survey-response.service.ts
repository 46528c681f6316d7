import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { notFound, ruleBroken } from '#platform/problem/catalogue';
import type { FieldError } from '#platform/problem/problem';
import { Batches } from '#platform/records/batch';
import { openCursor, sealCursor } from '#platform/records/cursor';
import { decide } from '#platform/records/verdicts';
import { SurveyQuestionnaireService } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.service';
import {
  CreateSurveyResponse,
  type SurveyResponsePage,
  type SurveyResponseQuery,
  type SurveyResponsesStored,
} from '#stages/4-evaluation/survey-response/survey-response.dto';
import { roundNotOpen } from '#stages/4-evaluation/survey-response/survey-response.problems';
import {
  type AnsweredRound,
  byElement,
  fewGroups,
  inOrder,
  type ResponseInput,
  responseFaults,
} from '#stages/4-evaluation/survey-response/survey-response.rules';
import {
  addUp,
  groupCounts,
  type KeptResponse,
  keepResponses,
  responsesAfter,
  storedUnder,
  takeOff,
  takeResponse,
} from '#stages/4-evaluation/survey-response/survey-response-store';
import { groupChanges } from '#stages/4-evaluation/survey-response/survey-totals.rules';
import type { SurveyRoundEntity } from '#stages/4-evaluation/survey-round/survey-round.entity';
import { SurveyRoundService } from '#stages/4-evaluation/survey-round/survey-round.service';

/** Nobody mends more than this at a time. */
const MOST_ERRORS = 100;
const ORDER = 'survey-responses:id';

export interface OpenRound extends AnsweredRound {
  round: SurveyRoundEntity;
}

/** What people answered: it comes in while the round is open, and adds to the round's groups as it comes. */
@Injectable()
export class SurveyResponseService {
  constructor(
    private readonly batches: Batches,
    private readonly rounds: SurveyRoundService,
    private readonly questionnaires: SurveyQuestionnaireService,
  ) {}

  async list(ctx: Ctx, roundId: string, { limit = 50, cursor }: SurveyResponseQuery): Promise<SurveyResponsePage> {
    const sort = `${ORDER}:${roundId}`;
    const after = cursor === undefined ? null : openCursor(cursor, sort).id;
    const round = await this.rounds.store.get(ctx, roundId);
    const [found, elements] = await Promise.all([
      responsesAfter(ctx, round.id, after, limit + 1),
      this.elementsOf(ctx, round),
    ]);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ scores, ...response }) => ({ ...response, scores: byElement(scores, elements) })),
      nextCursor: last ? sealCursor({ sort, value: last.id, id: last.id }) : null,
    };
  }

  /** What many bring over HTTP: checked against the schema of one answer, then stored. */
  async createMany(ctx: Ctx, roundId: string, items: readonly unknown[]): Promise<SurveyResponsesStored> {
    this.batches.check<CreateSurveyResponse>(CreateSurveyResponse, items);
    const open = await this.open(ctx, roundId);
    return this.take(ctx, open, items as readonly ResponseInput[], (index) => `/items/${index}`);
  }

  /** Holds the round until the commit: it cannot be closed over an answer, and one delivery follows another. */
  async open(ctx: Ctx, roundId: string): Promise<OpenRound> {
    const round = await this.rounds.store.lock(ctx, roundId);
    if (round.state !== 'open') throw roundNotOpen({ params: { state: round.state } });
    if (round.campaignId) decide(ctx, [campaignRuns(await holdCampaign(ctx, round.campaignId))]);
    const { kind, elements } = await this.questionnaires.store.get(ctx, round.questionnaireId);
    return {
      round,
      kind,
      elements: elements.map(({ code }) => code),
      strata: round.strata.map(({ name }) => name),
      periodFrom: round.periodFrom,
      periodTo: round.periodTo,
      today: localDay(new Date(), ctx.actor.timezone),
    };
  }

  /** All of them or none. What is stored already under its externalId is passed over when it says the same. */
  async take(
    ctx: Ctx,
    open: OpenRound,
    items: readonly ResponseInput[],
    place: (index: number) => string,
  ): Promise<SurveyResponsesStored> {
    const told = (index: number, faults: readonly FieldError[]): FieldError[] =>
      faults.map((each) => ({ ...each, pointer: `${place(index)}${each.pointer}` }));
    refuse(items.flatMap((item, index) => told(index, responseFaults(item, open))));
    const answers = items.map((item) => kept(item, open.elements));
    const stored = await storedUnder(ctx, open.round.id, namedIds(answers));
    const fresh: KeptResponse[] = [];
    const errors: FieldError[] = [];
    for (const [index, answer] of answers.entries()) {
      const known = stored.get(answer.externalId);
      if (known && !sameAnswer(known, answer)) errors.push(...told(index, [OTHER_ANSWER]));
      if (known) continue;
      fresh.push(answer);
      if (answer.externalId !== null) stored.set(answer.externalId, answer);
    }
    refuse(errors);
    const respondents = await this.add(ctx, open, fresh);
    return { count: fresh.length, skipped: items.length - fresh.length, respondents };
  }

  /** An answer that was entered by mistake; the figures of the round move with it. */
  async remove(ctx: Ctx, roundId: string, id: string): Promise<void> {
    const { round } = await this.open(ctx, roundId);
    const taken = await takeResponse(ctx, round.id, id);
    if (!taken) throw notFound();
    await takeOff(ctx, round.id, groupChanges([taken], -1));
    this.rounds.store.record(ctx, 'response_removed', round, { responseId: { from: taken.id } });
  }

  private async add(ctx: Ctx, { round }: OpenRound, fresh: readonly KeptResponse[]): Promise<number> {
    if (fresh.length > 0) {
      await keepResponses(ctx, round.id, fresh);
      await addUp(ctx, round.id, groupChanges(fresh));
      // One event for one delivery: the answers are their own trail.
      this.rounds.store.record(ctx, 'responses_stored', round, { count: { to: fresh.length } });
    }
    const answering = await this.rounds.answering(ctx, round);
    decide(ctx, [...answering.verdicts, ...fewGroups(await groupCounts(ctx, round.id))]);
    return answering.respondents;
  }

  private async elementsOf(ctx: Ctx, { questionnaireId }: SurveyRoundEntity): Promise<string[]> {
    const { elements } = await this.questionnaires.store.get(ctx, questionnaireId);
    return elements.map(({ code }) => code);
  }
}

const OTHER_ANSWER: FieldError = {
  pointer: '/externalId',
  code: 'survey_response.other_answer',
  message: {
    en: 'Another answer is stored under this id already; give each answer an id of its own.',
    id: 'Jawaban lain sudah tersimpan dengan ID ini; beri setiap jawaban ID-nya sendiri.',
  },
};

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw ruleBroken({ errors: errors.slice(0, MOST_ERRORS) });
}

function kept(item: ResponseInput, elements: readonly string[]): KeptResponse {
  const { externalId = null, answeredOn = null, sex = null, ageGroup = null } = item;
  const { education = null, area = null, stratum = null } = item;
  const said = (text: string | null): string | null => text?.normalize('NFKC').replace(/\s+/g, ' ').trim() ?? null;
  const groups = { sex, ageGroup: said(ageGroup), education: said(education), area: said(area), stratum };
  return { externalId, answeredOn, ...groups, scores: inOrder(item.scores, elements) };
}

const namedIds = (answers: readonly KeptResponse[]): string[] => answers.flatMap(({ externalId }) => externalId ?? []);

function sameAnswer(one: KeptResponse, other: KeptResponse): boolean {
  const facts = ({ answeredOn, sex, ageGroup, education, area, stratum, scores }: KeptResponse) => [
    ...[answeredOn, sex, ageGroup, education, area, stratum],
    ...scores,
  ];
  return isDeepStrictEqual(facts(one), facts(other));
}
