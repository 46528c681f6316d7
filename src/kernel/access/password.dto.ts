import { PASSWORD_LENGTH } from '#kernel/access/password.rules';
import { TextField } from '#platform/records/fields';

/** A change of one's own password. */
export class ChangePassword {
  /**
   * The password that holds now.
   * @example "siklus-demo-2026"
   */
  @TextField({ max: PASSWORD_LENGTH.max, column: false })
  currentPassword: string;

  /**
   * The password to come, 12 to 256 characters.
   * @example "kuda benar baterai stapler"
   */
  @TextField({ ...PASSWORD_LENGTH, column: false })
  newPassword: string;
}
