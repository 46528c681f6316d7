import {
  type Answer,
  bareSchema,
  isReference,
  type OpenApi,
  type Parameter,
  type Schema,
} from '#platform/openapi/document-model';
import { exampleId } from '#platform/openapi/example-ids';
import { exampleOf, patchExampleOf } from '#platform/openapi/example-values';
import { headers } from '#platform/openapi/problem-answers';
import type { RouteFacts } from '#platform/openapi/route-problems';

const JSON_TYPE = 'application/json';

/** What the route answers when it does what it is asked, or undefined where it answers nothing. */
export function answeredSchema({ operation }: RouteFacts): Schema | undefined {
  const [, answer] = success(operation.responses) ?? [];
  return answer?.content?.[JSON_TYPE]?.schema;
}

function success(responses: Record<string, Answer | object>): [string, Answer] | undefined {
  const found = Object.entries(responses).find(([status]) => status.startsWith('2'));
  return found && !isReference(found[1]) ? [found[0], found[1] as Answer] : undefined;
}

/** Single records carry a version, and so an ETag. */
export function isRecord(schema: Schema | undefined, document: OpenApi): boolean {
  const { properties = {} } = schema ? bareSchema(schema, document) : {};
  return 'id' in properties && properties.version?.type === 'integer';
}

function headerNames({ method, secured }: RouteFacts, schema: Schema | undefined, document: OpenApi): string[] {
  const { properties = {} } = schema ? bareSchema(schema, document) : {};
  const record = isRecord(schema, document);
  return [
    ...(record ? ['ETag'] : []),
    ...('nextCursor' in properties ? ['Link'] : []),
    ...(method === 'post' && secured ? ['Idempotent-Replayed'] : []),
    'RateLimit',
    'RateLimit-Policy',
    'X-Request-Id',
  ];
}

function addDryRun({ operation }: RouteFacts, status: string, answer: Answer): void {
  const content = answer.content?.[JSON_TYPE];
  if (status !== '200' || !content) {
    operation.responses['200'] = { $ref: '#/components/responses/DryRun' };
    return;
  }
  content.schema = { oneOf: [content.schema, { $ref: '#/components/schemas/DryRun' }] };
  content.examples = {
    done: { summary: 'Done', value: content.example },
    dryRun: { $ref: '#/components/examples/DryRun' },
  };
  delete content.example;
}

function location({ path, operation }: RouteFacts, collection: string): object {
  const given = (operation.parameters ?? []).filter((parameter): parameter is Parameter => !isReference(parameter));
  const shown = (name: string) => String(given.find((parameter) => parameter.name === name)?.example ?? name);
  const collected = path.replace(/\{(\w+)\}/g, (_, name: string) => shown(name));
  const example = `${collected}/${exampleId(collection)}`;
  return { description: 'Address of the new record.', schema: { type: 'string', format: 'uri-reference', example } };
}

/** Description, headers and example of what a route answers when it does what it is asked. */
export function completeAnswers(route: RouteFacts, document: OpenApi): void {
  const { method, operation, secured, resource } = route;
  const [status, answer] = success(operation.responses) ?? [];
  if (!status || !answer) throw new Error(`${operation.operationId} answers nothing that is documented.`);
  const content = answer.content?.[JSON_TYPE];
  const schema = content?.schema;
  if (!answer.description)
    answer.description = (schema && bareSchema(schema, document).description) || 'Done; there is nothing to show.';
  answer.headers = { ...headers(headerNames(route, schema, document)), ...answer.headers };
  if (status === '201' && isRecord(schema, document))
    answer.headers.Location = location(route, resource?.options.path ?? operation.operationId) as never;
  if (content && schema) content.example ??= exampleOf(schema, document);
  if (method === 'get' && isRecord(schema, document))
    operation.responses['304'] = {
      description: 'Your copy is still good.',
      headers: headers(['ETag', 'X-Request-Id']),
    };
  if (method !== 'get' && secured) addDryRun(route, status, answer);
}

/** A change is a merge patch, whether it says so or only that it is JSON. */
export function completeBody({ method, operation, body }: RouteFacts, document: OpenApi): void {
  const json = operation.requestBody?.content[JSON_TYPE];
  const form = operation.requestBody?.content['multipart/form-data'];
  if (form) form.example ??= exampleOf(form.schema, document);
  if (operation.requestBody && form) operation.requestBody.description ??= body?.description;
  if (!operation.requestBody || !json || !body) return;
  json.example ??= method === 'patch' ? patchExampleOf(json.schema, document) : exampleOf(json.schema, document);
  operation.requestBody.description ??= body.description;
  if (method === 'patch') operation.requestBody.content = { 'application/merge-patch+json': json, [JSON_TYPE]: json };
}
