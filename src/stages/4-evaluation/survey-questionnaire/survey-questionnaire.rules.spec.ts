import type { SurveyQuestionnaireEntity } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.entity';
import {
  changedWording,
  questionnaireVerdicts,
} from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.rules';
import { USUAL_QUESTIONNAIRE } from '#stages/4-evaluation/survey-questionnaire/usual-questionnaire';

const usual = USUAL_QUESTIONNAIRE as unknown as SurveyQuestionnaireEntity;
const broken = (values: Partial<SurveyQuestionnaireEntity>): string[] =>
  questionnaireVerdicts({ ...usual, ...values })
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('questionnaireVerdicts', () => {
  it('take the nine elements, and one question with yes or no', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ kind: 'share', elements: usual.elements.slice(0, 1), bands: [] })).toEqual([]);
  });

  it('refuse a share of several questions, and an index without letters', () => {
    expect(broken({ kind: 'share' })).toEqual(['survey_questionnaire.one_question', 'survey_questionnaire.bands']);
    expect(broken({ bands: [] })).toEqual(['survey_questionnaire.bands']);
    expect(broken({ validTo: '2016-12-31' })).toEqual(['survey_questionnaire.valid_to']);
  });
});

describe('changedWording', () => {
  it('does not mind the order of keys, nor when its time ends', () => {
    const elements = usual.elements.map(({ code, titleId, titleEn }) => ({ titleEn, titleId, code }));
    expect(changedWording(usual, { ...usual, elements, validTo: '2030-12-31' })).toEqual([]);
    expect(changedWording(usual, { ...usual, elements: elements.toReversed() })).toEqual(['elements']);
  });
});
