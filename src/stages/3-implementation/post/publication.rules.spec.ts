import { isOnline, lackingOf, publicationState, type Shown } from '#stages/3-implementation/post/publication.rules';

const shown = (values: Partial<Shown>): Shown => ({
  state: 'published',
  permalink: null,
  proofSha256: null,
  followersAtPublish: null,
  online: true,
  ...values,
});

describe('a publication', () => {
  it('is partly out while one channel failed, waits or was not begun', () => {
    expect(publicationState(['published', 'published', 'failed'])).toBe('partially_published');
    expect(publicationState(['published', 'scheduled'])).toBe('partially_published');
    expect(publicationState(['corrected', 'missing'])).toBe('partially_published');
  });

  it('is whole once every channel is out or given up', () => {
    expect(publicationState(['published', 'corrected', 'taken_down'])).toBe('published');
    expect(publicationState(['published', 'cancelled'])).toBe('published');
  });

  it('failed only when nothing is out and nothing waits', () => {
    expect(publicationState(['failed', 'scheduled'])).toBe('scheduled');
    expect(publicationState(['failed', 'missing'])).toBe('failed');
    expect([publicationState([]), publicationState(['missing']), publicationState(['cancelled'])]).toEqual([
      'none',
      'none',
      'none',
    ]);
  });

  it('says what its proof lacks', () => {
    expect(lackingOf(shown({ state: 'missing' }))).toEqual(['post']);
    expect(lackingOf(shown({}))).toEqual(['permalink', 'proof', 'followersAtPublish']);
    expect(lackingOf(shown({ online: isOnline('radio') }))).toEqual(['proof']);
    expect(lackingOf(shown({ state: 'failed' }))).toEqual([]);
    expect(lackingOf(shown({ permalink: 'https://x.com/1', proofSha256: 'a', followersAtPublish: 0 }))).toEqual([]);
  });
});
