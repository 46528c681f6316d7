import { SETTINGS } from '#platform/config/settings-table';

/** Every setting with what holds now; secrets only by whether they are set. */
export function showSettings(env: NodeJS.ProcessEnv): string {
  const rows = SETTINGS.map(({ name, secret, default: otherwise, meaning }) => {
    const given = env[name];
    const value = given ? (secret ? '(set, not shown)' : given) : `${otherwise}   (default)`;
    return `${name.padEnd(25)}${value}\n${' '.repeat(25)}${meaning}`;
  });
  return rows.join('\n\n');
}
