import {
  afterWaiting,
  inOrder,
  isOpen,
  movesByHand,
  rejectionSaid,
  type Standing,
} from '#stages/3-implementation/case/case-course.rules';

const standing = (values: Partial<Standing> = {}): Standing => ({
  state: 'verified',
  receivedAt: '2026-03-12T03:00:00.000Z',
  verifiedAt: '2026-03-13T03:00:00.000Z',
  answeredAt: null,
  closedAt: null,
  ...values,
});

describe('the course of a case', () => {
  it('is open until it was answered, rejected, merged or laid aside', () => {
    expect(isOpen('waiting_reporter')).toBe(true);
    expect(isOpen('answered') || isOpen('merged') || isOpen('archived')).toBe(false);
  });

  it('goes to nobody before it was verified', () => {
    expect(movesByHand({ state: 'escalated', verifiedAt: null })).toEqual([
      'verified',
      'waiting_reporter',
      'rejected',
      'archived',
    ]);
    expect(movesByHand(standing({ state: 'escalated' }))).toContain('assigned');
  });

  it('is answered by a reply, merged by a merge, and moved by hand no further then', () => {
    expect(movesByHand(standing({ state: 'in_progress' }))).not.toContain('answered');
    expect(movesByHand(standing({ state: 'in_progress' }))).not.toContain('merged');
    expect(movesByHand(standing({ state: 'merged' }))).toEqual([]);
  });

  it('goes on after waiting where it was', () => {
    const nobody = { unitId: null, assigneeId: null };
    expect(afterWaiting({ verifiedAt: null, ...nobody })).toBe('received');
    expect(afterWaiting({ verifiedAt: 'x', ...nobody })).toBe('verified');
    expect(afterWaiting({ verifiedAt: 'x', unitId: 'u', assigneeId: null })).toBe('in_progress');
  });

  it('is written down in the order in which it happened', () => {
    expect(inOrder(standing(), '2026-03-13T10:00:00+07:00').passed).toBe(true);
    expect(inOrder(standing(), '2026-03-13T09:59:59+07:00').passed).toBe(false);
    // What was answered and reopened is measured by what came before.
    const again = standing({ state: 'reopened', answeredAt: '2026-03-20T00:00:00.000Z' });
    expect(inOrder(again, '2026-03-19T00:00:00Z').passed).toBe(true);
  });

  it('says why it is rejected, and only then', () => {
    expect(rejectionSaid('rejected', null).passed).toBe(false);
    expect(rejectionSaid('rejected', 'spam').passed).toBe(true);
    expect(rejectionSaid('verified', 'spam').passed).toBe(false);
  });
});
