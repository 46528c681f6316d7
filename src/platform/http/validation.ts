import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invalid } from '#platform/problem/catalogue';
import type { FieldError, Text } from '#platform/problem/problem';

const UNKNOWN: Text = { en: 'Is not a field of this request.', id: 'Bukan isian permintaan ini.' };
const MISSING: Text = { en: 'Must be given.', id: 'Harus diisi.' };

function errorOf(pointer: string, { value }: ValidationError, name: string, message: string): FieldError {
  if (name === 'whitelistValidation') return { pointer, code: 'field.unknown', message: UNKNOWN };
  if (value === undefined) return { pointer, code: 'field.required', message: MISSING };
  const fault = message.startsWith('{')
    ? (JSON.parse(message) as { code: string; message: Text })
    : { code: `field.${name}`, message: { en: message, id: message } };
  return { pointer, ...fault };
}

/** Each fault with its place below `above`, its stable code and the way out. */
export function fieldErrors(errors: ValidationError[], above = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([name, message]) =>
      errorOf(pointer, error, name, message),
    );
    return [...own, ...fieldErrors(error.children ?? [], pointer)];
  });
}

/** Every bad field at once, each with its pointer, its stable code and the way out. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) => invalid({ errors: fieldErrors(errors) }),
  });
}
