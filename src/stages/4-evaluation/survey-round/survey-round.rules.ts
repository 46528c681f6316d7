import { isDeepStrictEqual } from 'node:util';
import { exact, sum } from '#kernel/figures/exact';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { SurveyQuestionnaireEntity } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.entity';
import type { SurveyRoundEntity, SurveyState } from '#stages/4-evaluation/survey-round/survey-round.entity';

type Draft = Partial<SurveyRoundEntity>;
export type Asked = Pick<SurveyQuestionnaireEntity, 'id' | 'kind' | 'elements' | 'validFrom' | 'validTo'>;

export const surveyMachine = new Machine<SurveyState>('survey_round', 'draft', {
  draft: ['open'],
  open: ['closed'],
  closed: ['open'],
});

/** The elements of the regulation's weight: nine times 0.11. */
const ELEMENTS_OF_PERMEN = 9;

export function roundVerdicts(next: Draft, asked: Asked | undefined): FieldVerdict[] {
  return [...designVerdicts(next), ...questionnaireVerdicts(next, asked)];
}

function designVerdicts({
  periodFrom = '',
  periodTo = '',
  population = 0,
  method,
  strata = [],
}: Draft): FieldVerdict[] {
  const together = sum(strata.map((stratum) => stratum.population)).toFixed();
  return [
    {
      code: 'survey_round.period',
      passed: periodFrom <= periodTo,
      pointer: '/periodTo',
      message: { en: 'Ends before it begins.', id: 'Berakhir sebelum dimulai.' },
    },
    {
      code: 'survey_round.strata_total',
      passed: strata.length === 0 || exact(together).equals(population),
      pointer: '/strata',
      message: {
        en: `The strata have ${together} people together, the population ${population}: both must be the same.`,
        id: `Semua strata berjumlah ${together} orang, populasi ${population}: keduanya harus sama.`,
      },
    },
    {
      code: 'survey_round.strata_needed',
      passed: method !== 'stratified' || strata.length > 0,
      pointer: '/strata',
      message: {
        en: 'A stratified sample names its strata, each with its population.',
        id: 'Sampel berstrata menyebut stratanya, masing-masing dengan populasinya.',
      },
    },
  ];
}

function questionnaireVerdicts(
  { periodFrom = '', questionnaireId, weightMode = 'exact', weightReason }: Draft,
  asked: Asked | undefined,
): FieldVerdict[] {
  const rounded = weightMode === 'permen_0_11';
  return [
    {
      code: 'reference.unknown',
      passed: asked !== undefined && asked.id === questionnaireId?.toLowerCase(),
      pointer: '/questionnaireId',
      message: { en: 'No such record.', id: 'Rekaman itu tidak ada.' },
    },
    {
      code: 'survey_round.questionnaire_not_valid',
      passed: !asked || (asked.validFrom <= periodFrom && (asked.validTo === null || periodFrom <= asked.validTo)),
      pointer: '/questionnaireId',
      message: {
        en: `The questionnaire is not used on ${periodFrom}; take the version that is (GET /survey-questionnaires?on=${periodFrom}).`,
        id: `Kuesioner itu tidak berlaku pada ${periodFrom}; pilih versi yang berlaku (GET /survey-questionnaires?on=${periodFrom}).`,
      },
    },
    {
      code: 'survey_round.rounded_weight',
      passed: !rounded || !asked || (asked.kind === 'ikm' && asked.elements.length === ELEMENTS_OF_PERMEN),
      pointer: '/weightMode',
      message: {
        en: 'The rounded weight 0.11 belongs to the nine elements of the regulation alone.',
        id: 'Bobot pembulatan 0,11 hanya untuk sembilan unsur menurut peraturan.',
      },
    },
    {
      code: 'survey_round.weight_reason',
      passed: rounded === Boolean(weightReason),
      pointer: '/weightReason',
      message: {
        en: 'The rounded weight repeats an old report: say which (weightReason). The exact weight needs no reason and takes none.',
        id: 'Bobot pembulatan mengulang laporan lama: sebutkan yang mana (weightReason). Bobot tepat tidak memerlukan alasan.',
      },
    },
  ];
}

/** What answers rest on stays once the round is open: what was asked, and into which strata people were divided. */
export function fixedVerdicts(current: SurveyRoundEntity, next: Draft): FieldVerdict[] {
  const names = (strata: SurveyRoundEntity['strata'] = []): string[] => strata.map(({ name }) => name).sort();
  const fixed = (field: 'questionnaireId' | 'strata', same: boolean): FieldVerdict => ({
    code: 'survey_round.open',
    passed: same,
    pointer: `/${field}`,
    message: {
      en: 'The round is open: the questionnaire and the names of its strata stay. Prepare another round.',
      id: 'Putaran sudah dibuka: kuesioner dan nama stratanya tetap. Siapkan putaran lain.',
    },
  });
  return [
    fixed('questionnaireId', current.questionnaireId === next.questionnaireId?.toLowerCase()),
    fixed('strata', isDeepStrictEqual(names(current.strata), names(next.strata))),
  ];
}

/** How many have answered. */
export interface Answering {
  respondents: number;
  byStratum: ReadonlyMap<string, number>;
}

/** Somebody who answered is one of those of whom the survey speaks: there are never more answers than people. */
export function peopleVerdicts(
  { population = 0, strata = [] }: Draft,
  { respondents, byStratum }: Answering,
): FieldVerdict[] {
  const parts = strata.map((stratum): FieldVerdict => {
    const answered = byStratum.get(stratum.name) ?? 0;
    return fewer('/strata', { name: stratum.name, answered, population: stratum.population });
  });
  return [fewer('/population', { name: null, answered: respondents, population }), ...parts];
}

interface People {
  name: string | null;
  answered: number;
  population: number;
}

function fewer(pointer: string, { name, answered, population }: People): FieldVerdict {
  const of = name === null ? { en: '', id: '' } : { en: ` of ${name}`, id: ` ${name}` };
  return {
    code: 'survey_round.population',
    passed: answered <= population,
    pointer,
    message: {
      en: `More people answered (${answered}) than the population${of.en} has (${population}): correct the population.`,
      id: `Responden (${answered}) lebih banyak daripada populasi${of.id} (${population}): betulkan populasinya.`,
    },
  };
}

export const roundClosed = defineProblem({
  code: 'survey_round.closed',
  status: 409,
  title: { en: 'The survey round is closed', id: 'Putaran survei sudah ditutup' },
  detail: {
    en: 'Its answers and its result are kept as they are.',
    id: 'Jawaban dan hasilnya disimpan apa adanya.',
  },
  remedy: {
    en: 'Open it again with a transition to open and a reason, which stays visible; or prepare another round.',
    id: 'Buka kembali lewat perpindahan ke open dengan alasan, yang tetap terlihat; atau siapkan putaran lain.',
  },
});

export const roundEmpty = defineProblem({
  code: 'survey_round.empty',
  status: 409,
  title: { en: 'Nobody has answered', id: 'Belum ada yang menjawab' },
  detail: {
    en: 'A round without answers has no result to keep.',
    id: 'Putaran tanpa jawaban tidak memiliki hasil untuk disimpan.',
  },
  remedy: {
    en: 'Bring the answers first, or remove the round.',
    id: 'Masukkan jawabannya dahulu, atau hapus putarannya.',
  },
});
