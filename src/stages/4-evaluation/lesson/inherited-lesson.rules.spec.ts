import { carriedOnlyAccepted, ownerThere } from '#stages/4-evaluation/lesson/inherited-lesson.rules';

describe('an inherited lesson', () => {
  it('is carried forward only when accepted', () => {
    expect(carriedOnlyAccepted('declined', true)).toMatchObject({ passed: false, pointer: '/carryForward' });
    expect(carriedOnlyAccepted('declined', false).passed).toBe(true);
    expect(carriedOnlyAccepted('accepted', true).passed).toBe(true);
  });

  it('has an owner who is there', () => {
    expect([ownerThere('disabled').passed, ownerThere(undefined).passed]).toEqual([false, false]);
    expect(ownerThere('active').passed).toBe(true);
  });
});
