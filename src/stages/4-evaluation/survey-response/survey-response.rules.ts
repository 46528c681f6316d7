import { findDetails } from '#kernel/privacy/masking.rules';
import type { PersonalDetail } from '#kernel/privacy/personal-details';
import type { FieldError, Text } from '#platform/problem/problem';
import type { Check } from '#platform/records/checks';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { SurveyKind } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.entity';
import type { SurveyResponseEntity } from '#stages/4-evaluation/survey-response/survey-response.entity';

/** What every answer is held against: what was asked, of whom, and when. */
export interface AnsweredRound {
  kind: SurveyKind;
  /** Codes of the elements, in their order. */
  elements: readonly string[];
  strata: readonly string[];
  periodFrom: string;
  periodTo: string;
  /** The agency's local day. */
  today: string;
}

export type ResponseAttributes = Partial<
  Pick<SurveyResponseEntity, 'externalId' | 'answeredOn' | 'sex' | 'ageGroup' | 'education' | 'area' | 'stratum'>
>;

export interface ResponseInput extends ResponseAttributes {
  scores: Record<string, number | null>;
}

/** Scores by the codes of elements, before anybody knows which elements there are. */
export const scoresCheck: Check = (value) => {
  const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (fits && Object.values(value).every((score) => score === null || Number.isInteger(score))) return null;
  return {
    code: 'survey_response.scores',
    message: {
      en: 'Must be an object with a whole number or null for the code of each element, such as { "U1": 3, "U2": null }.',
      id: 'Harus berupa objek dengan bilangan bulat atau null untuk kode setiap unsur, misalnya { "U1": 3, "U2": null }.',
    },
  };
};

const SCALES = { ikm: [1, 4], share: [0, 1] } as const satisfies Record<SurveyKind, readonly [number, number]>;

/** The lowest and the highest score of an answer. */
export function scaleOf(kind: SurveyKind): readonly [number, number] {
  return SCALES[kind];
}

export const isScore = (kind: SurveyKind, score: number): boolean =>
  score >= SCALES[kind][0] && score <= SCALES[kind][1];

export function wrongScore(kind: SurveyKind): Text {
  const [lowest, highest] = SCALES[kind];
  return {
    en: `Must be a whole number from ${lowest} to ${highest}; what was not answered is null or left out, never zero.`,
    id: `Harus bilangan bulat dari ${lowest} sampai ${highest}; yang tidak dijawab adalah null atau dikosongkan, bukan nol.`,
  };
}

/** Everything that is wrong with one answer, each with the place of its field below the answer's own. */
export function responseFaults(answer: ResponseInput, round: AnsweredRound): FieldError[] {
  return [
    ...scoreFaults(answer.scores, round),
    ...stratumFaults(answer, round),
    ...dayFaults(answer, round),
    ...identityFaults(answer),
  ];
}

const fault = (pointer: string, code: string, en: string, id: string): FieldError => ({
  pointer,
  code: `survey_response.${code}`,
  message: { en, id },
});

function scoreFaults(scores: ResponseInput['scores'], { kind, elements }: AnsweredRound): FieldError[] {
  const given = Object.entries(scores);
  const wrong = given.flatMap(([code, score]): FieldError[] => {
    const pointer = `/scores/${code.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 60)}`;
    if (!elements.includes(code))
      return [
        fault(
          pointer,
          'element',
          `No element of the questionnaire: ${elements.join(', ')}.`,
          `Bukan unsur kuesioner: ${elements.join(', ')}.`,
        ),
      ];
    return score === null || isScore(kind, score)
      ? []
      : [{ pointer, code: 'survey_response.score', message: wrongScore(kind) }];
  });
  if (wrong.length > 0 || given.some(([, score]) => score !== null)) return wrong;
  return [
    fault('/scores', 'empty', 'Answers nothing at all: leave it out.', 'Tidak menjawab apa pun: jangan disertakan.'),
  ];
}

function stratumFaults({ stratum = null }: ResponseInput, { strata }: AnsweredRound): FieldError[] {
  if (strata.length === 0 && stratum === null) return [];
  if (strata.length === 0)
    return [fault('/stratum', 'stratum', 'The round has no strata.', 'Putaran ini tidak memiliki strata.')];
  if (stratum !== null && strata.includes(stratum)) return [];
  const named = strata.join(', ');
  return [
    fault(
      '/stratum',
      'stratum',
      `Must name one of the strata of the round: ${named}.`,
      `Harus menyebut salah satu strata putaran: ${named}.`,
    ),
  ];
}

function dayFaults({ answeredOn = null }: ResponseInput, { periodFrom, periodTo, today }: AnsweredRound): FieldError[] {
  if (answeredOn === null || (answeredOn >= periodFrom && answeredOn <= periodTo && answeredOn <= today)) return [];
  return [
    fault(
      '/answeredOn',
      'answered_on',
      `Must lie in the period of the round (${periodFrom} to ${periodTo}) and not in the future.`,
      `Harus di dalam periode putaran (${periodFrom} sampai ${periodTo}) dan tidak di masa depan.`,
    ),
  ];
}

const LEADS_TO_PEOPLE: ReadonlySet<PersonalDetail> = new Set([
  'national_id',
  'family_card',
  'phone_number',
  'email_address',
  'home_address',
]);

/** Thousands of answers name the same few groups: each is looked at once. */
const looked = new Map<string, boolean>();
const MOST_LOOKED = 10_000;

export function leadsToPeople(text: string): boolean {
  const known = looked.get(text);
  if (known !== undefined) return known;
  if (looked.size >= MOST_LOOKED) looked.clear();
  const leads = findDetails(text).some(({ code }) => LEADS_TO_PEOPLE.has(code));
  looked.set(text, leads);
  return leads;
}

/** A number to call or an address may stand in a field that was meant for something else. */
function identityFaults(answer: ResponseInput): FieldError[] {
  return (['externalId', 'ageGroup', 'education', 'area'] as const)
    .filter((field) => answer[field] && leadsToPeople(answer[field]))
    .map((field) =>
      fault(
        `/${field}`,
        'identity',
        'Leads to a person: who answered is nowhere kept. Say the kind of person only.',
        'Mengarah ke seseorang: identitas responden tidak disimpan di mana pun. Sebutkan golongannya saja.',
      ),
    );
}

/** The answer in the order of the questionnaire. */
export function inOrder(scores: ResponseInput['scores'], elements: readonly string[]): (number | null)[] {
  return elements.map((code) => scores[code] ?? null);
}

/** The same answer by the codes of its elements. */
export function byElement(
  scores: readonly (number | null)[],
  elements: readonly string[],
): Record<string, number | null> {
  return Object.fromEntries(elements.map((code, place) => [code, scores[place] ?? null]));
}

/** An attribute with more values than this tells who answered rather than what kind of person did. */
const MOST_GROUPS = 100;

const GROUPED = { age_group: 'ageGroup', education: 'education', area: 'area' } as const;

/** Groups are kinds of people: where each answer names another one, the field was used for something else. */
export function fewGroups(groups: ReadonlyMap<string, number>): FieldVerdict[] {
  return Object.entries(GROUPED).map(([dimension, field]) => ({
    code: 'survey_response.too_many_groups',
    passed: (groups.get(dimension) ?? 0) <= MOST_GROUPS,
    pointer: `/items/0/${field}`,
    message: {
      en: `${field} has more than ${MOST_GROUPS} different values in this round: name groups of people, not single ones.`,
      id: `${field} memiliki lebih dari ${MOST_GROUPS} nilai berbeda pada putaran ini: sebutkan golongan, bukan perorangan.`,
    },
  }));
}
