import { isDeepStrictEqual } from 'node:util';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { SurveyQuestionnaireEntity } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.entity';

type Draft = Partial<SurveyQuestionnaireEntity>;

export function questionnaireVerdicts({
  kind,
  elements = [],
  bands = [],
  validFrom,
  validTo,
  ...said
}: Draft): FieldVerdict[] {
  const share = kind === 'share';
  return [
    noAdvertisingValue('/code', said.code),
    noAdvertisingValue('/title', said.title),
    ...elements.flatMap(({ titleId, titleEn }, i) =>
      [titleId, titleEn].map((name) => noAdvertisingValue(`/elements/${i}`, name)),
    ),
    {
      code: 'survey_questionnaire.one_question',
      passed: !share || elements.length === 1,
      pointer: '/elements',
      message: {
        en: 'A share comes from one question alone: one element. Other questions are other questionnaires.',
        id: 'Proporsi berasal dari satu pertanyaan saja: satu unsur. Pertanyaan lain adalah kuesioner lain.',
      },
    },
    {
      code: 'survey_questionnaire.bands',
      passed: share === (bands.length === 0),
      pointer: '/bands',
      message: {
        en: 'An index (ikm) is read by its letters, so it needs bands; a share has none.',
        id: 'Indeks (ikm) dibaca dengan huruf mutu, sehingga memerlukan bands; proporsi tidak memilikinya.',
      },
    },
    {
      code: 'survey_questionnaire.valid_to',
      passed: !validTo || !validFrom || validTo >= validFrom,
      pointer: '/validTo',
      message: { en: 'Ends before it begins.', id: 'Berakhir sebelum dimulai.' },
    },
  ];
}

/** What of a questionnaire in use would be rewritten; when its time ends may still be said. */
export function changedWording(current: SurveyQuestionnaireEntity, next: Draft): string[] {
  const fields = ['code', 'title', 'kind', 'elements', 'bands', 'source', 'validFrom'] as const;
  return fields.filter((field) => !isDeepStrictEqual(next[field], current[field]));
}

export const questionnaireInUse = defineProblem({
  code: 'survey_questionnaire.in_use',
  status: 409,
  title: { en: 'Rounds use the questionnaire', id: 'Kuesioner sudah dipakai' },
  detail: {
    en: 'A survey round uses it, so what was asked and how it is read is kept: {fields}.',
    id: 'Ada putaran survei yang memakainya, jadi yang ditanyakan dan cara membacanya disimpan: {fields}.',
  },
  remedy: {
    en: 'Add a new version with the same code and its own first day (validFrom).',
    id: 'Tambahkan versi baru dengan code yang sama dan hari pertamanya sendiri (validFrom).',
  },
});
