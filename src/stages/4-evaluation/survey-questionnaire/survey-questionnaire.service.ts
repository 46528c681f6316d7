import { Injectable } from '@nestjs/common';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { SurveyQuestionnaireEntity } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.entity';
import {
  changedWording,
  questionnaireInUse,
  questionnaireVerdicts,
} from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.rules';
import { USUAL_QUESTIONNAIRE } from '#stages/4-evaluation/survey-questionnaire/usual-questionnaire';

export const surveyQuestionnaires = new Resource<SurveyQuestionnaireEntity>({
  entity: SurveyQuestionnaireEntity,
  name: 'survey_questionnaire',
  path: 'survey-questionnaires',
  title: 'title',
  sorts: ['createdAt', 'code'],
  defaultSort: 'code',
  filters: {
    code: { kind: 'any', property: 'code' },
    kind: { kind: 'any', property: 'kind' },
    on: { kind: 'sql', condition: 't.valid_from <= {}::date AND (t.valid_to IS NULL OR t.valid_to >= {}::date)' },
  },
});

defineSeed('survey_questionnaires', (ctx) =>
  insertMany(ctx, new RecordStore(surveyQuestionnaires), [USUAL_QUESTIONNAIRE]),
);

const IN_USE: Text = { en: 'A survey round uses it.', id: 'Ada putaran survei yang memakainya.' };

type Draft = Partial<SurveyQuestionnaireEntity>;

/** What surveys ask, as data: what a result rests on is never rewritten, a change is another version. */
@Injectable()
export class SurveyQuestionnaireService extends RecordService<SurveyQuestionnaireEntity> {
  protected readonly actions: ActionRule<SurveyQuestionnaireEntity>[] = [
    { action: 'update', permission: 'survey_questionnaire.write' },
    { action: 'remove', permission: 'survey_questionnaire.write', refuse: ({ inUse }) => (inUse ? IN_USE : null) },
  ];

  constructor() {
    super(surveyQuestionnaires);
  }

  /** From the first round on that is opened with it, it stays as it is. */
  async use(ctx: Ctx, id: string): Promise<void> {
    const current = await this.store.lock(ctx, id);
    if (!current.inUse) await this.store.update(ctx, current, { inUse: true }, 'used');
  }

  protected override check(ctx: Ctx, next: Draft, current: SurveyQuestionnaireEntity | null): void {
    const fields = current?.inUse ? changedWording(current, next) : [];
    if (fields.length > 0) throw questionnaireInUse({ params: { fields: fields.join(', ') } });
    decide(ctx, questionnaireVerdicts(next));
  }

  protected override checkRemoval(_ctx: Ctx, { inUse }: SurveyQuestionnaireEntity): void {
    if (inUse) throw questionnaireInUse({ params: { fields: '*' } });
  }
}
