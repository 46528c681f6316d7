import {
  cameVerdicts,
  isNotice,
  needsReason,
  notBefore,
  noticeVerdicts,
  requestMachine,
  testExempts,
} from '#stages/3-implementation/information-request/information-request.rules';

const broken = (...given: Parameters<typeof noticeVerdicts>): string[] =>
  noticeVerdicts(...given)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('an information request', () => {
  it('is extended once and answered once', () => {
    expect(requestMachine.canMove('extended', 'extended')).toBe(false);
    expect(requestMachine.states.filter(isNotice).every((state) => requestMachine.isFinal(state))).toBe(true);
  });

  it('is explained in writing unless it is answered in full', () => {
    expect(requestMachine.states.filter((state) => !needsReason(state))).toEqual(['answered']);
  });

  it('is answered with something', () => {
    expect(broken('answered', {})).toEqual(['information_request.nothing_given']);
    expect(broken('answered', { entryIds: ['a'] })).toEqual([]);
    expect(broken('answered', { answer: 'Tabel terlampir.', ground: 'h' })).toEqual([
      'information_request.ground_unneeded',
    ]);
  });

  it('is refused on a ground only', () => {
    expect(broken('refused', {})).toEqual(['information_request.no_ground']);
    expect(broken('refused', { ground: 'h' })).toEqual([]);
    expect(broken('partial', { answer: 'Tanpa alamat.', consequenceTestId: 'a' })).toEqual([]);
    expect(broken('not_held', {})).toEqual([]);
  });

  it('rests on no test that opens', () => {
    expect(testExempts('a', { exempt: false })).toMatchObject({ passed: false, pointer: '/consequenceTestId' });
    expect([testExempts('a', { exempt: true }).passed, testExempts(null, undefined).passed]).toEqual([true, true]);
  });

  it('names what is there and is no more open than that', () => {
    const codes = (rank: number, caseId: string | null, level: number) =>
      cameVerdicts({ caseId, rank }, [{ field: 'feedbackMessageId', level }])
        .filter(({ passed }) => !passed)
        .map(({ code }) => code);
    expect(codes(0, null, 0)).toEqual([]);
    expect(codes(1, 'a', 2)).toEqual(['reference.unknown', 'information_request.too_open']);
  });

  it('is answered after it was asked', () => {
    expect(notBefore('/at', '2026-03-12T02:00:00Z', '2026-03-12T09:00:00+07:00').passed).toBe(true);
    expect(notBefore('/at', '2026-03-12T01:59:59Z', '2026-03-12T09:00:00+07:00').passed).toBe(false);
  });
});
