import {
  type AnsweredRound,
  byElement,
  fewGroups,
  inOrder,
  isScore,
  leadsToPeople,
  type ResponseInput,
  responseFaults,
  scaleOf,
  scoresCheck,
  wrongScore,
} from '#stages/4-evaluation/survey-response/survey-response.rules';

const round: AnsweredRound = {
  kind: 'ikm',
  elements: ['U1', 'U2'],
  strata: [],
  periodFrom: '2026-03-02',
  periodTo: '2026-03-31',
  today: '2026-03-20',
};
const faults = (answer: Partial<ResponseInput>, on: Partial<AnsweredRound> = {}): string[] =>
  responseFaults({ scores: { U1: 3 }, ...answer }, { ...round, ...on }).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('scoresCheck', () => {
  it('takes whole numbers and null by codes', () => {
    expect(scoresCheck({ U1: 3, U2: null })).toBeNull();
    expect([[], null, 'x', { U1: '3' }, { U1: 2.5 }].map((value) => scoresCheck(value)?.code)).toEqual(
      Array.from({ length: 5 }, () => 'survey_response.scores'),
    );
  });
});

describe('responseFaults', () => {
  it('find none in an answer that leaves something out', () => {
    expect(faults({ scores: { U2: 4 }, answeredOn: '2026-03-20', area: 'Kecamatan Coblong' })).toEqual([]);
    expect(faults({ stratum: 'A' }, { strata: ['A', 'B'] })).toEqual([]);
    expect(faults({ scores: { U1: 0 } }, { kind: 'share' })).toEqual([]);
  });

  it.each([
    [{ scores: { U1: 0 } }, {}, ['/scores/U1 survey_response.score']],
    [{ scores: { U1: 5, X: 1 } }, {}, ['/scores/U1 survey_response.score', '/scores/X survey_response.element']],
    [{ scores: { U1: 2 } }, { kind: 'share' as const }, ['/scores/U1 survey_response.score']],
    [{ scores: { U1: null } }, {}, ['/scores survey_response.empty']],
    [{ stratum: 'A' }, {}, ['/stratum survey_response.stratum']],
    [{}, { strata: ['A'] }, ['/stratum survey_response.stratum']],
    [{ answeredOn: '2026-03-21' }, {}, ['/answeredOn survey_response.answered_on']],
    [{ answeredOn: '2026-03-01' }, {}, ['/answeredOn survey_response.answered_on']],
    [{ area: 'WA 0812-3456-7890' }, {}, ['/area survey_response.identity']],
    [{ externalId: 'siti@example.com' }, {}, ['/externalId survey_response.identity']],
  ])('tell of %j', (answer, on, found) => {
    expect(faults(answer as Partial<ResponseInput>, on)).toEqual(found);
  });
});

describe('scores', () => {
  it('go from one to four, or are no and yes', () => {
    expect([scaleOf('ikm'), scaleOf('share')]).toEqual([
      [1, 4],
      [0, 1],
    ]);
    expect([isScore('ikm', 0), isScore('ikm', 4), isScore('share', 0), isScore('share', 2)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(wrongScore('ikm').id).toContain('1 sampai 4');
  });

  it('are kept in order and read by code, with null where nothing was said', () => {
    expect(inOrder({ U2: 4 }, round.elements)).toEqual([null, 4]);
    expect(byElement([null, 4], round.elements)).toEqual({ U1: null, U2: 4 });
  });
});

describe('groups', () => {
  it('are few, and lead to nobody', () => {
    const passed = fewGroups(
      new Map([
        ['area', 101],
        ['education', 100],
      ]),
    ).map((verdict) => [verdict.pointer, verdict.passed]);
    expect(passed).toEqual([
      ['/items/0/ageGroup', true],
      ['/items/0/education', true],
      ['/items/0/area', false],
    ]);
    expect([leadsToPeople('Kecamatan Coblong'), leadsToPeople('081234567890')]).toEqual([false, true]);
  });
});
