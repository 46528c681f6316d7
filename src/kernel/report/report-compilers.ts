import type { LocalDate } from '#kernel/calendar/local-date';
import type { ReportContent, ReportKind } from '#kernel/report/report-content';
import type { Ctx } from '#platform/context/ctx';
import type { Paper } from '#platform/paper/paper';
import type { Locale } from '#platform/problem/problem';

/** Of what a report speaks. One of campaign and unit is named; both days are included. */
export interface ReportScope {
  kind: ReportKind;
  campaignId: string | null;
  unitId: string | null;
  from: LocalDate;
  to: LocalDate;
}

/**
 * Compiles what a report shows. The transaction sees no more than the report's own readers will, whoever asks: what is
 * above the report's clearance is not in it.
 */
export type ReportCompiler = (ctx: Ctx, scope: ReportScope) => Promise<ReportContent>;

export interface ReportSignatory {
  /** "Mengetahui,"; null for none. */
  caption: string | null;
  /** In which capacity: "Kepala Dinas Kesehatan Kota Bandung". */
  capacity: string;
  name: string;
  /** Identity number (NIP); null where the person has none. */
  identityNumber: string | null;
  /** When it was signed (RFC 3339, UTC); null until it is. */
  signedAt: string | null;
}

/** One thing that is not as it was in the version before. */
export interface ReportDifference {
  /** A figure, a row of a section, or a part that people wrote, whose text stands in each version itself. */
  part: 'figure' | 'section' | 'narrative';
  /** It says something else now, was not there before, or is not there any more. */
  change: 'changed' | 'added' | 'removed';
  /** Formula, section or narrative part. */
  code: string;
  /** Of what it speaks there: title or key; null for the whole report. */
  subject: string | null;
  /** The field within a row, the further value of a figure; null for the value itself. */
  field: string | null;
  before: string | null;
  after: string | null;
}

export const NARRATIVE = ['background', 'method', 'findings', 'limits', 'recommendations', 'closing'] as const;
export type Narrative = (typeof NARRATIVE)[number];

/** What people wrote around the content, and the form of the paper. */
export interface ReportHead {
  id: string;
  kind: ReportKind;
  title: string;
  /** Letter number; null until it has one. */
  number: string | null;
  place: string | null;
  reportDate: LocalDate | null;
  /** The report's own language; another one is a translation that nobody signed. */
  language: Locale;
  state: 'draft' | 'frozen' | 'signed' | 'cancelled';
  /** Line 0 is the government, line 1 the agency, then address, telephone, e-mail and site. */
  letterhead: string[];
  narrative: Record<Narrative, string | null>;
  signatories: ReportSignatory[];
  versionNumber: number;
  /** What differs from the version before; empty for a first one. */
  differences: ReportDifference[];
  /** SHA-256 of what was frozen; null for a draft. */
  contentHash: string | null;
  frozenAt: string | null;
  /** The agency's time zone, for the days of its instants. */
  timezone: string;
}

const compilers = new Map<ReportKind, ReportCompiler>();

/** Says how reports of a kind are compiled. Reports look across all stages, so the views declare it. */
export function defineReportCompiler(kind: ReportKind, compiler: ReportCompiler): void {
  if (compilers.has(kind)) throw new Error(`How a report ${kind} is compiled is declared twice.`);
  compilers.set(kind, compiler);
}

export function compilerOf(kind: ReportKind): ReportCompiler {
  const compiler = compilers.get(kind);
  if (!compiler) throw new Error(`Nobody declared how a report ${kind} is compiled.`);
  return compiler;
}

/** Lays a report out in a language. Marks what is not signed, and what is a translation of the signed text. */
export type ReportLayout = (head: ReportHead, content: ReportContent, locale: Locale) => Paper;

let layout: ReportLayout | undefined;

export function defineReportLayout(declared: ReportLayout): void {
  if (layout) throw new Error('How reports are laid out is declared twice.');
  layout = declared;
}

export function reportLayout(): ReportLayout {
  if (!layout) throw new Error('Nobody declared how reports are laid out.');
  return layout;
}
