import { ApiProperty } from '@nestjs/swagger';
import { IdField } from '#platform/records/fields';

/** A record that has to do with the public. */
export class RelatedRecord {
  /**
   * Id of the record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  id: string;

  /**
   * What names it, cut after about 200 characters.
   * @example "Infografis: tujuh hari daur hidup jentik"
   */
  title: string;

  /**
   * Its state; null for records without one.
   * @example "published"
   */
  state: string | null;

  /**
   * The day or moment that it speaks of; null where there is none.
   * @example "2026-03-15T02:00:00.000Z"
   */
  at: string | null;

  /**
   * Where the record can be read.
   * @example "/api/v1/content-plans/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  url: string;
}

/** The records of one kind. */
export class RelatedList {
  /**
   * How many there are, up to 1,000.
   * @example 3
   */
  @ApiProperty({ type: 'integer' })
  count: number;

  /**
   * False when there are more than the count says.
   * @example true
   */
  exact: boolean;

  /** The newest 20 of them. */
  items: RelatedRecord[];
}

/** Everything that has to do with a public. */
export class RelatedToPublic {
  /** The goal of its campaign, as a list of none or one. */
  goals: RelatedList;

  /** The needs that its objectives serve. */
  needs: RelatedList;

  /** The changes that are wanted in it. */
  objectives: RelatedList;

  /** The content that works for those objectives or names the public. */
  contentPlans: RelatedList;

  /** The posts of that content. */
  posts: RelatedList;

  /** The complaints that answered those posts. */
  complaints: RelatedList;
}
