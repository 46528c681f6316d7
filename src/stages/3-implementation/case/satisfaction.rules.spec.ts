import { newId } from '#platform/database/ids';
import { goneBecause, readRatingToken, writeRatingToken } from '#stages/3-implementation/case/satisfaction.rules';

describe('the question after a closure', () => {
  it.each([
    ['2026-04-01T03:00:00Z', '2026-04-30T09:00:00Z', 'answered'],
    [null, '2026-04-10T00:00:00Z', 'expired'],
    [null, '2026-04-10T00:00:01Z', null],
  ])('is answered once and in time (%s, %s): %s', (answeredAt, expiresAt, why) => {
    expect(goneBecause({ answeredAt, expiresAt }, new Date('2026-04-10T00:00:00Z'))).toBe(why);
  });

  it('has a link that names its tenant and itself', () => {
    const [organizationId, id] = [newId(), newId()];
    const token = writeRatingToken(organizationId, id, 'x'.repeat(43));
    expect(readRatingToken(token)).toMatchObject({ organizationId, id });
    expect(readRatingToken(token.slice(0, -1))).toBeNull();
  });
});
