import type { OpenAPIObject } from '@nestjs/swagger';
import { problemKinds } from '#platform/problem/problem';

type Schema = Record<string, unknown>;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
  example?: unknown;
}

interface OperationObject {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, Schema>;
  security?: unknown[];
  'x-permission'?: string;
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

const PROBLEM: Schema = {
  type: 'object',
  description: 'What went wrong, in the reader’s language, and what can be done about it (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'remedy', 'instance', 'code', 'requestId', 'retryable'],
  properties: {
    type: {
      type: 'string',
      description: 'Address of a page that explains this kind of problem.',
      example: '/problems/record.not_found',
    },
    title: { type: 'string', description: 'Short name of the problem.', example: 'Not found' },
    status: { type: 'integer', description: 'The HTTP status again.', example: 404 },
    detail: {
      type: 'string',
      description: 'What happened this time.',
      example: 'There is no such record, or it is not yours to see.',
    },
    remedy: { type: 'string', description: 'The way out.', example: 'Check the id with the list of the resource.' },
    instance: {
      type: 'string',
      description: 'The address that was asked.',
      example: '/api/v1/research-notes/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f',
    },
    code: { type: 'string', description: 'Stable code to branch on.', example: 'record.not_found' },
    requestId: {
      type: 'string',
      description: 'Names this request in the logs and the audit chain.',
      example: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e70',
    },
    retryable: { type: 'boolean', description: 'Whether the same request may succeed later.', example: false },
    errors: {
      type: 'array',
      description: 'Every bad field or unmet rule.',
      items: {
        type: 'object',
        description: 'One bad field or unmet rule.',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: {
            type: 'string',
            description: 'JSON pointer of the field; ?name for a query parameter.',
            example: '/observedOn',
          },
          code: { type: 'string', description: 'Stable code.', example: 'date.impossible' },
          message: {
            type: 'string',
            description: 'What the field needs.',
            example: 'Must be a date that exists, as YYYY-MM-DD.',
          },
        },
      },
    },
  },
};

const DRY_RUN: Parameter = {
  name: 'dryRun',
  in: 'query',
  required: false,
  description: 'With true, every rule is asked and nothing is written; the answer is 200 with each verdict.',
  schema: { type: 'string', enum: ['true', 'false'] },
  example: 'false',
};

const IDEMPOTENCY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same body replays the first answer for 24 hours instead of doing the work twice.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: '"7d9f2c1e-note"',
};

const IF_MATCH: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The ETag that you read. Needed unless the body says version.',
  schema: { type: 'string', pattern: '^(\\*|"\\d+")$' },
  example: '"1"',
};

const LANGUAGE: Parameter = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'id for Indonesian, en for English texts in answers and problems.',
  schema: { type: 'string' },
  example: 'id',
};

/** Which problems a route can answer follows from what it is: its method, its parameters, whether it is open. */
function problemStatuses(
  method: string,
  path: string,
  { security, requestBody, parameters = [] }: OperationObject,
): number[] {
  const statuses = [429, 503];
  if (security) statuses.push(401, 403);
  if (path.includes('{')) statuses.push(404);
  if (requestBody || parameters.some(({ in: where }) => where === 'query')) statuses.push(400);
  if (requestBody) statuses.push(413, 415, 422);
  if (method !== 'get') statuses.push(409);
  if (method === 'patch' || method === 'put' || method === 'delete') statuses.push(412, 428);
  return [...new Set(statuses)].sort();
}

function problemResponse(status: number): Schema {
  const codes = problemKinds().filter((kind) => kind.status === status && !kind.code.includes('internal'));
  const description = codes.map(({ code, title }) => `\`${code}\` ${title.en}.`).join(' ') || 'A problem.';
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
}

function successHeaders(method: string, status: string, path: string): Schema | undefined {
  const header = (description: string, example: string) => ({ description, schema: { type: 'string', example } });
  if (status === '201')
    return {
      ETag: header('Version of the record.', '"1"'),
      Location: header('Address of the new record.', `${path}/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f`),
    };
  if (method !== 'delete' && path.endsWith('}')) return { ETag: header('Version of the record.', '"1"') };
  return undefined;
}

/** A move changes the version too, but says which state it expects by being a move: If-Match is welcome, not needed. */
function complete(method: string, path: string, operation: OperationObject): void {
  const parameters = (operation.parameters ??= []);
  if (method !== 'get' && operation['x-permission']) parameters.push(DRY_RUN);
  if (method === 'post' && operation.security) parameters.push(IDEMPOTENCY);
  if (method === 'patch' || method === 'put' || method === 'delete') parameters.push(IF_MATCH);
  parameters.push(LANGUAGE);
  if (method === 'patch' && operation.requestBody) {
    const json = operation.requestBody.content['application/json'];
    operation.requestBody.content = { 'application/merge-patch+json': json, 'application/json': json };
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!response.description) response.description = status === '204' ? 'Done; there is nothing to show.' : 'Done.';
    const headers = successHeaders(method, status, path);
    if (headers) response.headers = headers;
  }
  for (const status of problemStatuses(method, path, operation)) operation.responses[status] = problemResponse(status);
}

/** Adds to every operation what all of its kind have, so that no controller repeats it. */
export function completeOperations(document: OpenAPIObject): OpenAPIObject {
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: PROBLEM as never };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = (item as Record<string, unknown>)[method] as OperationObject | undefined;
      if (operation) complete(method, path, operation);
    }
  }
  return document;
}
