import { PASSWORD_LENGTH } from '#kernel/access/password.rules';
import { FUNCTIONS, PERSON_STATES, ROLES } from '#kernel/access/roles';
import { UserEntity } from '#kernel/access/user.entity';
import { CLASSIFICATIONS } from '#kernel/classification/classification';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, TextField } from '#platform/records/fields';

/** A person of the agency. */
export class User extends Answer(UserEntity) {}

/** A person to add. They sign in with the e-mail address and change the password themselves. */
export class CreateUser extends Input(
  UserEntity,
  ['name', 'email', 'role'],
  ['functions', 'unitId', 'clearance', 'state', 'locale', 'timezone'],
) {
  /**
   * First password, 12 to 256 characters; stored only as a hash.
   * @example "kuda benar baterai stapler"
   */
  @TextField({ ...PASSWORD_LENGTH, column: false })
  password: string;
}

/** Changes to a person: absent keeps, null clears. A new password, or being disabled, signs the person out everywhere. */
export class UpdateUser extends Patch(CreateUser) {}

/** A page of people. */
export class UserPage extends PageOf(UserEntity) {}

export class UserQuery extends ListQuery {
  /**
   * Only people with these roles.
   * @example ["staff"]
   */
  @AnyChoice(ROLES)
  role?: string[];

  /**
   * Only people with any of these crafts.
   * @example ["editor"]
   */
  @AnyChoice(FUNCTIONS)
  function?: string[];

  /**
   * Only people of these units.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only people with these clearances.
   * @example ["confidential"]
   */
  @AnyChoice(CLASSIFICATIONS)
  clearance?: string[];

  /**
   * Only active or only disabled people.
   * @example ["active"]
   */
  @AnyChoice(PERSON_STATES)
  state?: string[];
}
