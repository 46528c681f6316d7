import { fill, type Locale, type Problem } from '#platform/problem/problem';

interface Occurrence {
  locale: Locale;
  requestId: string;
  instance: string;
}

/** The body of RFC 9457: what happened, in the reader's language, and what can be done about it. */
export function problemBody(
  { kind, options }: Problem,
  { locale, requestId, instance }: Occurrence,
): Record<string, unknown> {
  return {
    ...options.extra,
    type: `/problems/${kind.code}`,
    title: kind.title[locale],
    status: kind.status,
    detail: fill(kind.detail, locale, options.params),
    remedy: kind.remedy[locale],
    instance,
    code: kind.code,
    requestId,
    retryable: kind.retryable ?? false,
    ...(options.errors
      ? { errors: options.errors.map(({ pointer, code, message }) => ({ pointer, code, message: message[locale] })) }
      : {}),
  };
}
