import type { Text } from '#platform/problem/problem';

/** Units by their codes; a unit that people named themselves stands as they wrote it. */
export const UNITS: Readonly<Record<string, Text>> = {
  percent: { en: '%', id: '%' },
  percentage_points: { en: 'percentage points', id: 'poin persentase' },
  days: { en: 'days', id: 'hari' },
  working_days: { en: 'working days', id: 'hari kerja' },
  minutes: { en: 'minutes', id: 'menit' },
  seconds: { en: 'seconds', id: 'detik' },
  people: { en: 'people', id: 'orang' },
  count: { en: 'times', id: 'kali' },
  cases: { en: 'cases', id: 'kasus' },
  items: { en: 'items', id: 'butir' },
  index: { en: 'index', id: 'indeks' },
  coefficient: { en: 'coefficient', id: 'koefisien' },
  rupiah: { en: 'rupiah', id: 'rupiah' },
  IDR: { en: 'rupiah', id: 'rupiah' },
  posts: { en: 'posts', id: 'unggahan' },
  complaints: { en: 'complaints', id: 'pengaduan' },
  obstacles: { en: 'obstacles', id: 'kendala' },
};
