import type { Weekday } from '#kernel/calendar/local-date';
import type { WorkScheduleEntity } from '#kernel/calendar/work-schedule.entity';
import { REGULAR_HOURS } from '#kernel/calendar/working-time.rules';

type Hours = Pick<WorkScheduleEntity, 'name' | 'season' | 'from' | 'to' | 'windows' | 'source'>;

const week = (start: string, end: string, friday: string) =>
  [1, 2, 3, 4, 5].map((day) => ({ weekday: day as Weekday, start, end: day === 5 ? friday : end }));

/**
 * The hours of Perpres 21/2023, to begin with: 37.5 hours a week without breaks, 32.5 in Ramadan. The midday break is not
 * cut out. Which days Ramadan has, the government says each year: those of 2026 follow from the decreed 1 Syawal.
 */
export const PERPRES_HOURS: readonly Hours[] = [
  {
    name: 'Jam kerja biasa',
    season: 'normal',
    from: null,
    to: null,
    windows: [...REGULAR_HOURS.windows],
    source: 'Perpres 21/2023: 37 jam 30 menit sepekan, mulai 07.30 waktu setempat',
  },
  {
    name: 'Jam kerja Ramadan 1447 H',
    season: 'ramadan',
    from: '2026-02-19',
    to: '2026-03-20',
    windows: week('08:00', '15:00', '15:30'),
    source: 'Perpres 21/2023: 32 jam 30 menit sepekan, mulai 08.00; sesuaikan tanggalnya dengan sidang isbat',
  },
];
