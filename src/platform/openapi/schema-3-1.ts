import type { OpenAPIObject } from '@nestjs/swagger';

type Json = unknown;

/** OpenAPI 3.1 says "or null" in the type; the generator still says it beside. */
function modern(node: Json): Json {
  if (Array.isArray(node)) return node.map(modern);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = node as Record<string, Json>;
  const schema = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, key === 'example' || key === 'examples' ? value : modern(value)]),
  );
  if (nullable !== true) return schema;
  if (typeof schema.type === 'string') {
    const choices = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
    return { ...schema, type: [schema.type, 'null'], ...choices };
  }
  return { anyOf: [schema, { type: 'null' }] };
}

export function nullableAsType(document: OpenAPIObject): OpenAPIObject {
  return modern(document) as OpenAPIObject;
}
