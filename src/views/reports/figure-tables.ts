import { display } from '#kernel/figures/exact';
import { FORMULAS } from '#kernel/figures/formulas';
import type { ReportFigure } from '#kernel/report/report-content';
import { partOf } from '#kernel/report/report-part';
import { DASH, numberText } from '#platform/paper/format.rules';
import type { Block, Cell } from '#platform/paper/paper';
import type { Text } from '#platform/problem/problem';
import { COMPUTED_DIGITS, rounded, type Say } from '#views/reports/say';

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
  const table = {
    caption: say.word(caption),
    columns: [
      { title: say.word({ en: 'Figure', id: 'Angka' }), kind: 'text' as const },
      { title: say.word({ en: 'Value', id: 'Nilai' }), kind: 'number' as const },
      { title: say.word({ en: 'Unit', id: 'Satuan' }), kind: 'text' as const },
      { title: say.word({ en: 'Numerator', id: 'Pembilang' }), kind: 'number' as const },
      { title: say.word({ en: 'Denominator', id: 'Penyebut' }), kind: 'number' as const },
      { title: 'n', kind: 'number' as const },
    ],
    rows: shown.map((each) => rowOf(each, say)),
    note: null,
  };
  return [{ kind: 'table', table }, ...remarksOn(shown, say)];
}

/** A remark that several figures share stands once, after all their names. */
function remarksOn(shown: readonly ReportFigure[], say: Say): Block[] {
  const told = shown.flatMap((each) => say.remarks(each).map((remark) => ({ remark, name: nameOf(each, say) })));
  const grouped = [...Map.groupBy(told, ({ remark }) => remark)];
  const items = grouped.map(
    ([remark, group]) => `${[...new Set(group.map(({ name }) => name))].join('; ')}: ${remark}`,
  );
  return items.length > 0 ? [{ kind: 'list', ordered: false, items }] : [];
}

function rowOf(each: ReportFigure, say: Say): Cell[] {
  const { value, unit, numerator, denominator, n } = each;
  const sides = sidesOf(each, say);
  const name = [nameOf(each, say), ...(sides ? [sides] : [])].join('\n');
  return [
    name,
    rounded(value, unit),
    say.unit(unit),
    readable(numerator),
    readable(denominator),
    n === null ? null : String(n),
  ];
}

/** What was counted is whole; a sum of shares is rounded like them. */
const readable = (part: Cell): Cell => (part?.includes('.') ? display(part, COMPUTED_DIGITS) : part);

function nameOf(each: ReportFigure, say: Say): string {
  const { label } = partOf(each) ?? {};
  const parts = [say.formula(each.formula), label && say.word(label), each.subject?.title];
  return parts.filter((part) => part !== undefined).join(' — ');
}

/** What belongs beside the value: a band, the ends of an interval, a verdict. */
function sidesOf({ also }: ReportFigure, say: Say): string {
  const part = partOf({ also });
  return also
    .filter((side) => side !== part)
    .map(({ code, value, label }) => `${say.side(code, label)}: ${sideValue(code, value, say)}`)
    .join('; ');
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
