import type { Answer, Components, Header, Reference } from '#platform/openapi/document-model';
import { exampleId } from '#platform/openapi/example-ids';
import * as general from '#platform/problem/catalogue';
import { fill, type ProblemKind, type ProblemMaker } from '#platform/problem/problem';

/** Refusals that are the same on every route which has them: told once, and referred to. */
const SHARED: Record<string, ProblemMaker[]> = {
  Malformed: [general.invalid, general.unreadable],
  NotSignedIn: [general.signInRequired],
  NotAllowed: [general.accessDenied],
  NotFound: [general.notFound],
  NotAcceptable: [general.notAcceptable],
  Stale: [general.versionStale],
  TooLarge: [general.tooLarge],
  UnsupportedType: [general.unsupportedType],
  VersionMissing: [general.versionRequired],
  TooMany: [general.rateLimited],
  Unavailable: [general.unavailable],
};

const HEADERS: Record<number, string[]> = {
  401: ['WWW-Authenticate'],
  412: ['ETag'],
  415: ['Accept', 'Accept-Encoding', 'Accept-Patch'],
  429: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
  503: ['Retry-After'],
};

const header = (description: string, example: string): Header => ({ description, schema: { type: 'string', example } });

export const ANSWER_HEADERS: Record<string, Header> = {
  Accept: header('The content types that the route takes.', 'application/json'),
  'Accept-Encoding': header('Where the body came compressed: the only coding that is taken.', 'identity'),
  'Accept-Patch': header('The content types that a change takes.', 'application/merge-patch+json, application/json'),
  ETag: header('The record’s version; send it back as If-Match.', '"1"'),
  'Idempotent-Replayed': header('true where this is the first answer again and nothing was done twice.', 'true'),
  Link: header('Address of the next page, while there is one.', '</api/v1/campaigns?cursor=eyJ…>; rel="next"'),
  RateLimit: header('What is left of the allowance, and the seconds until it is full again.', '"default";r=5990;t=42'),
  'RateLimit-Policy': header('The allowance and its window in seconds.', '"default";q=6000;w=60'),
  'Retry-After': header('Seconds to wait before the next try.', '2'),
  'WWW-Authenticate': header('How to sign in.', 'Bearer realm="siklus"'),
  'X-Request-Id': header('Names this request in the logs and the audit chain.', exampleId('request')),
};

export function headers(names: string[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** Stands in for what only a real refusal knows. */
const PARAMS: Record<string, string | number> = {
  accept: 'application/json',
  allow: 'GET, HEAD, POST',
  allowed: 'approved, dropped',
  codes: 'facts.research_note, facts.need',
  count: 2,
  dependants: 'community needs',
  field: 'code',
  from: 'draft',
  permission: 'campaign.write',
  reason: 'The body is not well-formed JSON.',
  role: 'viewer',
  seconds: 30,
  to: 'closed',
  version: 4,
  what: 'the goal',
};

const FIELD_ERRORS: Record<string, object> = {
  'request.invalid': {
    pointer: '/title',
    code: 'text.blank',
    message: 'Must say something; blanks alone do not count.',
  },
  'request.against_rule': {
    pointer: '/endsOn',
    code: 'campaign.ends_before_start',
    message: 'The last day must not come before the first.',
  },
  'reference.unknown': { pointer: '/campaignId', code: 'reference.unknown', message: 'No such record.' },
  'record.duplicate': { pointer: '/code', code: 'value.taken', message: 'This value is taken.' },
};

export function problemExample(kind: ProblemKind): { summary: string; value: unknown } {
  const errors = FIELD_ERRORS[kind.code];
  const value = {
    type: `/problems/${kind.code}`,
    title: kind.title.en,
    status: kind.status,
    detail: fill(kind.detail, 'en', PARAMS).replace(/\{\w+\}/g, '…'),
    remedy: kind.remedy.en,
    instance: `/api/v1/campaigns/${exampleId('campaigns')}`,
    code: kind.code,
    requestId: exampleId('request'),
    retryable: kind.retryable ?? false,
    ...(errors ? { errors: [errors] } : {}),
  };
  return { summary: kind.title.en, value };
}

function answerOf(status: number, kinds: ProblemKind[]): Answer {
  const lines = kinds.map(({ code, title }) => `\`${code}\` ${title.en}.`);
  const examples = kinds.map(({ code }) => [code, { $ref: `#/components/examples/${code}` }]);
  return {
    description: lines.join('\n\n'),
    headers: headers([...(HEADERS[status] ?? []), 'X-Request-Id']),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(examples),
      },
    },
  };
}

const key = (kinds: ProblemKind[]): string =>
  kinds
    .map(({ code }) => code)
    .sort()
    .join();

/** The answers of one route to what it refuses, by status; the parts that many routes share go into the components. */
export function problemAnswers(kinds: ProblemKind[], components: Components): Record<string, Answer | Reference> {
  const byStatus = Map.groupBy(kinds, ({ status }) => status);
  const answers: Record<string, Answer | Reference> = {};
  for (const [status, found] of [...byStatus].sort(([a], [b]) => a - b)) {
    const sorted = found.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    for (const kind of sorted) components.examples[kind.code] ??= problemExample(kind);
    const [name] =
      Object.entries(SHARED).find(([, makers]) => key(makers.map(({ kind }) => kind)) === key(sorted)) ?? [];
    if (name) components.responses[name] ??= answerOf(status, sorted);
    answers[status] = name ? { $ref: `#/components/responses/${name}` } : answerOf(status, sorted);
  }
  return answers;
}
