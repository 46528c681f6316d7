import type { Narrative, ReportHead } from '#kernel/report/report-compilers';
import type { ReportContent, ReportSection } from '#kernel/report/report-content';
import type { Block, Cell } from '#platform/paper/paper';
import type { Text } from '#platform/problem/problem';
import { chartBlocks } from '#views/reports/chart-forms';
import { figureTable } from '#views/reports/figure-tables';
import type { Say } from '#views/reports/say';
import { type SectionForm, tableOf, type Values } from '#views/reports/section-forms';

/** What every chapter is written from. */
export interface Book {
  head: ReportHead;
  content: ReportContent;
  say: Say;
}

export interface Chapter {
  title: Text;
  blocks: (book: Book) => Block[];
}

export const sectionOf = ({ content }: Book, code: string): ReportSection | undefined =>
  content.sections.find((section) => section.code === code);

export const rowsOf = (book: Book, code: string): Values[] =>
  (sectionOf(book, code)?.rows ?? []).map(({ values }) => values);

export const table = (book: Book, code: string, form: SectionForm): Block[] =>
  tableOf(sectionOf(book, code), form, book.say);

export const charts = ({ content, say }: Book, code: string): Block[] =>
  chartBlocks(content.charts, code, content.sections, say);

/** A chart whose table is the section's own; the table alone where there is no chart. */
export function charted(book: Book, chart: string, section: string, form: SectionForm): Block[] {
  const [own] = table(book, section, form);
  const [drawn, ...others] = charts(book, chart);
  if (own?.kind !== 'table') return drawn ? [drawn, ...others] : [];
  return drawn?.kind === 'chart' ? [{ kind: 'chart', chart: { ...drawn.chart, table: own.table } }, ...others] : [own];
}

export const figures = ({ content, say }: Book, families: readonly string[], caption: Text): Block[] =>
  figureTable(content.figures, families, caption, say);

export const paragraph = ({ say }: Book, text: Text): Block => ({ kind: 'paragraph', text: say.word(text) });

export const subheading = ({ say }: Book, text: Text): Block => ({ kind: 'heading', level: 2, text: say.word(text) });

/** What people wrote, paragraph by paragraph. */
export function narrative({ head }: Book, part: Narrative): Block[] {
  const written = head.narrative[part]?.trim() ?? '';
  if (written === '') return [];
  return written.split(/\n\s*\n/).map((text): Block => ({ kind: 'paragraph', text: text.trim() }));
}

/** What is not there is said in words: silence reads as if nobody had looked. */
export function orSay(book: Book, blocks: Block[], nothing: Text): Block[] {
  return blocks.length > 0 ? blocks : [paragraph(book, nothing)];
}

/** Name and content, one below the other; what is not known prints a dash. */
export function facts(book: Book, caption: Text, lines: readonly [Text, Cell][]): Block[] {
  const { say } = book;
  const columns = [
    { title: say.word({ en: 'Matter', id: 'Perihal' }), kind: 'text' as const },
    { title: say.word({ en: 'Content', id: 'Isi' }), kind: 'text' as const },
  ];
  const rows = lines.map(([name, value]): Cell[] => [say.word(name), value]);
  return [{ kind: 'table', table: { caption: say.word(caption), columns, rows, note: null } }];
}

/** Numbers the chapters that have something to say. */
export function numbered(book: Book, chapters: readonly Chapter[]): Block[] {
  const written = chapters
    .map(({ title, blocks }) => ({ title, blocks: blocks(book) }))
    .filter(({ blocks }) => blocks.length > 0);
  return written.flatMap(({ title, blocks }, i): Block[] => [
    { kind: 'heading', level: 1, text: `${i + 1}. ${book.say.word(title)}` },
    ...blocks,
  ]);
}
