import { readFileSync } from 'node:fs';

/** The version of the product, as package.json names it. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')).version;
}
