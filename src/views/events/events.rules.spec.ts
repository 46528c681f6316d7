import { PERMISSIONS } from '#kernel/access/permissions';
import type { Actor } from '#platform/context/actor';
import { concernsAccess, type Happened, isWished, mayHear, readLastEventId } from '#views/events/events.rules';

const happened = (values: Partial<Happened> = {}): Happened => ({
  seq: 1,
  at: '2026-03-12T02:00:00.000Z',
  action: 'feedback_message.created',
  resource: 'feedback_message',
  recordId: 'message',
  campaignId: 'campaign',
  level: 0,
  permission: 'feedback.read',
  ...values,
});
const actor = (values: Partial<Actor> = {}) =>
  ({ userId: 'me', sessionId: 'session', role: 'staff', clearance: 1, scopes: null, ...values }) as Actor;

describe('mayHear', () => {
  it('keeps what lies above the clearance from everybody below', () => {
    expect([0, 1, 2].map((level) => mayHear(actor(), happened({ level })))).toEqual([true, true, false]);
    expect(mayHear(actor({ role: 'head', clearance: 1 }), happened({ level: 2 }))).toBe(false);
  });

  it('tells of a kind of record only those who may read it', () => {
    expect(Object.keys(PERMISSIONS)).toContain('feedback.read');
    expect(mayHear(actor({ scopes: ['content.read'] }), happened())).toBe(false);
    expect(mayHear(actor({ scopes: ['feedback.read'] }), happened())).toBe(true);
  });

  it('tells of what is nobody’s collection only readers of the audit', () => {
    const signIn = happened({ resource: 'session', permission: null });
    expect([mayHear(actor(), signIn), mayHear(actor({ role: 'admin' }), signIn)]).toEqual([false, true]);
  });
});

describe('isWished', () => {
  it('takes a kind of record or one deed', () => {
    const wished = (types?: string[]) => isWished({ types }, happened());
    expect([wished(), wished(['feedback_message']), wished(['feedback_message.created'])]).toEqual([true, true, true]);
    expect([wished(['feedback_message.updated']), wished([])]).toEqual([false, false]);
  });

  it('takes what happens in a campaign and to the campaign itself', () => {
    const wished = (values: Partial<Happened>) => isWished({ campaignId: ['campaign'] }, happened(values));
    expect([wished({}), wished({ campaignId: null }), wished({ campaignId: 'other' })]).toEqual([true, false, false]);
    expect(wished({ resource: 'campaign', recordId: 'campaign', campaignId: null })).toBe(true);
  });
});

describe('concernsAccess', () => {
  it('notices what happens to the person or to the session', () => {
    const concerns = (recordId: string | null) => concernsAccess(happened({ recordId }), actor());
    expect(['me', 'session', 'message', null].map(concerns)).toEqual([true, true, false, false]);
  });
});

describe('readLastEventId', () => {
  it('takes a whole number and refuses everything else', () => {
    expect([readLastEventId(undefined), readLastEventId(''), readLastEventId('128')]).toEqual([null, null, 128]);
    for (const id of ['-1', '1.5', 'abc', '9'.repeat(16)]) expect(() => readLastEventId(id)).toThrow();
  });
});
