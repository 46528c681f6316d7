import type { Locale, Text } from '#platform/problem/problem';
import type { RowFinding } from '#stages/3-implementation/import/row-finding.dto';

/** As it is stored: in both languages, because somebody else may read it. */
export interface StoredFinding {
  column: string | null;
  code: string;
  severity: RowFinding['severity'];
  message: Text;
}

export function findingIn({ message, ...finding }: StoredFinding, locale: Locale): RowFinding {
  return { ...finding, message: message[locale] };
}

export const isError = ({ severity }: StoredFinding): boolean => severity === 'error';

const make =
  (severity: RowFinding['severity']) =>
  (column: string | null, code: string, en: string, id: string): StoredFinding => ({
    column,
    code,
    severity,
    message: { en, id },
  });

export const fault = make('error');
export const note = make('note');
