import { USUAL_QUESTIONNAIRE } from '#stages/4-evaluation/survey-questionnaire/usual-questionnaire';
import type { SurveyRoundEntity } from '#stages/4-evaluation/survey-round/survey-round.entity';
import {
  type Asked,
  fixedVerdicts,
  peopleVerdicts,
  roundVerdicts,
  surveyMachine,
} from '#stages/4-evaluation/survey-round/survey-round.rules';

const asked = { ...USUAL_QUESTIONNAIRE, id: 'q' } as unknown as Asked;
const round = {
  questionnaireId: 'q',
  periodFrom: '2026-03-02',
  periodTo: '2026-03-31',
  population: 1_000,
  method: 'random',
  strata: [],
  weightMode: 'exact',
} as unknown as SurveyRoundEntity;
const strata = [
  { name: 'Coblong', population: 300 },
  { name: 'Cidadap', population: 700 },
];
const broken = (verdicts: { passed: boolean; code: string }[]): string[] =>
  verdicts.filter(({ passed }) => !passed).map(({ code }) => code);

describe('surveyMachine', () => {
  it('goes round between open and closed', () => {
    expect(surveyMachine.allowedFrom('draft')).toEqual(['open']);
    expect(surveyMachine.canMove('closed', 'open')).toBe(true);
  });
});

describe('roundVerdicts', () => {
  it.each([
    [{}, []],
    [{ strata }, []],
    [{ strata, population: 999 }, ['survey_round.strata_total']],
    [{ method: 'stratified' }, ['survey_round.strata_needed']],
    [{ periodTo: '2026-03-01' }, ['survey_round.period']],
    [{ periodFrom: '2016-12-31' }, ['survey_round.questionnaire_not_valid']],
    [{ questionnaireId: 'other' }, ['reference.unknown']],
    [{ weightMode: 'permen_0_11' }, ['survey_round.weight_reason']],
    [{ weightMode: 'permen_0_11', weightReason: 'Laporan 2019' }, []],
    [{ weightReason: 'Laporan 2019' }, ['survey_round.weight_reason']],
  ])('says of %j %j', (values, codes) => {
    expect(broken(roundVerdicts({ ...round, ...(values as Partial<SurveyRoundEntity>) }, asked))).toEqual(codes);
  });

  it('keep the rounded weight to the nine elements', () => {
    const eight = { ...asked, elements: asked.elements.slice(1) };
    const old = { ...round, weightMode: 'permen_0_11', weightReason: 'Laporan 2019' } as const;
    expect(broken(roundVerdicts(old, eight))).toEqual(['survey_round.rounded_weight']);
  });
});

describe('fixedVerdicts', () => {
  it('let populations change and names not', () => {
    const open = { ...round, strata };
    const larger = strata.map((each) => ({ ...each, population: each.population + 1 }));
    expect(broken(fixedVerdicts(open, { ...open, strata: larger }))).toEqual([]);
    expect(broken(fixedVerdicts(open, { ...open, strata: strata.slice(1) }))).toEqual(['survey_round.open']);
    expect(broken(fixedVerdicts(open, { ...open, questionnaireId: 'x' }))).toEqual(['survey_round.open']);
  });
});

describe('peopleVerdicts', () => {
  it('allow no more answers than people, in each stratum', () => {
    const people = { respondents: 1_000, byStratum: new Map([['Coblong', 301]]) };
    const found = peopleVerdicts({ ...round, strata }, people);
    expect(found.map(({ passed }) => passed)).toEqual([true, false, true]);
    expect(found[1]?.message.en).toContain('of Coblong has (300)');
  });
});
