import {
  campaignFrom,
  followUpMachine,
  needsReason,
  ownerWorksHere,
  type SourceRecord,
  saysWhat,
  sourceVerdicts,
} from '#stages/4-evaluation/follow-up/follow-up.rules';

const source = (campaignId: string | null): SourceRecord => ({ id: 's', campaignId, classification: 'open' });
const broken = (verdicts: { code: string; passed: boolean }[]) =>
  verdicts.flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('a follow-up', () => {
  it('comes from messages or a record', () => {
    expect(broken(sourceVerdicts({}, []))).toEqual(['follow_up.source_needed']);
    expect(broken(sourceVerdicts({ feedbackMessageIds: ['s'] }, [source(null)]))).toEqual([]);
    expect(broken(sourceVerdicts({ evaluationRecordId: 's', campaignId: 'c' }, [source('c')]))).toEqual([]);
  });

  it('stays within one campaign', () => {
    const draft = { feedbackMessageIds: ['s'], campaignId: 'c' };
    expect(broken(sourceVerdicts(draft, [source('d')]))).toEqual(['follow_up.other_campaign']);
    expect(broken(sourceVerdicts(draft, [source('c'), source(null)]))).toEqual([]);
  });

  it('takes its campaign from its sources', () => {
    expect(campaignFrom(undefined, [source(null), source('c')])).toBe('c');
    expect(campaignFrom('d', [source('c')])).toBe('d');
    expect(campaignFrom(undefined, [])).toBeNull();
  });

  it('is done when it says what was done', () => {
    expect(saysWhat('done', ' ')).toMatchObject({ passed: false, pointer: '/result' });
    expect(saysWhat('done', 'Jadwal terbit').passed).toBe(true);
    expect(saysWhat('in_progress', null).passed).toBe(true);
    expect(saysWhat('in_progress', 'Jadwal terbit').passed).toBe(false);
  });

  it('explains being dropped, reopened and sent back', () => {
    const moves = followUpMachine.states.flatMap((from) =>
      followUpMachine.allowedFrom(from).flatMap((to) => (needsReason(from, to) ? [`${from} → ${to}`] : [])),
    );
    expect(moves).toEqual(['open → dropped', 'in_progress → dropped', 'done → in_progress', 'dropped → open']);
  });

  it('has an owner who still works here', () => {
    expect(ownerWorksHere('disabled').passed).toBe(false);
    expect(ownerWorksHere(undefined)).toMatchObject({ passed: false, pointer: '/ownerId' });
    expect(ownerWorksHere('active').passed).toBe(true);
  });
});
