import { Machine } from '#platform/records/machine';

const article = () =>
  new Machine('article', 'draft', {
    draft: ['review', 'cancelled'],
    review: ['draft', 'published'],
    published: [],
    cancelled: [],
  });

describe('a state machine', () => {
  it('says what may follow a state', () => {
    expect(article().allowedFrom('review')).toEqual(['draft', 'published']);
    expect(article().canMove('draft', 'review')).toBe(true);
    expect(article().canMove('draft', 'published')).toBe(false);
  });

  it('knows where it ends', () => {
    const machine = article();
    expect(machine.states.filter((state) => machine.isFinal(state))).toEqual(['published', 'cancelled']);
  });

  it('refuses to stay where it is', () => {
    expect(article().canMove('draft', 'draft')).toBe(false);
  });
});

describe('a table that cannot be right', () => {
  it('stops the start when a move leads nowhere', () => {
    const load = () => new Machine<string>('article', 'draft', { draft: ['lost'] });
    expect(load).toThrow('The state table article speaks of an unknown state lost.');
  });

  it('stops the start when it begins nowhere', () => {
    expect(() => new Machine<string>('article', 'idea', { draft: [] })).toThrow('unknown state idea');
  });

  it('stops the start when a state is never reached', () => {
    const load = () => new Machine<string>('article', 'draft', { draft: ['done'], done: [], island: ['done'] });
    expect(load).toThrow('The state table article never reaches island.');
  });
});
