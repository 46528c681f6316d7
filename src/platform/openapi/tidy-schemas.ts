import type { OpenApi } from '#platform/openapi/document-model';
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

/** The generator writes `type` in another place the second time; a document that is made twice is the same to the byte. */
function typesFirst({ properties = {} }: ObjectSchema): void {
  for (const [name, property] of Object.entries(properties))
    if (property.type !== undefined) properties[name] = { type: property.type, ...property };
}

/** "Item" where the program says "entity", and no word for being a transfer object: readers know no other kind. */
function publicName(name: string): string {
  return name.replace(/Entity$/, 'Item').replace(/Dto$/, '');
}

/** What readers see is the API: no relations, no secret columns, and the API's own names. */
export function tidySchemas(document: OpenApi): OpenApi {
  const schemas = document.components.schemas as unknown as Record<string, ObjectSchema>;
  for (const schema of Object.values(schemas)) {
    dropHidden(schema);
    typesFirst(schema);
  }
  const named = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [publicName(name), schema]));
  const components = { ...document.components, schemas: named };
  return JSON.parse(
    JSON.stringify({ ...document, components }).replace(
      /"#\/components\/schemas\/(\w+)"/g,
      (_, name: string) => `"#/components/schemas/${publicName(name)}"`,
    ),
  ) as OpenApi;
}
