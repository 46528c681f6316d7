import { importMachine, isOver } from '#stages/3-implementation/import/import.rules';

describe('an import', () => {
  it('ends once and for all', () => {
    expect(importMachine.states.filter(isOver)).toEqual(['done', 'failed', 'cancelled']);
    expect(importMachine.canMove('queued', 'done')).toBe(false);
  });
});
