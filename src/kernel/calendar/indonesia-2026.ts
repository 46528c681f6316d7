import type { CalendarRow } from '#kernel/calendar/working-days.rules';
import type { Text } from '#platform/problem/problem';

/** A calendar row with the decree and the place it was taken from, as it is stored. */
export interface DecreedDay extends CalendarRow {
  name: Text;
  decree: string;
  source: string;
}

const DECREE = 'SKB 3 Menteri No. 1497/2025, 2/2025, 5/2025';
const SOURCE =
  'Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB: hari libur nasional dan cuti bersama 2026';

/** The 17 national holidays and 8 days of joint leave of 2026: data to begin with, which the agency may correct. */
export const INDONESIA_2026: readonly DecreedDay[] = [
  holiday('2026-01-01', 'Tahun Baru 2026 Masehi', "New Year's Day 2026"),
  holiday('2026-01-16', 'Isra Mikraj Nabi Muhammad saw.', 'Ascension of the Prophet Muhammad'),
  jointLeave('2026-02-16', 'Tahun Baru Imlek 2577 Kongzili', 'Chinese New Year 2577 Kongzili'),
  holiday('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili', 'Chinese New Year 2577 Kongzili'),
  jointLeave('2026-03-18', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'Day of Silence (Saka New Year 1948)'),
  holiday('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'Day of Silence (Saka New Year 1948)'),
  jointLeave('2026-03-20', 'Idulfitri 1447 Hijriah', 'Eid al-Fitr 1447 H'),
  holiday('2026-03-21', 'Idulfitri 1447 Hijriah', 'Eid al-Fitr 1447 H'),
  holiday('2026-03-22', 'Idulfitri 1447 Hijriah', 'Eid al-Fitr 1447 H'),
  jointLeave('2026-03-23', 'Idulfitri 1447 Hijriah', 'Eid al-Fitr 1447 H'),
  jointLeave('2026-03-24', 'Idulfitri 1447 Hijriah', 'Eid al-Fitr 1447 H'),
  holiday('2026-04-03', 'Wafat Yesus Kristus', 'Good Friday'),
  holiday('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'Easter Sunday'),
  holiday('2026-05-01', 'Hari Buruh Internasional', 'International Labour Day'),
  holiday('2026-05-14', 'Kenaikan Yesus Kristus', 'Ascension of Jesus Christ'),
  jointLeave('2026-05-15', 'Kenaikan Yesus Kristus', 'Ascension of Jesus Christ'),
  holiday('2026-05-27', 'Iduladha 1447 Hijriah', 'Eid al-Adha 1447 H'),
  jointLeave('2026-05-28', 'Iduladha 1447 Hijriah', 'Eid al-Adha 1447 H'),
  holiday('2026-05-31', 'Hari Raya Waisak 2570 BE', 'Vesak Day 2570 BE'),
  holiday('2026-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'),
  holiday('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah', 'Islamic New Year 1448 H'),
  holiday('2026-08-17', 'Proklamasi Kemerdekaan', 'Independence Day'),
  holiday('2026-08-25', 'Maulid Nabi Muhammad saw.', 'Birthday of the Prophet Muhammad'),
  jointLeave('2026-12-24', 'Kelahiran Yesus Kristus (Natal)', 'Christmas'),
  holiday('2026-12-25', 'Kelahiran Yesus Kristus (Natal)', 'Christmas Day'),
];

function holiday(date: string, id: string, en: string): DecreedDay {
  return { date, kind: 'national_holiday', name: { en, id }, decree: DECREE, source: SOURCE };
}

function jointLeave(date: string, id: string, en: string): DecreedDay {
  const name = { en: `Joint leave: ${en}`, id: `Cuti bersama: ${id}` };
  return { date, kind: 'joint_leave', name, decree: DECREE, source: SOURCE };
}
