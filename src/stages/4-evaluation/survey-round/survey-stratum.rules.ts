import type { Check } from '#platform/records/checks';

/** As many strata as a round may have. */
export const MOST_STRATA = 50;
const MOST_PEOPLE = 300_000_000;

function isStratum(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { name, population, ...more } = value as Record<string, unknown>;
  const named = typeof name === 'string' && name.trim() === name && name !== '' && name.length <= 60;
  const sized = Number.isInteger(population) && Number(population) >= 1 && Number(population) <= MOST_PEOPLE;
  return named && sized && Object.keys(more).length === 0;
}

/** The strata of a round: each with a name of its own and its size. */
export const strataCheck: Check = (value) => {
  const fits = Array.isArray(value) && value.length <= MOST_STRATA && value.every(isStratum);
  if (!fits)
    return {
      code: 'strata.form',
      message: {
        en: `Must be a list of at most ${MOST_STRATA} strata, each with a name (no blanks around it) and a population of at least 1; nothing else.`,
        id: `Harus berupa daftar paling banyak ${MOST_STRATA} strata, masing-masing dengan name (tanpa spasi di tepi) dan population paling sedikit 1; tidak ada yang lain.`,
      },
    };
  return new Set(value.map(({ name }) => name)).size === value.length
    ? null
    : {
        code: 'strata.repeated',
        message: { en: 'Two strata have the same name.', id: 'Ada dua strata dengan nama yang sama.' },
      };
};
