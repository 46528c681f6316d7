import { IsOptional } from 'class-validator';
import { SessionEntity } from '#kernel/access/session.entity';
import { ListQuery, PageOf } from '#platform/records/answers.dto';
import { ChoiceField, FlagField } from '#platform/records/fields';

/** A sign-in that is still good. */
export class OpenSession extends SessionEntity {
  /**
   * Whether this very request belongs to it.
   * @example true
   */
  @FlagField({ column: false })
  current: boolean;
}

/** A page of open sessions. */
export class SessionPage extends PageOf(OpenSession) {}

export class SessionQuery extends ListQuery {
  /**
   * Property to sort by; a leading - turns the order round.
   * @example "-createdAt"
   */
  @ChoiceField(['createdAt', '-createdAt'], { column: false })
  @IsOptional()
  declare sort?: string;
}
