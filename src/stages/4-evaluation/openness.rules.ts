import { CLASSIFICATIONS, type Classification, rankOf, strictest } from '#kernel/classification/classification';
import type { FieldVerdict } from '#platform/records/verdicts';

export interface Source {
  classification: Classification;
}

/** How open a record made from others may be at most: as open as the strictest of them. */
export function strictestOf(sources: readonly Source[]): Classification {
  return strictest(sources.map(({ classification }) => classification));
}

/** Whoever may read a record learns of what it was made from. */
export function notMoreOpen(classification: Classification | undefined, sources: readonly Source[]): FieldVerdict {
  const least = strictestOf(sources);
  return {
    code: 'classification.more_open_than_source',
    passed: rankOf(classification ?? CLASSIFICATIONS[0]) >= rankOf(least),
    pointer: '/classification',
    message: {
      en: `Must be at least as strict as what it was made from: ${least}.`,
      id: `Paling sedikit seketat sumbernya: ${least}.`,
    },
  };
}
