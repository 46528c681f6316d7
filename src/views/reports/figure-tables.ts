import { FORMULAS } from '#kernel/figures/formulas';
import type { ReportFigure } from '#kernel/report/report-content';
import { DASH, numberText } from '#platform/paper/format.rules';
import type { Block, Cell } from '#platform/paper/paper';
import type { Text } from '#platform/problem/problem';
import { COMPUTED_DIGITS, type Say } from '#views/reports/say';

/** Days are no numbers; they stand with the records that they belong to. */
const isNumber = ({ unit }: ReportFigure): boolean => unit !== 'date' && unit !== 'instant';

/** The figures of these families, each with what it rests on; below them what to know before using them. */
export function figureTable(
  figures: readonly ReportFigure[],
  families: readonly string[],
  caption: Text,
  say: Say,
): Block[] {
  const shown = figures.filter((each) => isNumber(each) && families.includes(each.formula.split('.')[0] ?? ''));
  if (shown.length === 0) return [];
  const remarks = shown.flatMap((each) => say.remarks(each).map((remark) => `${nameOf(each, say)}: ${remark}`));
  const table = {
    caption: say.word(caption),
    columns: [
      { title: say.word({ en: 'Figure', id: 'Angka' }), kind: 'text' as const },
      { title: say.word({ en: 'Value', id: 'Nilai' }), kind: 'number' as const, digits: COMPUTED_DIGITS },
      { title: say.word({ en: 'Unit', id: 'Satuan' }), kind: 'text' as const },
      { title: say.word({ en: 'Numerator', id: 'Pembilang' }), kind: 'number' as const },
      { title: say.word({ en: 'Denominator', id: 'Penyebut' }), kind: 'number' as const },
      { title: 'n', kind: 'number' as const },
    ],
    rows: shown.map((each) => rowOf(each, say)),
    note: null,
  };
  const note: Block[] = remarks.length > 0 ? [{ kind: 'list', ordered: false, items: [...new Set(remarks)] }] : [];
  return [{ kind: 'table', table }, ...note];
}

function rowOf(each: ReportFigure, say: Say): Cell[] {
  const { value, unit, numerator, denominator, n } = each;
  const sides = sidesOf(each, say);
  const name = [nameOf(each, say), ...(sides ? [sides] : [])].join('\n');
  return [name, value, say.unit(unit), numerator, denominator, n === null ? null : String(n)];
}

function nameOf({ formula, subject }: ReportFigure, say: Say): string {
  return subject ? `${say.formula(formula)} — ${subject.title}` : say.formula(formula);
}

/** What belongs beside the value: a band, the ends of an interval, a verdict. */
function sidesOf({ also }: ReportFigure, say: Say): string {
  return also.map(({ code, value, label }) => `${say.side(code, label)}: ${sideValue(code, value, say)}`).join('; ');
}

function sideValue(code: string, value: Cell, say: Say): string {
  if (value === null) return DASH;
  if (code === 'band') return say.code('band', value) ?? DASH;
  if (code === 'verdict') return say.code('verdict', value) ?? DASH;
  if (code === 'state') return say.code('pace', value) ?? DASH;
  if (value === 'true' || value === 'false') return say.word(value === 'true' ? YES : NO);
  return numberText(value, say.locale, value.includes('.') ? COMPUTED_DIGITS : undefined);
}

const YES = { en: 'yes', id: 'ya' };
const NO = { en: 'no', id: 'tidak' };

/** The annex: how each figure of the report is computed, so that anybody can do it again. */
export function formulaAnnex(figures: readonly ReportFigure[], say: Say): Block[] {
  const used = new Set(figures.map(({ formula }) => formula));
  const rows = FORMULAS.filter(({ id }) => used.has(id)).map(({ id, title, definition, caveat, source }) => [
    `${say.word(title)}\n${id}`,
    say.word(definition),
    say.word(caveat),
    say.word(source),
  ]);
  if (rows.length === 0) return [];
  const title = (text: Text) => ({ title: say.word(text), kind: 'text' as const });
  const columns = [
    title({ en: 'Formula', id: 'Rumus' }),
    title({ en: 'Definition', id: 'Definisi' }),
    title({ en: 'Read with', id: 'Catatan baca' }),
    title({ en: 'Source', id: 'Sumber' }),
  ];
  const caption = say.word({ en: 'The formulas behind the figures', id: 'Rumus di balik angka' });
  return [{ kind: 'table', table: { caption, columns, rows, note: null } }];
}
