import { bareSchema, type OpenApi, type Schema } from '#platform/openapi/document-model';
import { INSTEAD } from '#platform/openapi/undocumented';

const BY_FORMAT: Record<string, unknown> = {
  date: '2026-03-12',
  'date-time': '2026-03-12T02:00:00.000Z',
  uri: 'https://dinkes-bandung.example/dbd',
};

const BY_TYPE: Record<string, unknown> = {
  string: 'teks',
  integer: 1,
  number: 1,
  boolean: true,
  array: [],
  object: {},
};

/** A whole example out of the examples of the properties, through lists and nested objects. */
export function exampleOf(schema: Schema, document: OpenApi): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  const bare = bareSchema(schema, document);
  if (bare !== schema) return exampleOf(bare, document);
  if (schema.enum) return schema.enum[0];
  if (schema.properties) return exampleObject(schema, document);
  if (schema.items) return [exampleOf(schema.items, document)];
  const type = [schema.type].flat().find((name) => name !== 'null') ?? '';
  return BY_FORMAT[schema.format ?? ''] ?? BY_TYPE[type] ?? null;
}

function exampleObject({ properties = {} }: Schema, document: OpenApi): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => property[INSTEAD] !== true)
      .map(([name, property]) => [name, exampleOf(property, document)]),
  );
}

/** The form of every text that is not blank. */
const SAYS_SOMETHING = '\\S';

/** A merge patch changes little: the first text that a person writes, and the version that was read. */
export function patchExampleOf(schema: Schema, document: OpenApi): unknown {
  const { properties = {} } = bareSchema(schema, document);
  const written = Object.entries(properties).filter(
    ([name, { type, format, enum: choices, pattern }]) =>
      name !== 'version' &&
      [type].flat().includes('string') &&
      !format &&
      !choices &&
      (pattern === undefined || pattern === SAYS_SOMETHING),
  );
  const [name] = written[0] ?? Object.entries(properties)[0] ?? [];
  const chosen = [name, 'version'].filter((key): key is string => key !== undefined && key in properties);
  return Object.fromEntries(chosen.map((key) => [key, exampleOf(properties[key] ?? {}, document)]));
}
