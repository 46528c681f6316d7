import { isId } from '#platform/database/ids';
import type { Check } from '#platform/records/checks';

export type ListParameters = Record<string, string | boolean | string[]>;

const MOST = 40;
const LONGEST = 200;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST && !value.includes('\u0000');
const isValue = (value: unknown): boolean =>
  isText(value) || typeof value === 'boolean' || (Array.isArray(value) && value.length <= 50 && value.every(isText));

/** The parameters of a list in an object, as they would stand in its address. What each may be the list itself says. */
export const parametersCheck: Check = (value) => {
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
  if (entries && entries.length <= MOST && entries.every(([name, one]) => /^\w{1,60}$/.test(name) && isValue(one)))
    return null;
  return {
    code: 'parameters.form',
    message: {
      en: `Must be an object of at most ${MOST} parameters of the list; each is a text, true or false, or a list of texts.`,
      id: `Harus berupa objek dengan paling banyak ${MOST} parameter daftar; tiap nilainya teks, true atau false, atau daftar teks.`,
    },
  };
};

/** As they stand in an address: everything is a text there. */
export function asQuery(parameters: ListParameters): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
  );
}

/** The names in a route's pattern with what an address says for them; null where it is another route's. */
export function pathParams(pattern: string, address: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), address.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const value = given[place] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return Object.values(params).every(isId) ? params : null;
}
