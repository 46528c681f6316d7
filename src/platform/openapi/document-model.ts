/** The parts of an OpenAPI 3.1 document that the steps of its making look at. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  example?: unknown;
  examples?: unknown[];
  [extension: `x-${string}`]: unknown;
}

export interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  style?: string;
  explode?: boolean;
  schema: Schema;
  example?: unknown;
}

export interface Reference {
  $ref: string;
}

export interface MediaType {
  schema: Schema;
  example?: unknown;
  examples?: Record<string, unknown>;
}

export interface Header {
  description: string;
  schema: Schema;
}

export interface Answer {
  description: string;
  headers?: Record<string, Header | Reference>;
  content?: Record<string, MediaType>;
}

export interface OperationObject {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Array<Parameter | Reference>;
  requestBody?: { required?: boolean; description?: string; content: Record<string, MediaType> };
  responses: Record<string, Answer | Reference>;
  security?: unknown[];
  [extension: `x-${string}`]: unknown;
}

export interface Components {
  schemas: Record<string, Schema>;
  parameters: Record<string, Parameter>;
  responses: Record<string, Answer>;
  headers: Record<string, Header>;
  examples: Record<string, { summary: string; value: unknown }>;
  [part: string]: unknown;
}

export interface OpenApi {
  openapi: string;
  info: Record<string, unknown>;
  tags?: Array<{ name: string; description: string }>;
  paths: Record<string, Partial<Record<Method, OperationObject>>>;
  components: Components;
  [part: string]: unknown;
}

export const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
export type Method = (typeof METHODS)[number];

/** One operation with its place. */
export interface Placed {
  method: Method;
  path: string;
  operation: OperationObject;
}

export function operationsOf(document: OpenApi): Placed[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

export function isReference(node: object): node is Reference {
  return '$ref' in node && typeof node.$ref === 'string';
}

/** Follows a reference to a component, once or as often as one leads to another. */
export function resolved<T extends object>(node: T | Reference, document: OpenApi): T {
  let current: T | Reference = node;
  while (isReference(current)) {
    const [part = '', name = ''] = current.$ref.replace('#/components/', '').split('/');
    current = (document.components[part] as Record<string, T | Reference>)[name] as T | Reference;
  }
  return current;
}

/** The schema behind `… or null` and behind a reference with a description beside it. */
export function bareSchema(schema: Schema, document: OpenApi): Schema {
  if (schema.$ref) return bareSchema(resolved<Schema>({ $ref: schema.$ref }, document), document);
  const choices = (schema.anyOf ?? schema.allOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null');
  return choices.length === 1 && choices[0] ? bareSchema(choices[0], document) : schema;
}

export function schemaName(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.split('/').at(-1);
}

/** The names of the schemas that a part of the document leads to, through other schemas as well. */
export function reachableSchemas(part: unknown, document: OpenApi, found = new Set<string>()): Set<string> {
  for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    reachableSchemas(document.components.schemas[name] ?? {}, document, found);
  }
  return found;
}
