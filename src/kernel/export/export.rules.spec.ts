import { exportMachine, isOver } from '#kernel/export/export.rules';

describe('an export', () => {
  it('ends done or failed, and its file goes later', () => {
    expect((['queued', 'running', 'done', 'failed', 'expired'] as const).map(isOver)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(exportMachine.allowedFrom('done')).toEqual(['expired']);
  });
});
