import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Fault } from '#platform/records/checks';
import { Checked, WholeField } from '#platform/records/fields';

/** As many new records as one call takes. */
export const MOST_ITEMS = 5_000;

function listFault(value: unknown): Fault {
  if (Array.isArray(value) && value.length > 0 && value.length <= MOST_ITEMS) return null;
  const message = {
    en: `Must be a list of 1 to ${MOST_ITEMS} records.`,
    id: `Harus berupa daftar 1 sampai ${MOST_ITEMS} rekaman.`,
  };
  return { code: 'list.size', message };
}

/** What a batch takes: many records of one kind, all of them or none. */
export function BatchOf<C extends object>(create: Type<C>) {
  abstract class BatchInput {
    @Checked('batch', listFault)
    @ApiProperty({
      type: () => [create],
      minItems: 1,
      maxItems: MOST_ITEMS,
      description: 'The records to store: all of them, or none when one of them is refused.',
    })
    items: C[];
  }
  return BatchInput as unknown as Type<{ items: C[] }>;
}

/** What a batch stored. */
export class BatchStored {
  /**
   * How many records were stored.
   * @example 2
   */
  @WholeField(1, MOST_ITEMS, { column: false })
  count: number;

  /**
   * Their ids, in the order of the request.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f", "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  ids: string[];
}
