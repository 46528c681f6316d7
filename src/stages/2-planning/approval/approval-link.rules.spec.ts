import { newId } from '#platform/database/ids';
import {
  goneBecause,
  linkTimeVerdict,
  readLinkToken,
  writeLinkToken,
} from '#stages/2-planning/approval/approval-link.rules';

const NOW = new Date('2026-03-14T00:00:00Z');
const link = { usedAt: null, revokedAt: null, expiresAt: '2026-03-15T00:00:00.000Z', step: 2 };
const request = { state: 'pending' as const, currentStep: 2, dueAt: '2026-03-15T00:00:00.000Z' };

describe('a leader’s link', () => {
  it('names its tenant and itself', () => {
    const [organizationId, id] = [newId(), newId()];
    const token = writeLinkToken(organizationId, id, 'x'.repeat(43));
    expect(readLinkToken(token)).toMatchObject({ organizationId, id });
    expect(readLinkToken(token.slice(0, -1))).toBeNull();
    expect(readLinkToken('sik_nonsense')).toBeNull();
  });

  it.each([
    ['used', { usedAt: '2026-03-13T00:00:00Z' }, {}],
    ['revoked', { revokedAt: '2026-03-13T00:00:00Z' }, {}],
    ['expired', { expiresAt: '2026-03-13T00:00:00Z' }, {}],
    ['expired', {}, { dueAt: '2026-03-13T00:00:00Z' }],
    ['expired', {}, { state: 'expired' as const }],
    ['void', {}, { state: 'void' as const }],
    ['decided', {}, { state: 'rejected' as const }],
    ['decided', {}, { currentStep: 3 }],
    [null, {}, {}],
  ])('is %s with %j and %j', (why, ofLink, ofRequest) => {
    expect(goneBecause({ ...link, ...ofLink }, { ...request, ...ofRequest }, NOW)).toBe(why);
  });

  it('ends within a month', () => {
    const ends = (at: string) => linkTimeVerdict(at, NOW).passed;
    expect([ends('2026-03-14T00:00:00Z'), ends('2026-03-15T00:00:00Z'), ends('2026-05-15T00:00:00Z')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
