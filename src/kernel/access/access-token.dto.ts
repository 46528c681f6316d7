import { IsOptional } from 'class-validator';
import { PERMISSIONS } from '#kernel/access/permissions';
import { AccessTokenEntity } from '#kernel/access/session.entity';
import { Answer, Input, ListQuery, PageOf } from '#platform/records/answers.dto';
import { ChoiceField, ChoicesField } from '#platform/records/fields';

/** A secret for a program, without the secret: that is shown once. */
export class AccessToken extends Answer(AccessTokenEntity) {}

/** A token that was just made. */
export class NewAccessToken extends AccessToken {
  /**
   * The secret, shown only now; null when the request was answered before (Idempotent-Replayed).
   * @example "sik_01948f3c7b1a7c3e9d2f0a1b2c3d4e5001948f3c7b1a7c3e9d2f0a1b2c3d4e71_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE"
   */
  secret: string | null;
}

/** A token to make. */
export class CreateAccessToken extends Input(AccessTokenEntity, ['name', 'expiresOn']) {
  /**
   * Permissions to which the token is limited; never more than its owner has.
   * @example ["campaign.read", "feedback.write"]
   */
  @ChoicesField(Object.keys(PERMISSIONS), { column: false })
  scopes: string[];
}

/** A page of tokens. */
export class AccessTokenPage extends PageOf(AccessTokenEntity) {}

export class AccessTokenQuery extends ListQuery {
  /**
   * Property to sort by; a leading - turns the order round.
   * @example "-createdAt"
   */
  @ChoiceField(
    ['createdAt', 'expiresOn', 'name'].flatMap((name) => [name, `-${name}`]),
    { column: false },
  )
  @IsOptional()
  declare sort?: string;
}
