import { exact } from '#kernel/figures/exact';
import { defineProblem } from '#platform/problem/problem';

export interface Measure {
  metric: string;
  unit: string;
  value: string;
}

/** Whether a change would make something else of what was measured; the same number in another form does not. */
export function changesMeasure(before: Measure, after: Measure): boolean {
  return before.metric !== after.metric || before.unit !== after.unit || !exact(before.value).equals(after.value);
}

export const baselineInUse = defineProblem({
  code: 'baseline.in_use',
  status: 409,
  title: { en: 'An objective begins at this baseline', id: 'Sebuah sasaran berangkat dari data awal ini' },
  detail: {
    en: 'It would no longer be known from where it started: {dependants}.',
    id: 'Titik berangkatnya tidak akan diketahui lagi: {dependants}.',
  },
  remedy: {
    en: 'Record a new baseline and name it in baselineId of the objective; then this one is free.',
    id: 'Catat data awal baru dan sebut dalam baselineId sasaran itu; sesudahnya data awal ini bebas.',
  },
});
