import type { Narrative, ReportDifference } from '#kernel/report/report-compilers';
import { NARRATIVE } from '#kernel/report/report-compilers';
import type { ReportContent, ReportFigure, ReportRow } from '#kernel/report/report-content';
import { partOf } from '#kernel/report/report-part';

/** One version of a report, as far as two of them can differ. */
export interface Told {
  content: Pick<ReportContent, 'figures' | 'sections'>;
  narrative: Record<Narrative, string | null>;
}

type Values = Record<string, string | null>;

/** Everything that a later version says otherwise: figure by figure, row by row, and which written parts. */
export function differencesBetween(before: Told, after: Told): ReportDifference[] {
  return [
    ...figureDifferences(before.content.figures, after.content.figures),
    ...sectionDifferences(before.content, after.content),
    ...NARRATIVE.filter((part) => before.narrative[part] !== after.narrative[part]).map(
      (part): ReportDifference => ({
        part: 'narrative',
        change: before.narrative[part] === null ? 'added' : after.narrative[part] === null ? 'removed' : 'changed',
        code: part,
        subject: null,
        field: null,
        before: null,
        after: null,
      }),
    ),
  ];
}

interface Line {
  code: string;
  subject: string | null;
  /** The value itself under the empty name. */
  values: Values;
}

function figureDifferences(before: readonly ReportFigure[], after: readonly ReportFigure[]): ReportDifference[] {
  return compare('figure', figureLines(before), figureLines(after));
}

/** The figures of one formula and subject, told apart by their days only where there are several: a period may grow. */
function figureLines(figures: readonly ReportFigure[]): Map<string, Line> {
  const counts = new Map<string, number>();
  const nameOf = ({ formula, subject, also }: ReportFigure) =>
    `${formula} ${subject?.id ?? ''} ${partOf({ also })?.value ?? ''}`;
  for (const figure of figures) counts.set(nameOf(figure), (counts.get(nameOf(figure)) ?? 0) + 1);
  return new Map(
    figures.map((figure) => {
      const { formula, subject, value, numerator, denominator, n, from, to, also } = figure;
      const name = nameOf(figure);
      const alone = counts.get(name) === 1;
      const values: Values = { '': value, numerator, denominator, n: n === null ? null : String(n) };
      for (const beside of also) values[beside.code] = beside.value;
      return [alone ? name : `${name} ${from} ${to}`, { code: formula, subject: subject?.title ?? null, values }];
    }),
  );
}

type Sections = Pick<ReportContent, 'sections'>;

function sectionDifferences(before: Sections, after: Sections): ReportDifference[] {
  const codes = new Set([...before.sections, ...after.sections].map(({ code }) => code));
  const rowsOf = ({ sections }: Sections, wanted: string) =>
    sectionLines(wanted, sections.find(({ code }) => code === wanted)?.rows ?? []);
  return [...codes].flatMap((code) => compare('section', rowsOf(before, code), rowsOf(after, code)));
}

const sectionLines = (code: string, rows: readonly ReportRow[]): Map<string, Line> =>
  new Map(rows.map(({ key, values }) => [key, { code, subject: values.title ?? key, values }]));

function compare(
  part: ReportDifference['part'],
  before: ReadonlyMap<string, Line>,
  after: ReadonlyMap<string, Line>,
): ReportDifference[] {
  const found: ReportDifference[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(name), after.get(name)];
    const { code, subject } = (now ?? old) as Line;
    if (old && now)
      found.push(...changedFields(old.values, now.values).map((field) => ({ part, code, subject, ...field })));
    else {
      const change = now ? 'added' : 'removed';
      const values = { before: old?.values[''] ?? null, after: now?.values[''] ?? null };
      found.push({ part, change, code, subject, field: null, ...values });
    }
  }
  return found;
}

function changedFields(
  before: Values,
  after: Values,
): Pick<ReportDifference, 'change' | 'field' | 'before' | 'after'>[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({
      change: 'changed' as const,
      field: field || null,
      before: before[field] ?? null,
      after: after[field] ?? null,
    }));
}
