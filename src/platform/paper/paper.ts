/**
 * What is printed, whoever prints it: a paper of headings, texts, tables and charts with its head and its signatures. Every
 * renderer (HTML, PDF, XLSX) draws the same paper; none of them knows what it speaks of. Texts arrive in the reader's
 * language, numbers as exact decimals, days as ISO dates.
 */
export interface Paper {
  language: Language;
  title: string;
  subtitle: string | null;
  letterhead: Letterhead | null;
  /** Number, nature, enclosures, subject: what an office letter says before its text. */
  reference: { label: string; value: string }[];
  blocks: Block[];
  signatures: Signature[];
  /** At the foot of each page, left of its number. */
  footer: string;
  /** An instant. Nothing else tells when: the same paper gives the same bytes. */
  madeAt: string;
}

export type Language = 'id' | 'en';

/** The government first, then the agency, then lines of its address. */
export interface Letterhead {
  lines: string[];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'note'; text: string }
  | { kind: 'table'; table: Table }
  | { kind: 'chart'; chart: Chart }
  | { kind: 'pageBreak' };

export interface Column {
  title: string;
  kind: 'text' | 'number' | 'date';
  /** Of numbers: how many digits behind the comma are shown, rounded half up; as many as the number has unless told. */
  digits?: number;
}

/** A cell that is not known is null and prints a dash: never zero. */
export type Cell = string | null;

export interface Table {
  caption: string;
  columns: Column[];
  rows: Cell[][];
  note: string | null;
}

export interface Chart {
  kind: 'bar' | 'line';
  title: string;
  /** What the chart shows, in words, for whoever does not see it. */
  description: string;
  unit: string;
  labels: string[];
  /** Of each series one value per label; null is a gap. */
  series: { name: string; values: Cell[] }[];
  /** The same numbers to read; it follows its chart everywhere. */
  table: Table;
  /** Where counting changed: the label at which it did, and why. */
  breaks?: { at: string; label: string }[];
}

export interface Signature {
  /** "Mengetahui," */
  caption: string;
  /** The office of whoever signs. */
  title: string;
  name: string;
  /** The number of a civil servant (NIP). */
  number: string | null;
  place: string;
  /** A day; null while it is not signed. */
  date: string | null;
  /** What stands where ink would: "Ditandatangani secara elektronik …" */
  mark: string | null;
}
