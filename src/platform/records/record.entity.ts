import { ApiHideProperty } from '@nestjs/swagger';
import { Column, PrimaryColumn } from 'typeorm';
import { IdField, InstantField, WholeField } from '#platform/records/fields';

/** What every tenant table leads with. */
export abstract class TenantEntity {
  @ApiHideProperty()
  @PrimaryColumn('uuid')
  organizationId: string;
}

/** What every record carries. */
export abstract class RecordEntity extends TenantEntity {
  /**
   * The record's id, made by the service (UUID version 7).
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  @PrimaryColumn('uuid')
  id: string;

  /**
   * When the record was stored (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  createdAt: string;

  /**
   * When the record was last changed (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  updatedAt: string;

  /**
   * The person who stored the record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  createdBy: string;

  /**
   * Rises by one with every change and never runs backwards; it is also the number in the ETag.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: { default: 1 } })
  version: number;
}

/** A record whose readers are limited: the database compares its level with the reader's clearance. */
export abstract class ClassifiedEntity extends RecordEntity {
  /** Not called `level` here: an evaluation has a level of its own, which users read. */
  @ApiHideProperty()
  @Column('smallint', { name: 'level' })
  clearanceLevel: number;
}

/** A row that joins two records; it is written and read with the record that owns the list. */
export abstract class LinkEntity extends TenantEntity {}
