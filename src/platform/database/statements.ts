/** More distinct statements than this are sent unnamed, so that a server connection never collects plans without end. */
const MOST = 1_000;

const names = new Map<string, string>();

/** Planning costs more than running for small reads: each distinct text is prepared once per connection under this name. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= MOST) return undefined;
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}
