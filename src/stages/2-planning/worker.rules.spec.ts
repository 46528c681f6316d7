import { worksHere } from '#stages/2-planning/worker.rules';

describe('work', () => {
  it('goes to active people only', () => {
    expect(worksHere('/whoId', 'active').passed).toBe(true);
    expect(worksHere('/whoId', 'disabled').passed).toBe(false);
    expect(worksHere('/whoId', undefined)).toMatchObject({ passed: false, pointer: '/whoId' });
  });
});
