import { PERMISSIONS } from '#kernel/access/permissions';
import { ROLES } from '#kernel/access/roles';
import { ChoiceField, ChoicesField } from '#platform/records/fields';

/** One permission, and who has it. */
export class PermissionRow {
  /**
   * Name of the permission, as operations and tokens name it.
   * @example "campaign.write"
   */
  @ChoiceField(Object.keys(PERMISSIONS), { column: false })
  permission: string;

  /**
   * What it allows, in the reader's language.
   * @example "Open and change campaigns"
   */
  text: string;

  /**
   * The roles that have it.
   * @example ["head", "analyst"]
   */
  @ChoicesField(ROLES, { column: false })
  roles: string[];
}

/** Every permission there is. */
export class PermissionMatrix {
  /** The permissions, in a fixed order. */
  items: PermissionRow[];

  /**
   * Always null: the whole matrix is one page.
   * @example null
   */
  nextCursor: string | null;
}
