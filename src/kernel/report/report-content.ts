import type { LocalDate } from '#kernel/calendar/local-date';
import type { Figure } from '#kernel/figures/figure';
import type { Text } from '#platform/problem/problem';

export const REPORT_KINDS = ['campaign', 'unit_month', 'unit_year'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/**
 * What a report shows, as it is frozen: exact values and codes, no sentence in any language. Texts of codes are looked up
 * when it is laid out, so that one content reads in both languages. It is plain JSON: texts, numbers, null, lists, objects.
 */
export interface ReportContent {
  kind: ReportKind;
  /** The campaign or the unit. */
  subject: ReportSubject;
  /** Both days are included and are the agency's local days. */
  period: { from: LocalDate; to: LocalDate };
  /** When it was compiled (RFC 3339, UTC). */
  compiledAt: string;
  figures: ReportFigure[];
  sections: ReportSection[];
  charts: ReportChart[];
}

/** A record that something in the report speaks of, under the name that it had then. */
export interface ReportSubject {
  /** `campaign`, `unit`, `objective`, `post`, … */
  type: string;
  id: string;
  code: string | null;
  title: string;
}

/** A figure with its formula's id. What it rests on and what was left out stand beside it; a null value is not zero. */
export interface ReportFigure extends Figure {
  /** Of what it speaks; null for the whole report. */
  subject: ReportSubject | null;
  /** Further values of the same figure by their codes: band, bounds, verdict; parts with names of their own bring these along. */
  also: { code: string; value: string | null; label?: Text }[];
}

/** Rows of one kind, in the order in which they are shown: objectives with results, obstacles with solutions, lessons, … */
export interface ReportSection {
  code: string;
  rows: ReportRow[];
}

export interface ReportRow {
  /** What it is the same row by in a later version of the report: an id or a code, once in its section. */
  key: string;
  /** By field; numbers as exact decimals, null where nothing is known. */
  values: Record<string, string | null>;
}

export interface ReportChart {
  code: string;
  kind: 'bar' | 'line';
  /** Code of the unit. */
  unit: string;
  labels: string[];
  series: { code: string; name: string | null; values: (string | null)[] }[];
  /** Where a line cannot be read on, because the meaning of the number changed. */
  breaks: { at: string; code: string }[];
}
