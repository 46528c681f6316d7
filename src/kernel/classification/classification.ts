/** Who may see a record (UU 14/2008): open to everybody, or limited ever more strictly. */
export const CLASSIFICATIONS = ['open', 'restricted', 'confidential', 'exempt'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** When open information is given out: on schedule, at once, or whenever somebody asks. */
export const OPEN_CATEGORIES = ['periodic', 'immediate', 'any_time'] as const;
export type OpenCategory = (typeof OPEN_CATEGORIES)[number];

/** What a piece of content is under the law of public information; exempt information is never published. */
export const INFORMATION_CLASSES = [...OPEN_CATEGORIES, 'exempt'] as const;
export type InformationClass = (typeof INFORMATION_CLASSES)[number];

/** The level that row security compares with a reader's clearance: 0 open … 3 exempt. */
export function rankOf(classification: Classification): number {
  return CLASSIFICATIONS.indexOf(classification);
}

/** Whether a reader cleared for one classification may see a record of another. */
export function clears(clearance: Classification, classification: Classification): boolean {
  return rankOf(classification) <= rankOf(clearance);
}

/** What is made from several records is as strict as the strictest of them; from none it is open. */
export function strictest(classifications: readonly Classification[]): Classification {
  return CLASSIFICATIONS[Math.max(0, ...classifications.map(rankOf))] ?? 'exempt';
}

/** Whether this kind of information may be given to the public at all. */
export function isOpenCategory(informationClass: InformationClass): informationClass is OpenCategory {
  return informationClass !== 'exempt';
}
