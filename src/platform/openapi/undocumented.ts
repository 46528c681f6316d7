import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** Marks what the compiler plugin sees but no answer shows. Its own mark works only when it is written on the property itself. */
export const HIDDEN = 'x-hidden';

export function Undocumented(): PropertyDecorator {
  return ApiProperty({ type: String, required: false, [HIDDEN]: true } as ApiPropertyOptions);
}

/** Marks a property that stands instead of another: an example that showed both would be refused. */
export const INSTEAD = 'x-instead';

export function Instead(): PropertyDecorator {
  return ApiProperty({ required: false, [INSTEAD]: true } as ApiPropertyOptions);
}
