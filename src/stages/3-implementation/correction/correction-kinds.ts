export const CORRECTION_KINDS = ['correction', 'withdrawal'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
/** What was wrong with what is put right or withdrawn. */
export const CORRECTION_TYPES = ['error', 'outdated', 'privacy', 'hoax'] as const;
export type CorrectionType = (typeof CORRECTION_TYPES)[number];
