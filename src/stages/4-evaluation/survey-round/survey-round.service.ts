import { Injectable } from '@nestjs/common';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { type Classification } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { notMoreOpen } from '#stages/4-evaluation/openness.rules';
import { SurveyQuestionnaireService } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.service';
import { SurveyRoundEntity, type SurveyState } from '#stages/4-evaluation/survey-round/survey-round.entity';
import {
  type Answering,
  fixedVerdicts,
  peopleVerdicts,
  roundClosed,
  roundEmpty,
  roundVerdicts,
  surveyMachine,
} from '#stages/4-evaluation/survey-round/survey-round.rules';

const RESPONDENTS = `coalesce((SELECT g.respondents FROM survey_groups g WHERE g.organization_id = t.organization_id
  AND g.round_id = t.id AND g.dimension = 'all' AND g.name = ''), 0)`;

export const surveyRounds = new Resource<SurveyRoundEntity>({
  entity: SurveyRoundEntity,
  name: 'survey_round',
  path: 'survey-rounds',
  title: 'title',
  links: { attachmentIds: { table: 'survey_round_attachments', own: 'survey_round_id', other: 'attachment_id' } },
  computed: { respondents: RESPONDENTS },
  sorts: ['createdAt', 'periodTo'],
  defaultSort: '-periodTo',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    unitId: { kind: 'any', property: 'unitId' },
    questionnaireId: { kind: 'any', property: 'questionnaireId' },
    state: { kind: 'any', property: 'state' },
    method: { kind: 'any', property: 'method' },
    from: { kind: 'from', property: 'periodTo' },
    to: { kind: 'before', property: 'periodTo' },
  },
  search: ['title', 'note'],
  machine: surveyMachine,
});

type Draft = Partial<SurveyRoundEntity>;

const CLOSED: Text = { en: 'It is closed.', id: 'Sudah ditutup.' };
const ANSWERED: Text = { en: 'People have answered.', id: 'Sudah ada yang menjawab.' };

/** Rounds of surveys: prepared, open for answers, and kept as they were once they are closed. */
@Injectable()
export class SurveyRoundService extends RecordService<SurveyRoundEntity> {
  protected readonly actions: ActionRule<SurveyRoundEntity>[] = [
    { action: 'update', permission: 'survey.write', refuse: ({ state }) => (state === 'closed' ? CLOSED : null) },
    { action: 'transition', permission: 'survey.write' },
    {
      action: 'answer',
      permission: 'survey.write',
      refuse: ({ state }) => (state === 'open' ? null : { en: 'It is not open.', id: 'Tidak sedang dibuka.' }),
    },
    { action: 'remove', permission: 'survey.write', refuse: ({ respondents }) => (respondents > 0 ? ANSWERED : null) },
  ];

  constructor(private readonly questionnaires: SurveyQuestionnaireService) {
    super(surveyRounds);
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null }: { to: SurveyState; reason?: string | null },
  ): Promise<Answered<SurveyRoundEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!surveyMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    const set = to === 'closed' ? await this.closing(ctx, current) : await this.opening(ctx, current, reason);
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  /** How many have answered, and whether they are still no more than there are people. */
  async answering(ctx: Ctx, round: SurveyRoundEntity): Promise<{ respondents: number; verdicts: FieldVerdict[] }> {
    const people = await peopleOf(ctx, round.id);
    // The answers are at fault here, or the population is: no single field of the delivery.
    const verdicts = peopleVerdicts(round, people).map((verdict) => ({ ...verdict, pointer: '' }));
    return { respondents: people.respondents, verdicts };
  }

  protected override async check(ctx: Ctx, next: Draft, current: SurveyRoundEntity | null): Promise<void> {
    if (current?.state === 'closed') throw roundClosed();
    const asked = next.questionnaireId ? await this.questionnaires.store.find(ctx, next.questionnaireId) : undefined;
    decide(ctx, [
      ...(await this.campaignVerdicts(ctx, next)),
      ...roundVerdicts(next, asked),
      ...(await this.attached(ctx, next)),
      ...(current?.state === 'open' ? fixedVerdicts(current, next) : []),
      ...(current ? peopleVerdicts(next, await peopleOf(ctx, current.id)) : []),
    ]);
  }

  private async closing(ctx: Ctx, { id }: SurveyRoundEntity): Promise<Draft> {
    if ((await peopleOf(ctx, id)).respondents === 0) throw roundEmpty();
    return { closedAt: new Date().toISOString(), closedBy: ctx.actor.userId };
  }

  /** For the first time it is checked once more: what it names may have changed while it was a draft. */
  private async opening(ctx: Ctx, current: SurveyRoundEntity, reason: string | null): Promise<Draft> {
    if (current.state === 'closed') {
      askReason('open', reason);
      decide(ctx, await this.campaignVerdicts(ctx, current));
      return { closedAt: null, closedBy: null, stateReason: reason, reopenings: current.reopenings + 1 };
    }
    await this.questionnaires.use(ctx, current.questionnaireId);
    await this.check(ctx, current, current);
    return {};
  }

  private async campaignVerdicts(ctx: Ctx, { campaignId }: Draft): Promise<FieldVerdict[]> {
    return campaignId ? [campaignRuns(await holdCampaign(ctx, campaignId))] : [];
  }

  private async attached(
    ctx: Ctx,
    { attachmentIds = [], campaignId = null, classification }: Draft,
  ): Promise<FieldVerdict[]> {
    if (attachmentIds.length === 0) return [];
    const found = await ctx.query<{ id: string; classification: Classification }>(
      `SELECT id, classification FROM attachments
       WHERE organization_id = $1 AND id = ANY($2) AND (campaign_id IS NULL OR campaign_id = $3) FOR KEY SHARE`,
      [ctx.organizationId, attachmentIds, campaignId],
    );
    return [belong('/attachmentIds', attachmentIds, found), notMoreOpen(classification, found)];
  }
}

/** Asked behind the lock: what was read with it does not know of answers that came while it was waited for. */
async function peopleOf(ctx: Ctx, id: string): Promise<Answering> {
  const rows = await ctx.query<{ dimension: string; name: string; respondents: number }>(
    `SELECT dimension, name, respondents FROM survey_groups
     WHERE organization_id = $1 AND round_id = $2 AND dimension IN ('all', 'stratum')`,
    [ctx.organizationId, id],
  );
  const strata = rows.filter(({ dimension }) => dimension === 'stratum');
  return {
    respondents: rows.find(({ dimension }) => dimension === 'all')?.respondents ?? 0,
    byStratum: new Map(strata.map(({ name, respondents }) => [name, respondents])),
  };
}
