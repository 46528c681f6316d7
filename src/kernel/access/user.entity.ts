import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Column, Entity, Index, Unique } from 'typeorm';
import { FUNCTIONS, PERSON_STATES, ROLES, type Role, type TeamFunction } from '#kernel/access/roles';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { NOTIFICATION_KINDS, type NotificationKind } from '#kernel/notification/kinds';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { LANGUAGES, zoneCheck } from '#kernel/organization/organization.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import type { Locale } from '#platform/problem/problem';
import { Checked, ChoiceField, ChoicesField, IdField, SecretColumn, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const EMAIL = /^[^\s@"<>A-Z]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** A person of the agency who signs in. */
@Entity('users')
@Unique(['organizationId', 'email'])
@Index('ix_users__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_users__name', ['organizationId', 'name', 'id'])
@Index('ix_users__email', ['organizationId', 'email', 'id'])
@Index('ix_users__unit_id', ['organizationId', 'unitId'])
@Index('ix_users__search', { synchronize: false })
export class UserEntity extends RecordEntity {
  /**
   * The person's name.
   * @example "Rina Kartika"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * E-mail address in lower case; the person signs in with it.
   * @example "analyst@dinkes-bandung.example"
   */
  @TextField({
    max: 254,
    pattern: EMAIL,
    patternText: { en: 'Must be an e-mail address in lower case.', id: 'Harus alamat surel dengan huruf kecil.' },
  })
  email: string;

  /**
   * What the person may do; the matrix stands at GET /permissions/matrix.
   * @example "analyst"
   */
  @ChoiceField(ROLES)
  role: Role;

  /**
   * The person's crafts in the media team.
   * @example ["editor"]
   */
  @ChoicesField(FUNCTIONS)
  functions: TeamFunction[];

  /**
   * The unit that the person works in.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * The strictest classification that the person may see.
   * @example "confidential"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  clearance: Classification;

  /**
   * A disabled person cannot sign in, and is signed out everywhere at once.
   * @example "active"
   */
  @ChoiceField(PERSON_STATES, { column: { default: 'active' } })
  state: (typeof PERSON_STATES)[number];

  /**
   * The language that the person's own screens use; null means the agency's.
   * @example "id"
   */
  @ChoiceField(LANGUAGES, { optional: true })
  locale: Locale | null;

  /**
   * The IANA time zone in which the person's own screens show instants; null means the agency's. Days stay the agency's.
   * @example null
   */
  @IsOptional()
  @Checked('timezone', zoneCheck)
  @ApiProperty({ type: String, nullable: true, maxLength: 60 })
  @Column('text', { nullable: true })
  timezone: string | null;

  /**
   * Kinds of notifications that the person does not want.
   * @example []
   */
  @ChoicesField(NOTIFICATION_KINDS)
  mutedNotifications: NotificationKind[];

  @SecretColumn()
  passwordHash: string;
}
