import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';

/** What the case itself fills. There is no tracking code among them: one text goes to everybody who reported. */
export const CASE_VARIABLES = [
  'caseTitle',
  'caseTopic',
  'receivedOn',
  'unit',
  'agency',
  'officer',
  'legalBasis',
  'today',
] as const;

const VARIABLE = /\{\{\s*([A-Za-z][A-Za-z0-9_]{0,59})\s*\}\}/g;

/** The variables of a text, each once, in the order in which they come. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name]) => name ?? ''))];
}

/** Braces that are no variable would stand in the answer as they are. */
export function bracesClosed(text: string | undefined): FieldVerdict {
  return {
    code: 'reply_template.braces',
    passed: text === undefined || !/\{\{|\}\}/.test(text.replace(VARIABLE, '')),
    pointer: '/text',
    message: {
      en: 'A variable is a name of letters, digits and _ in double braces, as {{caseTopic}}.',
      id: 'Variabel berupa nama dari huruf, angka, dan _ dalam kurung kurawal ganda, seperti {{caseTopic}}.',
    },
  };
}

export type Values = Readonly<Record<string, string | null | undefined>>;

/** The text with everything filled in, and the names that nothing fills. */
export function render(text: string, values: Values): { text: string; missing: string[] } {
  const has = (name: string): boolean => Object.hasOwn(values, name) && Boolean(values[name]);
  const missing = variablesOf(text).filter((name) => !has(name));
  return {
    text: text.replace(VARIABLE, (braces, name: string) => (has(name) ? String(values[name]) : braces)),
    missing,
  };
}

export const unresolved = defineProblem({
  code: 'reply_template.unresolved',
  status: 422,
  title: { en: 'Some variables are not filled', id: 'Beberapa variabel belum terisi' },
  detail: { en: 'Nothing fills: {names}.', id: 'Belum terisi: {names}.' },
  remedy: {
    en: 'Send them as values, or give the case what fills them.',
    id: 'Kirim sebagai values, atau lengkapi kasusnya.',
  },
});

export const notActive = defineProblem({
  code: 'reply_template.not_active',
  status: 409,
  title: { en: 'The template is no longer used', id: 'Templat tidak dipakai lagi' },
  detail: { en: 'It was put out of use.', id: 'Templat sudah dinonaktifkan.' },
  remedy: { en: 'Choose another one, or put it into use again.', id: 'Pilih yang lain, atau aktifkan kembali.' },
});
