import type { FigureRow } from '#kernel/figures/figure';
import type { FormulaId } from '#kernel/figures/formula-ids';
import type { ReportScope } from '#kernel/report/report-compilers';
import type {
  ReportContent,
  ReportFigure,
  ReportRow,
  ReportSection,
  ReportSubject,
} from '#kernel/report/report-content';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { parts } from '#views/figures/buckets.rules';
import type { Scope } from '#views/figures/figure-source';
import { FIGURE_SOURCES } from '#views/figures/figure-sources';
import { type AnalysisNumbers, analysisRow, countedByAnalysis, windowRows } from '#views/reports/analysis.rules';
import { CAMPAIGN_SECTIONS } from '#views/reports/campaign-sections';
import { chartsOf } from '#views/reports/charts.rules';
import { compared } from '#views/reports/comparison.rules';
import { periodBefore } from '#views/reports/period.rules';
import { type Asked, type Period, type Reach, readSections } from '#views/reports/report-scope';
import { GAPS, SHORTFALL_SECTIONS } from '#views/reports/shortfall-sections';
import { UNIT_SECTIONS } from '#views/reports/unit-sections';
import { VOICE_SECTIONS } from '#views/reports/voice-sections';
import { withholdGroups, withholdSmall } from '#views/reports/withholding.rules';
import { WORK_SECTIONS } from '#views/reports/work-sections';

const SUBJECTS = {
  campaign: `SELECT t.id, t.code, t.title, 'campaign' AS reach FROM campaigns t WHERE t.organization_id = $1 AND t.id = $2`,
  unit: `SELECT t.id, NULL AS code, t.name AS title, CASE WHEN t.kind = 'agency' THEN 'agency' ELSE 'unit' END AS reach
    FROM org_units t WHERE t.organization_id = $1 AND t.id = $2`,
};

type Named = Omit<ReportSubject, 'type'> & { reach: Reach };

/** Compiles a report in a fixed number of statements, none of which waits for another once it is known of what it speaks. */
export async function compile(ctx: Ctx, scope: ReportScope): Promise<ReportContent> {
  const { kind, from, to } = scope;
  const type = kind === 'campaign' ? 'campaign' : 'unit';
  const subjectId = scope.campaignId ?? scope.unitId;
  const found = await ctx.one<Named & Record<string, unknown>>(SUBJECTS[type], [ctx.organizationId, subjectId]);
  if (!found) throw notFound();
  const { id, code, title, reach } = found;
  const asked: Asked = { subjectId: id, reach, period: { from, to }, earlier: periodBefore(kind, from) };
  const [sections, figures, earlier, monthly] = await Promise.all([
    readSections(ctx, asked, SECTIONS[type]),
    figuresOf(ctx, asked, asked.period),
    asked.earlier ? figuresOf(ctx, asked, asked.earlier) : [],
    kind === 'unit_month' ? [] : monthlyOf(ctx, asked),
  ]);
  const shown = completed(sections, figures, asked.period);
  if (monthly.length > 0) shown.push({ code: 'monthly', rows: monthly });
  if (asked.earlier) shown.push({ code: 'comparison', rows: compared(figures, earlier) });
  return {
    ...{ kind, subject: { type, id, code, title }, period: asked.period, compiledAt: new Date().toISOString() },
    ...{ figures, sections: shown, charts: chartsOf(shown) },
  };
}

const SECTIONS = {
  campaign: [...CAMPAIGN_SECTIONS, ...WORK_SECTIONS, ...VOICE_SECTIONS, ...SHORTFALL_SECTIONS, GAPS],
  unit: [...UNIT_SECTIONS, ...WORK_SECTIONS, ...VOICE_SECTIONS, ...SHORTFALL_SECTIONS],
};

/** The very figures that the API answers for this campaign or unit and these days. */
async function figuresOf(ctx: Ctx, asked: Asked, period: Period): Promise<ReportFigure[]> {
  const found = await Promise.all(FIGURE_SOURCES.map((source) => source.gather(ctx, scopeOf(asked, period))));
  return found.flat().filter(isReported).map(frozen);
}

/** Which figures are told month by month too. */
const MONTHLY: readonly FormulaId[] = ['feedback.response_rate', 'case.sla_compliance'];
const MOST_MONTHS = 24;

async function monthlyOf(ctx: Ctx, asked: Asked): Promise<ReportRow[]> {
  const months = parts('month', asked.period.from, asked.period.to);
  if (months.length < 2 || months.length > MOST_MONTHS) return [];
  const scopes = months.map((month) => scopeOf(asked, month));
  const able = FIGURE_SOURCES.flatMap(({ formulas, split }) =>
    split?.by.includes('month') && formulas.some((id) => MONTHLY.includes(id)) ? [split] : [],
  );
  const found = await Promise.all(able.map((split) => split.gather(ctx, scopes)));
  const told = found.flatMap((rows) => rows.flatMap((row, i) => row.map((each) => ({ each, month: months[i]?.from }))));
  return told
    .filter(({ each }) => MONTHLY.includes(each.formula))
    .map(({ each: { formula, unit, value, numerator, denominator }, month = '' }) => ({
      key: `${formula}:${month}`,
      values: { formula, month: `${month.slice(0, 7)}-01`, unit, value, numerator, denominator },
    }));
}

function scopeOf({ subjectId, reach }: Asked, { from, to }: Period): Scope {
  const place = { campaignId: reach === 'campaign' ? subjectId : null, unitId: reach === 'unit' ? subjectId : null };
  return { ...place, channelId: null, from, to, percentile: 'continuous' };
}

/** Of single posts, plans and cases there may be thousands: their lists tell of them. */
const UNTOLD: ReadonlySet<string> = new Set(['post', 'content_plan', 'case']);

function isReported({ subject }: FigureRow): boolean {
  return !subject || !UNTOLD.has(subject.type);
}

function frozen({ subject = null, also = [], ...figure }: FigureRow): ReportFigure {
  return { ...figure, subject: subject && { ...subject, code: null }, also: [...also] };
}

/** What several sections say together is put into each of them. */
function completed(
  sections: readonly ReportSection[],
  figures: readonly ReportFigure[],
  period: Period,
): ReportSection[] {
  const analyses = sections.find(({ code }) => code === 'complaint_analyses')?.rows ?? [];
  const numbers = analyses.map(({ values }) => JSON.parse(values['numbers'] ?? '{}') as AnalysisNumbers);
  const same = analyses.findLastIndex(({ values }) => values['from'] === period.from && values['to'] === period.to);
  const analysed = numbers[same];
  const changed: Record<string, (rows: ReportRow[]) => ReportRow[]> = {
    objectives: (rows) => rows.map((row) => judged(row, figures)),
    breakdowns: withholdGroups,
    complaints: (rows) => withholdSmall(analysed ? countedByAnalysis(rows, analysed) : rows),
    complaint_analyses: (rows) => rows.map((row, i) => (numbers[i] ? analysisRow(row, numbers[i]) : row)),
    surveys: (rows) => rows.map((row) => indexed(row, figures)),
  };
  const windows: ReportSection = { code: 'complaint_windows', rows: numbers.flatMap(windowRows) };
  return [...sections.map(({ code, rows }) => ({ code, rows: changed[code]?.(rows) ?? rows })), windows];
}

/** The index of a round, and the band that it falls into. */
function indexed(row: ReportRow, figures: readonly ReportFigure[]): ReportRow {
  const index = figures.find(({ formula, subject }) => formula === 'survey.ikm' && subject?.id === row.key);
  const band = index?.also.find(({ code }) => code === 'band')?.value ?? null;
  return { ...row, values: { ...row.values, index: index?.value ?? null, band } };
}

/** What the figures say of an objective stands in its row too. */
function judged(row: ReportRow, figures: readonly ReportFigure[]): ReportRow {
  const attained = figures.find(
    ({ formula, subject }) => formula === 'objective.attainment' && subject?.id === row.key,
  );
  const verdict = attained?.also.find(({ code }) => code === 'verdict')?.value ?? null;
  return { ...row, values: { ...row.values, attainment: attained?.value ?? null, verdict } };
}
