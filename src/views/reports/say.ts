import { display } from '#kernel/figures/exact';
import { ALSO } from '#kernel/figures/figure-sides';
import { CAVEATS, EXCLUSION_REASONS } from '#kernel/figures/figure-texts';
import { FORMULAS } from '#kernel/figures/formulas';
import type { ReportFigure } from '#kernel/report/report-content';
import { DASH, dayText, numberText } from '#platform/paper/format.rules';
import type { Cell } from '#platform/paper/paper';
import type { Locale, Text } from '#platform/problem/problem';
import { UNITS } from '#views/reports/report-units';
import { VOCABULARY, type Vocabulary } from '#views/reports/report-words';

const TITLES = new Map<string, Text>(FORMULAS.map(({ id, title }) => [id, title]));
const SIDES: Readonly<Record<string, Text>> = ALSO;
const CAVEAT_TEXTS: Readonly<Record<string, Text>> = CAVEATS;
const REASON_TEXTS: Readonly<Record<string, Text>> = EXCLUSION_REASONS;

/** Digits behind the comma of whatever was computed; what was counted or measured keeps its own. */
export const COMPUTED_DIGITS = 2;

/** Units in which nothing is broken: two cases are 2, and not 2.00. */
const WHOLE_UNITS: ReadonlySet<string> = new Set(['cases', 'items', 'people', 'count']);

/** A computed value as it is read: rounded half up, and whole where its unit is. */
export function rounded(value: Cell, unit: Cell): Cell {
  return unit !== null && WHOLE_UNITS.has(unit) ? value : display(value, COMPUTED_DIGITS);
}

/** Says codes, numbers and days in one language. */
export class Say {
  constructor(readonly locale: Locale) {}

  word(text: Text): string {
    return text[this.locale];
  }

  /** A code of a closed list; whatever is in none stands as it is. */
  code(list: Vocabulary, code: Cell): Cell {
    if (code === null) return null;
    const words: Readonly<Record<string, Text>> = VOCABULARY[list];
    return words[code]?.[this.locale] ?? code;
  }

  unit(code: Cell): Cell {
    return code === null ? null : (UNITS[code]?.[this.locale] ?? code);
  }

  formula(id: string): string {
    return TITLES.get(id)?.[this.locale] ?? id;
  }

  /** What stands beside a figure's value; parts with names of their own bring these along. */
  side(code: string, label?: Text): string {
    return (label ?? SIDES[code])?.[this.locale] ?? code;
  }

  caveat(code: string): string {
    return CAVEAT_TEXTS[code]?.[this.locale] ?? code;
  }

  /** The number with its unit; a share stands close to its sign. */
  amount(value: Cell, unit: Cell, digits?: number): string {
    if (value === null) return DASH;
    const name = this.unit(unit);
    return `${numberText(value, this.locale, digits)}${name === null ? '' : ` ${name}`}`;
  }

  day(value: Cell): string {
    return dayText(value, this.locale);
  }

  month(value: Cell): Cell {
    if (value === null) return null;
    const tag = this.locale === 'id' ? 'id-ID' : 'en-GB';
    const format = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    return format.format(new Date(`${value}T00:00:00Z`));
  }

  /** "@dinkesbdg.contoh (Instagram)". */
  channel({ channel = null, platform = null }: Record<string, Cell>): string {
    return `${channel ?? DASH} (${this.code('platform', platform) ?? DASH})`;
  }

  /** What to know of a figure before using it: what was left out, and its caveats. */
  remarks({ excluded, caveats }: ReportFigure): string[] {
    const left = excluded.map(
      ({ reason, count }) =>
        `${REASON_TEXTS[reason]?.[this.locale] ?? reason}: ${numberText(String(count), this.locale)}`,
    );
    const out = { id: 'Tidak dihitung', en: 'Left out' }[this.locale];
    return [...(left.length > 0 ? [`${out}: ${left.join('; ')}.`] : []), ...caveats.map((code) => this.caveat(code))];
  }
}
