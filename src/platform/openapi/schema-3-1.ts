import type { OpenApi } from '#platform/openapi/document-model';

type Json = unknown;
type Node = Record<string, Json>;

const VALUES = new Set(['example', 'examples', 'default', 'const', 'enum']);

function orNull({ nullable, ...schema }: Node): Node {
  if (nullable !== true) return schema;
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const choices = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, type: [schema.type, 'null'], ...choices };
}

/** The generator drops `@example null`. */
function withExample(schema: Node): Node {
  const mayBeNull = Array.isArray(schema.type) && schema.type.includes('null');
  return mayBeNull && schema.example === undefined ? { ...schema, example: null } : schema;
}

/** OpenAPI 3.1 says "or null" in the type; the generator says it beside in some places. */
function modern(node: Json): Json {
  if (Array.isArray(node)) return node.map(modern);
  if (typeof node !== 'object' || node === null) return node;
  const parts = Object.entries(node).map(([key, value]) => [key, VALUES.has(key) ? value : modern(value)]);
  return withExample(orNull(Object.fromEntries(parts)));
}

export function nullableAsType(document: OpenApi): OpenApi {
  return modern(document) as OpenApi;
}
