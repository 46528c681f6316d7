import type { ColumnMap } from '#stages/3-implementation/import/column-map.dto';
import { plainName } from '#stages/3-implementation/import/column-map.rules';
import type { ImportProfileEntity } from '#stages/3-implementation/import/import-profile.entity';
import { isEmptyLine, type Line } from '#stages/3-implementation/import/table.rules';

export type Profile = Pick<
  ImportProfileEntity,
  | 'id'
  | 'code'
  | 'title'
  | 'kind'
  | 'platforms'
  | 'language'
  | 'columns'
  | 'titleMetrics'
  | 'dateOrder'
  | 'decimalMark'
  | 'source'
>;

/** A header row as one profile reads it. */
export interface Fit {
  profile: Profile;
  /** Place of the header row among the lines. */
  header: number;
  /** The names in the header row. */
  names: Line;
  /** What stands at each place of the row; null where the profile does not know the column. */
  columns: (ColumnMap | null)[];
  matched: number;
  /** Names of the columns without which the file is not one of these. */
  missing: string[];
  /** Part of the row's columns that the profile knows. */
  confidence: number;
}

export type Detection = { found: Fit } | { ambiguous: Fit[] } | { closest: Fit | null };

/** Information stands above the header row in some files, never more of it than this. */
const ABOVE = 30;

/** The profile that reads the file, by the names in its header row; or those that could, or the one that comes closest. */
export function detect(lines: readonly Line[], profiles: readonly Profile[]): Detection {
  const fits = lines
    .slice(0, ABOVE)
    .flatMap((line, header) => (isEmptyLine(line) ? [] : profiles.map((profile) => fitOf(lines, header, profile))));
  const whole = fits.filter(isWhole).sort(byMatches);
  const [best] = whole;
  if (!best) return { closest: fits.filter(({ matched }) => matched > 0).sort(byMatches)[0] ?? null };
  const equal = whole.filter(({ matched, header }) => matched === best.matched && header === best.header);
  return equal.every((fit) => meaning(fit) === meaning(best)) ? { found: best } : { ambiguous: equal };
}

function fitOf(lines: readonly Line[], header: number, profile: Profile): Fit {
  const line = lines[header] ?? [];
  const known = new Map(profile.columns.flatMap((column) => column.names.map((name) => [plainName(name), column])));
  const taken = new Set<ColumnMap>();
  const columns = line.map((name) => {
    const column = known.get(plainName(name)) ?? null;
    if (!column || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
  const named = line.filter((name) => name.trim() !== '').length;
  const missing = profile.columns
    .filter((column) => column.required && !taken.has(column))
    .map(({ names }) => names[0] ?? '');
  if (profile.titleMetrics && !titleMetric(lines, header, profile))
    missing.push(Object.keys(profile.titleMetrics).join(' / '));
  return {
    profile,
    header,
    names: line,
    columns,
    matched: taken.size,
    missing,
    confidence: named === 0 ? 0 : taken.size / named,
  };
}

/** The metric that the title above a header row stands for. */
export function titleMetric(lines: readonly Line[], header: number, { titleMetrics }: Profile): string | null {
  for (let above = header - 1; above >= 0; above--) {
    const [title, ...more] = (lines[above] ?? []).filter((cell) => cell.trim() !== '');
    if (title === undefined) continue;
    const found = Object.entries(titleMetrics ?? {}).find(([name]) => plainName(name) === plainName(title));
    return more.length === 0 ? (found?.[1] ?? null) : null;
  }
  return null;
}

/** All that the profile must have is there, and more than one column of it: a single name says too little. */
function isWhole({ missing, matched, profile }: Fit): boolean {
  return missing.length === 0 && matched >= Math.min(2, profile.columns.length);
}

function byMatches(a: Fit, b: Fit): number {
  return (
    b.matched - a.matched || a.missing.length - b.missing.length || b.confidence - a.confidence || a.header - b.header
  );
}

/** Two profiles that read every column alike are no choice. */
function meaning({ profile, columns }: Fit): string {
  const read = columns.map((column) => column && [column.field ?? null, column.metric ?? null]);
  return JSON.stringify([profile.kind, profile.source, profile.dateOrder, profile.decimalMark, read]);
}
