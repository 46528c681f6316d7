import { World } from '#app/demo/world';
import { stranger } from '#kernel/access/acting';

const world = new World(undefined as never, '2026-03-01', 'Asia/Jakarta');
world.meet('viewer', { ...stranger('o', 'person-1'), role: 'viewer' });
world.keep('dbd', 'campaign-1');
world.keep('jentik', 'note-1', 'dbd');
world.keep('jentik', 'note-2', 'asap');

describe('a world', () => {
  it('finds what a campaign told before what the agency told', () => {
    expect(world.find('@jentik', 'dbd')).toBe('note-1');
    expect(world.find('@jentik', 'asap')).toBe('note-2');
    expect(world.find('@viewer', 'dbd')).toBe('person-1');
  });

  it('fills ids and days, and leaves handles alone', () => {
    const facts = {
      ownerId: '@viewer',
      researchNoteIds: ['@jentik'],
      handle: '@viewer',
      measuredOn: '{day -1}',
      sampleSize: 3,
      unitId: null,
      owe: [{ code: 'plan.budget', dueOn: '{day 1}', ownerId: '@viewer' }],
    };
    expect(world.fill(facts, 'dbd')).toEqual({
      ownerId: 'person-1',
      researchNoteIds: ['note-1'],
      handle: '@viewer',
      measuredOn: '2026-02-28',
      sampleSize: 3,
      unitId: null,
      owe: [{ code: 'plan.budget', dueOn: '2026-03-02', ownerId: 'person-1' }],
    });
  });

  it('refuses what was not told, and what was told twice', () => {
    expect(() => world.find('@jentik')).toThrow('has not told');
    expect(() => world.keep('jentik', 'note-3', 'dbd')).toThrow('twice');
  });

  it('lets nobody do what their role does not allow', () => {
    const deed = () => Promise.resolve();
    expect(() => world.do('viewer', 'campaign.write', deed)).toThrow('campaign.write');
    expect(() => world.do('nobody', 'campaign.read', deed)).toThrow('nobody knows');
  });
});
