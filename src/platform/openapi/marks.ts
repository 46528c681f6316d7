import { ApiExtension } from '@nestjs/swagger';
import type { ProblemMaker } from '#platform/problem/problem';

/** What decorators tell the making of the document about a route; the finished document does not show it. */
export const REFUSES = 'x-refuses';
export const VERSIONED = 'x-versioned';

/**
 * The route's own ways to refuse, beside those of every route of its kind: they stand in its documentation, and the test
 * suite fails when it meets one that does not.
 */
export function Refuses(...problems: ProblemMaker[]): MethodDecorator {
  return ApiExtension(
    REFUSES,
    problems.map(({ kind }) => kind.code),
  );
}

/** The route compares the version that the reader saw. */
export function versioned(target: object, method: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(target, method);
  if (descriptor) ApiExtension(VERSIONED, true)(target, method, descriptor);
}
