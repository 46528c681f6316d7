import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { PERMISSIONS } from '#kernel/access/permissions';
import { UserEntity } from '#kernel/access/user.entity';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { LANGUAGES, OrganizationEntity } from '#kernel/organization/organization.entity';
import { Patch } from '#platform/records/answers.dto';
import { ChoiceField, ChoicesField, TextField } from '#platform/records/fields';

/** The unit that the person works in. */
export class MyUnit extends PickType(OrgUnitEntity, ['id', 'name', 'kind']) {}

/** The agency's settings that every screen needs. */
export class MyOrganization extends PickType(OrganizationEntity, [
  'id',
  'code',
  'name',
  'type',
  'region',
  'timezone',
  'language',
  'workdays',
  'jointLeaveIsFree',
]) {}

/** How the person likes to read, and what they do not want to be told; null takes what the agency has. */
export class Preferences extends PickType(UserEntity, ['id', 'version', 'locale', 'timezone', 'mutedNotifications']) {}

/** Changes to how the person likes to read: absent keeps, null takes what the agency has. */
export class UpdatePreferences extends Patch(
  PartialType(PickType(UserEntity, ['locale', 'timezone', 'mutedNotifications']), { skipNullProperties: false }),
) {}

/** Who is asking, and what they may do. */
export class Me extends PickType(UserEntity, ['id', 'name', 'email', 'role', 'functions', 'clearance']) {
  /** The person's unit; null when none is set. */
  @ApiProperty({ type: () => MyUnit, nullable: true })
  unit: MyUnit | null;

  /**
   * What this request's credential may do: the role's permissions, narrowed by a token's scopes.
   * @example ["campaign.read", "research_note.read"]
   */
  @ChoicesField(Object.keys(PERMISSIONS), { column: false })
  permissions: string[];

  /**
   * How the request came: session for a person, token for a program.
   * @example "session"
   */
  @ChoiceField(['session', 'token'], { column: false })
  via: string;

  /**
   * The language to show: the person's, or else the agency's.
   * @example "id"
   */
  @ChoiceField(LANGUAGES, { column: false })
  locale: string;

  /**
   * The IANA time zone in which to show instants: the person's, or else the agency's. Days are the agency's.
   * @example "Asia/Jakarta"
   */
  @TextField({ max: 60, column: false })
  timezone: string;

  /** What the person chose themselves. */
  preferences: Preferences;

  /** The person's agency. */
  organization: MyOrganization;
}
