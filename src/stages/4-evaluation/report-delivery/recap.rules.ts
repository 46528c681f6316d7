import type { LocalDate } from '#kernel/calendar/local-date';
import type { Locale } from '#platform/problem/problem';

const TITLE = { id: 'Rekap otomatis', en: 'Automatic recap' };
const NOTICE = {
  id: 'Rekap ini disusun otomatis oleh Siklus dari catatan yang terbuka. Tidak ada yang menandatanganinya; laporan resmi dibekukan dan ditandatangani tersendiri.',
  en: 'Siklus compiled this recap by itself from the records that are open. Nobody has signed it; the official report is frozen and signed on its own.',
};

/** Under which title a recap is delivered, and what it says of itself. */
export function recapTexts(unit: string, from: LocalDate, language: Locale): { title: string; notice: string } {
  return { title: `${TITLE[language]} ${unit} ${from.slice(0, 7)}`, notice: NOTICE[language] };
}
