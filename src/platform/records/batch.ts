import { Injectable, type Type } from '@nestjs/common';
import { Ajv, type ValidateFunction } from 'ajv';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldErrors } from '#platform/http/validation';
import type { Schema } from '#platform/openapi/document-model';
import { Operations } from '#platform/openapi/operations';
import { invalid } from '#platform/problem/catalogue';
import type { FieldError } from '#platform/problem/problem';
import { type Check, dateCheck, idCheck, instantCheck, urlCheck } from '#platform/records/checks';

/** Nobody mends more than this at a time; the rest shows with the next try. */
const MOST_ERRORS = 100;

const FORMATS: Record<string, Check> = { date: dateCheck, 'date-time': instantCheck, uuid: idCheck, uri: urlCheck };

const UNFIT: FieldError['message'] = {
  en: 'Is not as this resource takes it.',
  id: 'Tidak seperti yang diterima sumber daya ini.',
};

/** The documented schema, with what the checks of a single record say beyond it: no unknown field, no blank text. */
function strict(schema: Schema): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]): [string, Schema] => {
    const { minLength = 0, pattern, format, enum: choices } = property;
    const free = minLength > 0 && !pattern && !format && !choices;
    return [name, free ? { ...property, pattern: '\\S' } : property];
  });
  return { ...schema, properties: Object.fromEntries(properties), additionalProperties: false };
}

/** Checks thousands of new records at once by their compiled schema; only those that fail are looked at closely. */
@Injectable()
export class Batches {
  private readonly ajv = new Ajv({
    strict: false,
    formats: Object.fromEntries(
      Object.entries(FORMATS).map(([name, check]) => [name, (text: string) => check(text) === null]),
    ),
  });
  private readonly compiled = new Map<Type, ValidateFunction>();

  constructor(private readonly operations: Operations) {}

  /** Refuses the whole batch with every bad field of its first bad records, each by its place: `/items/17/date`. */
  check<T extends object>(input: Type<T>, items: readonly unknown[]): asserts items is readonly T[] {
    const fits = this.compile(input);
    const errors: FieldError[] = [];
    for (const [index, item] of items.entries()) {
      if (errors.length >= MOST_ERRORS) break;
      if (!fits(item)) errors.push(...faultsOf(input, item, `/items/${index}`));
    }
    if (errors.length > 0) throw invalid({ errors: errors.slice(0, MOST_ERRORS) });
  }

  private compile(input: Type): ValidateFunction {
    const known = this.compiled.get(input);
    if (known) return known;
    const { components, ...schema } = this.operations.schema(input.name);
    const schemas = Object.fromEntries(
      Object.entries(components.schemas).map(([name, nested]) => [name, strict(nested)]),
    );
    const made = this.ajv.compile({ ...strict(schema), components: { schemas } });
    this.compiled.set(input, made);
    return made;
  }
}

function faultsOf(input: Type, item: unknown, pointer: string): FieldError[] {
  const found =
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? fieldErrors(
          validateSync(plainToInstance(input, item), { whitelist: true, forbidNonWhitelisted: true }),
          pointer,
        )
      : [];
  return found.length > 0 ? found : [{ pointer, code: 'item.unfit', message: UNFIT }];
}
