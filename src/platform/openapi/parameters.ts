import {
  isReference,
  type Parameter,
  type Placed,
  type Reference,
  type Schema,
} from '#platform/openapi/document-model';
import { COLLECTION, type Collections, exampleId } from '#platform/openapi/example-ids';
import type { RouteFacts } from '#platform/openapi/route-problems';

/** Parameters that the mechanisms bring to every route of a kind. */
export const SHARED_PARAMETERS: Record<string, Parameter> = {
  DryRun: {
    name: 'dryRun',
    in: 'query',
    required: false,
    description: 'With true, every rule is asked and nothing is written; the answer is 200 with each verdict.',
    schema: { type: 'string', enum: ['true', 'false'] },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'The same key with the same body replays the first answer for 24 hours instead of doing the work twice.',
    schema: { type: 'string', minLength: 1, maxLength: 257, examples: ['"7d9f2c1e-note"'] },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The ETag that you read. Needed unless the body says version; * takes whatever version there is.',
    schema: { type: 'string', pattern: '^(\\*|"\\d+")$', examples: ['"1"'] },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The ETag of the copy that you have: answers 304 while it is still good.',
    schema: { type: 'string', examples: ['"1"'] },
  },
  Language: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'id for Indonesian, en for English texts in answers and problems.',
    schema: { type: 'string', examples: ['id'] },
  },
};

const shared = (name: string): Reference => ({ $ref: `#/components/parameters/${name}` });

/** What an optional parameter looks like is told without filling it in: pages that try a route send what stands in `example`. */
function showExample(parameter: Parameter): void {
  const { example, ...schema } = parameter.schema;
  if (example === undefined) return;
  parameter.schema = schema as Schema;
  if (parameter.required) parameter.example = example;
  else parameter.schema.examples = [example];
}

function describeList(parameter: Parameter, { resource, path }: RouteFacts): void {
  if (parameter.name === 'limit') parameter.schema.default = 50;
  if (parameter.name !== 'sort' || !resource || path !== `/api/v1/${resource.options.path}`) return;
  const { sorts, defaultSort } = resource.options;
  parameter.description = 'Property to sort by; a leading - turns the order round.';
  parameter.schema = { type: 'string', enum: sorts.flatMap((name) => [name, `-${name}`]), default: defaultSort };
}

/** `/campaigns/{id}` → the id of one of the campaigns. */
function describePathId(parameter: Parameter, path: string, collections: Collections): void {
  const before = path.split(`/{${parameter.name}}`)[0]?.split('/').at(-1) ?? '';
  if (!/^id$|Id$/.test(parameter.name)) return;
  const collection = collections.ofProperty(parameter.name) ?? before;
  parameter.description ??= `Id of one of the ${collection.replaceAll('-', ' ')}.`;
  parameter.schema = { type: 'string', format: 'uuid', [COLLECTION]: collection };
  parameter.example = exampleId(collection);
}

function describeOne(parameter: Parameter, route: RouteFacts, collections: Collections): void {
  if (parameter.in === 'path') describePathId(parameter, route.path, collections);
  if (parameter.in === 'query') {
    describeList(parameter, route);
    const { schema } = parameter;
    const collection = (schema.items?.format ?? schema.format) === 'uuid' && collections.ofProperty(parameter.name);
    if (collection) {
      schema.example = schema.items ? [exampleId(collection)] : exampleId(collection);
      schema[COLLECTION] = collection;
    }
    if (schema.type === 'array') Object.assign(parameter, { style: 'form', explode: true });
  }
  showExample(parameter);
}

/** A count takes the filters of its list and nothing that orders or cuts it; what cannot be searched takes no q. */
function takes({ resource, path }: RouteFacts, { name, in: place }: Parameter): boolean {
  if (place !== 'query') return true;
  if (path.endsWith('/count') && ['limit', 'cursor', 'sort', 'include'].includes(name)) return false;
  return name !== 'q' || resource === undefined || resource.options.search !== undefined;
}

export function completeParameters(route: RouteFacts, collections: Collections, answersRecord: boolean): void {
  const { method, operation, secured, versioned } = route as RouteFacts & Placed;
  const given = operation.parameters ?? [];
  const own = given.filter((parameter): parameter is Parameter => !isReference(parameter));
  const kept = own.filter((parameter) => takes(route, parameter));
  for (const parameter of kept) describeOne(parameter, route, collections);
  const more = [
    method !== 'get' && secured && 'DryRun',
    method === 'post' && secured && 'IdempotencyKey',
    versioned && 'IfMatch',
    method === 'get' && answersRecord && 'IfNoneMatch',
    'Language',
  ].filter((name) => name !== false);
  operation.parameters = [...kept, ...given.filter(isReference), ...more.map(shared)];
}
