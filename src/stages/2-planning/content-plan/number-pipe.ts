import type { PipeTransform } from '@nestjs/common';
import { notFound } from '#platform/problem/catalogue';

/** A number in a path. What cannot be one names nothing, so the answer is the same as for an unknown one. */
export class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw notFound();
    return Number(value);
  }
}
