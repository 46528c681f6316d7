/** A failure that a person can mend. Its message is one sentence that says what is wrong and what to do; it is shown without a stack. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}

/** The system's own short reason (`EACCES`, `ENOSPC` …) or the message, for the end of such a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
