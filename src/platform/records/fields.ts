import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateIf } from 'class-validator';
import { Column, type ColumnOptions } from 'typeorm';
import { Undocumented } from '#platform/openapi/undocumented';
import {
  type Check,
  choiceCheck,
  dateCheck,
  decimalCheck,
  flagCheck,
  idCheck,
  instantCheck,
  listCheck,
  type TextLimits,
  textCheck,
  urlCheck,
  wholeCheck,
} from '#platform/records/checks';

/**
 * One line per field: the decorator gives a property its check on the way in, its facets in the OpenAPI document and,
 * on an entity, its column. Meaning, unit and example stand in the property's comment.
 */
export interface FieldOptions {
  /** May be null, and may be left out on the way in. */
  optional?: boolean;
  /** Column options, or false for a field that is no column. */
  column?: ColumnOptions | false;
}

/** May be left out; null is no value of it. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** Checks a value with a function that says what is wrong; the message travels as JSON to the validation answer. */
export function Checked(name: string, check: Check): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value) => check(value) === null,
      defaultMessage: (args) => JSON.stringify(check(args?.value)),
    },
  });
}

interface FieldKind {
  name: string;
  check: Check;
  column: ColumnOptions;
  api: ApiPropertyOptions;
}

function field({ name, check, column, api }: FieldKind, options: FieldOptions): PropertyDecorator {
  const nullable = options.optional === true;
  const parts: PropertyDecorator[] = [
    Checked(name, check),
    ApiProperty({ ...api, ...(nullable ? { nullable } : {}) } as ApiPropertyOptions),
  ];
  if (nullable) parts.push(IsOptional());
  if (options.column !== false) parts.push(Column({ ...column, nullable, ...options.column }));
  return applyDecorators(...parts);
}

/** What the check asks for, in the document's words; a text that must say something holds more than blanks. */
function textSchema({ min = 1, max = 10_000, pattern }: TextLimits) {
  const form = pattern?.source ?? (min > 0 ? '\\S' : undefined);
  return { type: 'string', minLength: min, maxLength: max, ...(form ? { pattern: form } : {}) };
}

export function TextField(options: FieldOptions & TextLimits = {}): PropertyDecorator {
  const api = textSchema(options) as ApiPropertyOptions;
  return field({ name: 'text', check: textCheck(options), column: { type: 'text' }, api }, options);
}

export function ChoiceField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const api: ApiPropertyOptions = { type: String, enum: [...values] };
  return field({ name: 'choice', check: choiceCheck(values), column: { type: 'text' }, api }, options);
}

export function ChoicesField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const column: ColumnOptions = { type: 'text', array: true, default: () => "'{}'" };
  const api: ApiPropertyOptions = {
    type: String,
    isArray: true,
    enum: [...values],
    maxItems: values.length,
    uniqueItems: true,
  };
  return field({ name: 'choices', check: listCheck(choiceCheck(values), values.length), column, api }, options);
}

export function TextsField(options: FieldOptions & TextLimits & { most?: number } = {}): PropertyDecorator {
  const most = options.most ?? 50;
  const items = textSchema(options);
  const api: ApiPropertyOptions = { type: 'array', items, maxItems: most, uniqueItems: true };
  const column: ColumnOptions = { type: 'text', array: true, default: () => "'{}'" };
  return field({ name: 'texts', check: listCheck(textCheck(options), most), column, api }, options);
}

export function WholeField(min: number, max: number, options: FieldOptions = {}): PropertyDecorator {
  const api: ApiPropertyOptions = { type: 'integer', minimum: min, maximum: max };
  return field({ name: 'whole', check: wholeCheck(min, max), column: { type: 'integer' }, api }, options);
}

/** A measured value or money: exact, so it travels as a text. */
export function DecimalField(options: FieldOptions = {}): PropertyDecorator {
  const api: ApiPropertyOptions = { type: String, pattern: '^-?(0|[1-9]\\d{0,17})(\\.\\d{1,6})?$' };
  return field({ name: 'decimal', check: decimalCheck, column: { type: 'numeric' }, api }, options);
}

export function DateField(options: FieldOptions = {}): PropertyDecorator {
  const api: ApiPropertyOptions = { type: String, format: 'date' };
  return field({ name: 'date', check: dateCheck, column: { type: 'date' }, api }, options);
}

export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  const column: ColumnOptions = { type: 'timestamptz', precision: 3 };
  return field({ name: 'instant', check: instantCheck, column, api: { type: String, format: 'date-time' } }, options);
}

export function FlagField(options: FieldOptions = {}): PropertyDecorator {
  return field({ name: 'flag', check: flagCheck, column: { type: 'boolean' }, api: { type: Boolean } }, options);
}

export function UrlField(options: FieldOptions = {}): PropertyDecorator {
  const api: ApiPropertyOptions = { type: String, format: 'uri', maxLength: 2_000 };
  return field({ name: 'url', check: urlCheck, column: { type: 'text' }, api }, options);
}

/** The id of another record; `@BelongsTo` beside it gives it the foreign key. */
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { name: 'id', check: idCheck, column: { type: 'uuid' }, api: { type: String, format: 'uuid' } },
    options,
  );
}

/** Ids of other records, kept in a link table that the resource names. */
export function IdsField(options: { most?: number } = {}): PropertyDecorator {
  const most = options.most ?? 100;
  const api: ApiPropertyOptions = { type: String, format: 'uuid', isArray: true, maxItems: most, uniqueItems: true };
  return field({ name: 'ids', check: listCheck(idCheck, most), column: {}, api }, { column: false });
}

/** A column that no statement of the mechanisms ever reads back: it is in no answer, no audit event and no log. */
export function SecretColumn(column: ColumnOptions = {}): PropertyDecorator {
  return applyDecorators(Undocumented(), Column({ type: 'text', ...column, select: false }));
}

/** On a query: a whole number written in digits. */
export function WholeQuery(min: number, max: number): PropertyDecorator {
  const read = Transform(({ value }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value));
  return applyDecorators(read, WholeField(min, max, { column: false }), IsOptional());
}

/** On a query: one value or several of the same name, meaning "any of". */
export function AnyOfQuery(each: Check, api: ApiPropertyOptions): PropertyDecorator {
  const read = Transform(({ value }) => (value === undefined || Array.isArray(value) ? value : [value]));
  return applyDecorators(
    read,
    Checked('any_of', listCheck(each, 50)),
    IsOptional(),
    ApiProperty({ ...api, isArray: true, maxItems: 50, uniqueItems: true } as ApiPropertyOptions),
  );
}

export const AnyChoice = (values: readonly string[]): PropertyDecorator =>
  AnyOfQuery(choiceCheck(values), { type: String, enum: [...values] });
export const AnyId = (): PropertyDecorator => AnyOfQuery(idCheck, { type: String, format: 'uuid' });
export const AnyText = (): PropertyDecorator => AnyOfQuery(textCheck({ max: 200 }), { type: String });

/** On a query: one optional value. */
export function OneQuery(name: 'date' | 'instant' | 'id' | 'text'): PropertyDecorator {
  const make = { date: DateField, instant: InstantField, id: IdField, text: TextField }[name];
  return applyDecorators(make({ column: false }), IsOptional());
}
