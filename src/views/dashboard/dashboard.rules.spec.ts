import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import { bucketOf, nextStage, type Placed, standingOf } from '#views/dashboard/dashboard.rules';

const OBJECTIVE = {
  id: 'o',
  outcome: 'Tahu jadwal',
  unit: 'persen',
  direction: 'increase',
  baselineValue: '40',
  targetValue: '60',
  targetDate: '2026-06-30',
  progress: { value: '40', verdict: 'partly', actual: '48', provisional: true },
} as ObjectiveEntity;
const standing = (values: Partial<ObjectiveEntity> = {}) =>
  standingOf({ ...OBJECTIVE, ...values } as ObjectiveEntity, '2026-01-01', '2026-03-31');

describe('the dashboard', () => {
  it('C23: compares with where the objective should stand today', () => {
    expect(standing()).toMatchObject({ expected: '49.888888888888888889', pace: 'behind', verdict: 'partly' });
  });

  it('expects nothing of what has no start or only stays', () => {
    const missing = [standing({ baselineValue: null }), standing({ direction: 'maintain' })];
    expect(missing.map(({ expected, pace }) => [expected, pace])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('knows no pace without a result', () => {
    expect(standing({ progress: undefined })).toMatchObject({ actual: null, verdict: 'unknown', pace: null });
  });

  it('tells a bucket with its count, and when there are more', () => {
    const rows = [{ bucket: 'due', n: 1_001 } as Placed, { bucket: 'overdue', n: 1 } as Placed];
    expect(bucketOf(rows, 'due', 1_000)).toMatchObject({ count: 1_000, exact: false });
    expect(bucketOf(rows, 'overdue', 1_000)).toMatchObject({ count: 1, exact: true });
    expect(bucketOf(rows, 'breached', 1_000)).toEqual({ count: 0, exact: true, items: [] });
  });

  it('names only the conditions that do not hold', () => {
    const fix = { operationId: 'createLesson', resource: 'lessons', permission: 'evaluation.write', recordId: null };
    const met = { code: 'eval.levels', passed: true, message: 'Ada.', fix: null };
    const report = {
      to: 'closed',
      passed: false,
      conditions: [met, { ...met, code: 'eval.lesson', passed: false, fix }],
    };
    expect(nextStage(report as never).unmet).toEqual([
      { code: 'eval.lesson', message: 'Ada.', operationId: 'createLesson', recordId: null },
    ]);
  });
});
