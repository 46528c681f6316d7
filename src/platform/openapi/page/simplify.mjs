/** What of the document the page shows: less than it says, so that what a person does stands out, and is there at once. */

/** Values, in which nothing is a schema. */
const VALUES = new Set(['example', 'default', 'enum', 'required']);

const isNull = ({ type }) => type === 'null';

function orNull(schema, { type, anyOf }) {
  if (Array.isArray(type)) return { ...schema, type: type.find((name) => name !== 'null'), nullable: true };
  if (!anyOf?.some(isNull)) return schema;
  const { anyOf: choices, ...rest } = schema;
  return { ...rest, allOf: choices.filter((choice) => !isNull(choice)), nullable: true };
}

/** Swagger UI is many times faster with schemas of OpenAPI 3.0; the two versions differ in how they say "or null". */
function older(node) {
  if (Array.isArray(node)) return node.map(older);
  if (typeof node !== 'object' || node === null) return node;
  const { const: only, examples, ...rest } = node;
  const parts = Object.entries(rest).map(([key, value]) => [key, VALUES.has(key) ? value : older(value)]);
  const schema = orNull(Object.fromEntries(parts), node);
  return only === undefined ? schema : { ...schema, enum: [only] };
}

/** An answer as far as it has to be known beforehand: when it comes, it shows the rest itself. */
function plainAnswer(status, { description, content = {} }) {
  const types = Object.entries(content).map(([type, { schema }]) => [type, { schema: schema.oneOf?.[0] ?? schema }]);
  return /^2/.test(status) && types.length > 0 ? { description, content: Object.fromEntries(types) } : { description };
}

function plainOperation(operation, shared) {
  const answers = Object.entries(operation.responses).map(([status, answer]) => [
    status,
    plainAnswer(status, answer.$ref ? shared[answer.$ref.split('/').at(-1)] : answer),
  ]);
  // The reader's language goes with each request by itself.
  const parameters = operation.parameters?.filter(({ $ref }) => !$ref?.endsWith('/Language'));
  return { ...operation, parameters, responses: Object.fromEntries(answers) };
}

export function simplify({ info, servers, tags, paths, components }) {
  const { responses, schemas, parameters, securitySchemes } = components;
  const plain = Object.entries(paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([method, each]) => [method, plainOperation(each, responses)])),
  ]);
  const rest = older({ paths: Object.fromEntries(plain), components: { schemas, parameters } });
  return {
    openapi: '3.0.3',
    info,
    servers,
    tags,
    paths: rest.paths,
    components: { ...rest.components, securitySchemes },
  };
}
