import type { FieldVerdict } from '#platform/records/verdicts';

interface Question {
  from?: string;
  days?: number;
  startsAt?: string;
  endsAt?: string;
  hours?: number;
}

/** Ten years: what lies further apart is a slip of the pen. */
const MOST_MS = 3_660 * 86_400_000;

/** A question to the calendar asks one thing: a number of working days from a day, or office time from a moment. */
export function questionVerdicts({ from, days, startsAt, endsAt, hours }: Question): FieldVerdict[] {
  const byDays = from !== undefined && days !== undefined;
  const byHours = startsAt !== undefined && (endsAt !== undefined) !== (hours !== undefined);
  const mixed = (from !== undefined || days !== undefined) && (startsAt ?? endsAt ?? hours) !== undefined;
  const apart = startsAt && endsAt ? Date.parse(endsAt) - Date.parse(startsAt) : 0;
  return [
    {
      code: 'working_time.unclear',
      passed: (byDays || byHours) && !mixed,
      pointer: byDays || days !== undefined ? '/days' : '/from',
      message: {
        en: 'Ask one thing: from with days, startsAt with hours, or startsAt with endsAt.',
        id: 'Tanyakan satu hal: from dengan days, startsAt dengan hours, atau startsAt dengan endsAt.',
      },
    },
    {
      code: 'working_time.order',
      passed: apart >= 0 && apart <= MOST_MS,
      pointer: '/endsAt',
      message: {
        en: 'Must be after startsAt, and at most ten years.',
        id: 'Harus setelah startsAt, dan paling lama sepuluh tahun.',
      },
    },
  ];
}

export function officeOpens(opens: boolean): FieldVerdict {
  return {
    code: 'working_time.never_open',
    passed: opens,
    pointer: '/hours',
    message: {
      en: 'With these working hours and this working week the time would never be over.',
      id: 'Dengan jam kerja dan pekan kerja ini waktunya tidak akan pernah habis.',
    },
  };
}
