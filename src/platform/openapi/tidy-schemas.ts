import type { OpenAPIObject } from '@nestjs/swagger';
import { HIDDEN } from '#platform/openapi/undocumented';

interface ObjectSchema {
  properties?: Record<string, Record<string, unknown>>;
  required?: string[];
}

function dropHidden(schema: ObjectSchema): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (property[HIDDEN] !== true) continue;
    delete schema.properties?.[name];
    schema.required = schema.required?.filter((required) => required !== name);
  }
}

/** The names of the schemas that the paths lead to, through other schemas as well. */
function reachable(document: OpenAPIObject): Set<string> {
  const schemas = document.components?.schemas ?? {};
  const reached = new Set<string>();
  const follow = (text: string): void => {
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (name === undefined || reached.has(name)) continue;
      reached.add(name);
      follow(JSON.stringify(schemas[name] ?? {}));
    }
  };
  follow(JSON.stringify(document.paths));
  return reached;
}

/** What readers see is the API: no relations, no secret columns, and "item" where the program says "entity". */
export function tidySchemas(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, ObjectSchema>;
  for (const schema of Object.values(schemas)) dropHidden(schema);
  const used = reachable(document);
  for (const name of Object.keys(schemas)) if (!used.has(name)) delete schemas[name];
  return JSON.parse(
    JSON.stringify(document)
      .replace(/"(#\/components\/schemas\/)?(\w+)Entity":/g, '"$1$2Item":')
      .replace(/#\/components\/schemas\/(\w+)Entity"/g, '#/components/schemas/$1Item"'),
  ) as OpenAPIObject;
}
