import { TextField, WholeField } from '#platform/records/fields';

/** How often one hashtag was used. */
export class HashtagUse {
  /**
   * The hashtag.
   * @example "#BandungBebasJentik"
   */
  @TextField({ column: false })
  tag: string;

  /**
   * Posts of the campaign that are or were out and carry it.
   * @example 12
   */
  @WholeField(0, 2_147_483_647, { column: false })
  posts: number;
}
