import type { LocalDate } from '#kernel/calendar/local-date';
import type { OfficeWindow } from '#kernel/calendar/working-time.rules';
import type { FieldVerdict } from '#platform/records/verdicts';

export interface Held {
  id?: string;
  name: string;
  season: string;
  from: LocalDate | null;
  to: LocalDate | null;
}

const isDated = ({ from, to }: Held): boolean => from !== null || to !== null;

/**
 * Whether both would hold for the same season on the same day. Hours with days are an exception to those without, so these
 * two never stand against each other.
 */
export function overlaps(one: Held, other: Held): boolean {
  if (one.season !== other.season || isDated(one) !== isDated(other)) return false;
  return (one.from ?? '') <= (other.to ?? '9999') && (other.from ?? '') <= (one.to ?? '9999');
}

export function scheduleVerdicts(
  next: Held & { windows: readonly OfficeWindow[] },
  all: readonly Held[],
): FieldVerdict[] {
  const other = all.find((one) => one.id !== next.id && overlaps(next, one));
  return [
    {
      code: 'work_schedule.order',
      passed: next.from === null || next.to === null || next.from <= next.to,
      pointer: '/to',
      message: { en: 'Must not be before the first day.', id: 'Tidak boleh sebelum hari pertama.' },
    },
    {
      code: 'work_schedule.overlap',
      passed: other === undefined,
      pointer: '/from',
      message: {
        en: `“${other?.name}” holds for this season on some of these days already: end it first, or choose other days.`,
        id: `“${other?.name}” sudah berlaku untuk musim ini pada sebagian hari tersebut: akhiri dahulu, atau pilih hari lain.`,
      },
    },
    ...windowVerdicts(next.windows),
  ];
}

function windowVerdicts(windows: readonly OfficeWindow[]): FieldVerdict[] {
  return windows.flatMap((window, i) => [
    {
      code: 'work_schedule.window_order',
      passed: window.start < window.end,
      pointer: `/windows/${i}/end`,
      message: { en: 'Must be after the opening.', id: 'Harus setelah jam buka.' },
    },
    {
      code: 'work_schedule.window_overlap',
      passed: !windows.some((other, j) => j < i && meet(window, other)),
      pointer: `/windows/${i}/start`,
      message: {
        en: 'The office is open at that time of this weekday already.',
        id: 'Pada jam itu di hari yang sama kantor sudah buka.',
      },
    },
  ]);
}

function meet(one: OfficeWindow, other: OfficeWindow): boolean {
  return one.weekday === other.weekday && one.start < other.end && other.start < one.end;
}
