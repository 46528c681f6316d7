import { addDays, daysBetween, earlier, type LocalDate, later, weekdayOf } from '#kernel/calendar/local-date';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ContentSeriesEntity } from '#stages/3-implementation/content-series/content-series.entity';

export type Rhythm = Pick<ContentSeriesEntity, 'frequency' | 'weekdays' | 'monthDay' | 'startsOn' | 'endsOn'>;

/** The last day of the month of a date. */
function lastOfMonth(date: LocalDate): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fallsOn(date: LocalDate, { frequency, weekdays, monthDay }: Rhythm): boolean {
  if (frequency === 'weekly') return weekdays.includes(weekdayOf(date));
  return monthDay !== null && Number(date.slice(8)) === Math.min(monthDay, lastOfMonth(date));
}

/** The days of a series between two days, both included; a month without the day has it on its last. */
export function daysOf(rhythm: Rhythm, from: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  const last = earlier(until, rhythm.endsOn);
  for (let day = later(from, rhythm.startsOn); day <= last; day = addDays(day, 1))
    if (fallsOn(day, rhythm)) days.push(day);
  return days;
}

export type Standing = Pick<ContentSeriesEntity, 'endsOn' | 'recheckOn' | 'leadDays' | 'madeUntil' | 'startsOn'>;

/** The last day for which pieces may be made today: no further ahead than asked for, and none that outlives its facts. */
export function horizon({ endsOn, recheckOn, leadDays }: Standing, today: LocalDate): LocalDate {
  return earlier(earlier(addDays(today, leadDays), endsOn), addDays(recheckOn, -1));
}

/** The first day for which none is made yet. */
export function nextDay({ startsOn, madeUntil }: Standing, today: LocalDate): LocalDate {
  return later(later(startsOn, today), madeUntil ? addDays(madeUntil, 1) : startsOn);
}

/** From the day of the re-check on nobody knows whether it is still true. */
export function factsAreOld({ recheckOn }: Pick<Standing, 'recheckOn'>, today: LocalDate): boolean {
  return recheckOn <= today;
}

/** Nothing recurs for longer than this without being decided anew, and nobody trusts a fact for longer: our settings. */
const LONGEST_DAYS = 731;
const TRUSTED_DAYS = 366;

const verdict = (code: string, passed: boolean, pointer: string, [en, id]: [string, string]): FieldVerdict => ({
  code: `content_series.${code}`,
  passed,
  pointer,
  message: { en, id },
});

export function rhythmVerdicts(series: Partial<ContentSeriesEntity>): FieldVerdict[] {
  const { frequency, weekdays = [], monthDay = null, startsOn = '', endsOn = '' } = series;
  const weekly = frequency === 'weekly';
  const inOrder = startsOn <= endsOn;
  return [
    verdict('weekdays', weekly === weekdays.length > 0, '/weekdays', [
      'A weekly series names its days of the week; a monthly one names none.',
      'Seri mingguan menyebut hari-harinya; seri bulanan tidak.',
    ]),
    verdict('month_day', weekly === (monthDay === null), '/monthDay', [
      'A monthly series names its day of the month; a weekly one names none.',
      'Seri bulanan menyebut tanggalnya; seri mingguan tidak.',
    ]),
    verdict('order', inOrder, '/endsOn', [
      'It ends on or after its first day.',
      'Berakhir pada atau setelah hari pertamanya.',
    ]),
    verdict('too_long', !inOrder || daysBetween(startsOn, endsOn) <= LONGEST_DAYS, '/endsOn', [
      'It runs for at most two years; decide anew after that.',
      'Paling lama dua tahun; putuskan lagi sesudahnya.',
    ]),
  ];
}

/** The next look at the facts lies ahead, and not too far. */
export function recheckVerdict(pointer: string, recheckOn: LocalDate, today: LocalDate): FieldVerdict {
  return verdict('recheck', recheckOn > today && recheckOn <= addDays(today, TRUSTED_DAYS), pointer, [
    'Its facts are checked again after today and within a year.',
    'Faktanya diperiksa lagi setelah hari ini dan dalam setahun.',
  ]);
}
