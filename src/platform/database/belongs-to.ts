import { applyDecorators } from '@nestjs/common';
import { JoinColumn, ManyToOne } from 'typeorm';
import { snake } from '#platform/database/naming';
import { Undocumented } from '#platform/openapi/undocumented';

interface BelongsToOptions {
  /** What happens to this row when the other goes: refused (default) or gone with it. */
  onDelete?: 'RESTRICT' | 'CASCADE';
}

/**
 * The relation behind a `…Id` column: the property `campaign` gives `campaignId` its foreign key. The key includes the
 * organization, so that no row can ever point into another tenant.
 */
export function BelongsTo(entity: () => new () => object, options: BelongsToOptions = {}): PropertyDecorator {
  return (target, property) => {
    applyDecorators(
      Undocumented(),
      ManyToOne(entity, { onDelete: options.onDelete ?? 'RESTRICT', onUpdate: 'NO ACTION' }),
      JoinColumn([
        { name: 'organization_id', referencedColumnName: 'organizationId' },
        { name: `${snake(String(property))}_id`, referencedColumnName: 'id' },
      ]),
    )(target, property as string, undefined as never);
  };
}
