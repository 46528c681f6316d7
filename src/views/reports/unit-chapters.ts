import type { Block } from '#platform/paper/paper';
import { type Book, type Chapter, facts, narrative, paragraph, rowsOf, table } from '#views/reports/chapters';
import * as counts from '#views/reports/count-forms';
import {
  CLOSING,
  CONCLUSION,
  FOLLOW_UPS,
  METRICS,
  OBSTACLES,
  reading,
  SHORTFALLS,
  VOICES,
  WORK,
} from '#views/reports/shared-chapters';

function identity(book: Book): Block[] {
  const [unit = {}] = rowsOf(book, 'unit');
  const value = (name: string) => unit[name] ?? null;
  return facts(book, { en: 'The unit', id: 'Unit kerja' }, [
    [{ en: 'Name', id: 'Nama' }, value('name')],
    [{ en: 'Kind', id: 'Jenis' }, book.say.code('unitKind', value('kind'))],
    [{ en: 'Part of', id: 'Bagian dari' }, value('parent')],
    [{ en: 'Head', id: 'Pimpinan' }, value('head')],
  ]);
}

const INTRODUCTION: Chapter = {
  title: { en: 'Introduction', id: 'Pendahuluan' },
  blocks: (book) => [
    ...narrative(book, 'background'),
    ...identity(book),
    ...narrative(book, 'method'),
    ...reading(book),
    ...table(book, 'campaigns', counts.CAMPAIGNS),
  ],
};

const COMPARISON: Chapter = {
  title: { en: 'Compared with the period before', id: 'Perbandingan dengan periode sebelumnya' },
  blocks: (book) => {
    const compared = table(book, 'comparison', counts.COMPARISON);
    return compared.length > 0 ? [...compared, ...calendar(book)] : [];
  },
};

/** Months differ in days off and in Ramadan: said where a figure rests on working days. */
function calendar(book: Book): Block[] {
  const [before, now] = ['before', 'now'].map((period) =>
    rowsOf(book, 'calendar').find((values) => values['period'] === period),
  );
  if (!before || !now) return [];
  const alike = ['holidays', 'jointLeave', 'ramadan'].every((field) => before[field] === now[field]);
  if (alike) return [];
  const told = (values: typeof now, en: boolean): string =>
    en
      ? `${values['holidays']} national holidays, ${values['jointLeave']} days of joint leave, ${values['ramadan']} days of Ramadan hours`
      : `${values['holidays']} hari libur nasional, ${values['jointLeave']} hari cuti bersama, ${values['ramadan']} hari jam kerja Ramadan`;
  return [
    paragraph(book, {
      en: `The two periods are not alike: before ${told(before, true)}; now ${told(now, true)}. Figures that rest on working days move with them, and what people do and ask in Ramadan differs from other months.`,
      id: `Kedua periode tidak setara: sebelumnya ${told(before, false)}; sekarang ${told(now, false)}. Angka yang bergantung pada hari kerja ikut bergeser, dan kegiatan serta pertanyaan masyarakat pada bulan Ramadan berbeda dari bulan lain.`,
    }),
  ];
}

export const UNIT_CHAPTERS: readonly Chapter[] = [
  ...[INTRODUCTION, COMPARISON, WORK, METRICS, VOICES, OBSTACLES, FOLLOW_UPS, SHORTFALLS, CONCLUSION, CLOSING],
];
