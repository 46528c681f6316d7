import { differences } from '#stages/2-planning/content-plan/version-diff.rules';

describe('two versions', () => {
  it('differ in nothing when nothing was changed', () => {
    const content = { title: 'a', needIds: ['x'], variants: [{ channelId: 'c', caption: null }] };
    expect(differences(content, structuredClone(content))).toEqual([]);
  });

  it('differ by field, links included', () => {
    expect(
      differences({ title: 'a', altText: null, needIds: ['x'] }, { title: 'b', altText: null, needIds: [] }),
    ).toEqual([
      { pointer: '/title', from: 'a', to: 'b' },
      { pointer: '/needIds', from: ['x'], to: [] },
    ]);
  });

  it('differ by the fields of each variant', () => {
    const before = {
      variants: [
        { channelId: 'c', caption: 'a' },
        { channelId: 'd', caption: 'x' },
      ],
    };
    const after = {
      variants: [
        { channelId: 'c', caption: 'b' },
        { channelId: 'e', caption: 'y' },
      ],
    };
    expect(differences(before, after)).toEqual([
      { pointer: '/variants/c/caption', from: 'a', to: 'b' },
      { pointer: '/variants/d', from: { caption: 'x' }, to: null },
      { pointer: '/variants/e', from: null, to: { caption: 'y' } },
    ]);
  });
});
