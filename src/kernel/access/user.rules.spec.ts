import { lastAdminVerdict, losesAdmin, ownRightsVerdicts } from '#kernel/access/user.rules';

const admin = { id: 'a', role: 'admin', clearance: 'restricted', state: 'active' } as const;
const broken = (actorId: string, change: object): string[] =>
  ownRightsVerdicts(actorId, admin, { ...admin, ...change })
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('own rights', () => {
  it('lets nobody change their own role', () => {
    expect(broken('a', { role: 'head' })).toEqual(['user.own_role']);
  });

  it('lets nobody raise their own clearance', () => {
    expect(broken('a', { clearance: 'exempt' })).toEqual(['user.own_clearance']);
  });

  it('lets people lower their own clearance', () => {
    expect(broken('a', { clearance: 'open' })).toEqual([]);
  });

  it('lets one admin change another', () => {
    expect(broken('b', { role: 'head', clearance: 'exempt' })).toEqual([]);
  });
});

describe('last admin', () => {
  it('is lost by another role or by being disabled', () => {
    expect(losesAdmin(admin, { ...admin, role: 'viewer' })).toBe(true);
    expect(losesAdmin(admin, { ...admin, state: 'disabled' })).toBe(true);
  });

  it('is not lost by what leaves an admin an admin', () => {
    expect(losesAdmin(admin, { ...admin, clearance: 'open' })).toBe(false);
    expect(losesAdmin({ ...admin, state: 'disabled' }, { ...admin, role: 'viewer', state: 'disabled' })).toBe(false);
  });

  it('needs one other active admin', () => {
    expect(lastAdminVerdict(0).passed).toBe(false);
    expect(lastAdminVerdict(1).passed).toBe(true);
  });
});
