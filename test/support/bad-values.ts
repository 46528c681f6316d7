import type { Schema } from '#platform/openapi/document-model';

type Bad = (schema: Schema) => unknown;

const typesOf = ({ type }: Schema): string[] => [type].flat().filter((name): name is string => name !== undefined);
const is = (schema: Schema, type: string): boolean => typesOf(schema).includes(type);
const isFree = ({ format, enum: choices, const: only }: Schema): boolean => !format && !choices && only === undefined;

/** A text of the right length and of the wrong form, or undefined where any text will do. */
function malformed(schema: Schema): unknown {
  if (schema.enum) return 'no-such-choice';
  if (schema.format === 'uuid') return 'no-id';
  if (schema.format === 'date') return '2025-02-30';
  if (schema.format === 'date-time') return '2025-02-30T09:00:00Z';
  if (schema.format === 'uri') return 'javascript:alert(1)';
  if (is(schema, 'string') && schema.pattern) return '   ';
  if (is(schema, 'integer') || is(schema, 'number')) return '7';
  if (is(schema, 'boolean')) return 'true';
  return undefined;
}

function tooMuch(schema: Schema): unknown {
  if (schema.maxItems !== undefined) return Array.from({ length: schema.maxItems + 1 }, (_, i) => `n${i}`);
  if (schema.maxLength !== undefined) return 'x'.repeat(schema.maxLength + 1);
  if (schema.maximum !== undefined) return schema.maximum + 1;
  if (schema.format === 'date') return '20260-01-01';
  if (schema.format === 'date-time') return '9999-12-31T23:59:59.999+99:99';
  return undefined;
}

function tooLittle(schema: Schema): unknown {
  if (schema.minimum !== undefined) return schema.minimum - 1;
  if (is(schema, 'string') && (schema.minLength ?? 0) > 0) return '';
  if (schema.format === 'date') return '0000-00-00';
  return undefined;
}

/** Ways to fill one field in badly; undefined where a way does not apply to it. */
export const BAD_VALUES: Record<string, Bad> = {
  'the wrong type': (schema) => (is(schema, 'object') || schema.$ref ? 'text' : { nested: 'object' }),
  'a list for one': (schema) => (is(schema, 'array') ? undefined : [schema.example ?? 'x']),
  'one for a list': (schema) => (is(schema, 'array') ? 'one' : undefined),
  'the wrong form': malformed,
  'another scalar': (schema) => (is(schema, 'string') ? 20250101 : is(schema, 'integer') ? 1.5 : undefined),
  'too much': tooMuch,
  'too little': tooLittle,
  'a number beyond all': (schema) => (is(schema, 'integer') || is(schema, 'number') ? 1e308 : undefined),
  'a decimal out of form': (schema) =>
    is(schema, 'string') && schema.pattern?.includes('\\d{1,6}') ? '1e5' : undefined,
  'bad entries': (schema) => (schema.items && isFree(schema) ? [{ a: 1 }] : undefined),
  'null for something': (schema) => (is(schema, 'null') || schema.anyOf ? undefined : null),
};

/** Query parameters arrive as texts. */
export const BAD_QUERIES: Record<string, Bad> = {
  'the wrong form': (schema) => (is(schema, 'integer') ? 'abc' : malformed(schema.items ?? schema)),
  'a fraction': (schema) => (is(schema, 'integer') ? '1.5' : undefined),
  'too much': (schema) => (schema.items ? undefined : tooMuch(schema)),
  'too little': (schema) => (is(schema, 'integer') ? '0' : undefined),
  'something negative': (schema) => (is(schema, 'integer') ? '-1' : undefined),
  'something huge': (schema) => (is(schema, 'integer') ? '1000000000000' : undefined),
};
