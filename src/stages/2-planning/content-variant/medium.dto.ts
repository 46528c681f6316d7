import { Input } from '#platform/records/answers.dto';
import { ChoiceField, TextField, WholeField } from '#platform/records/fields';
import { MEDIA_KINDS, type MediaKind } from '#stages/2-planning/channel-rule/channel-rule.entity';

abstract class MediumFields {
  /**
   * What kind of medium it is.
   * @example "image"
   */
  @ChoiceField(MEDIA_KINDS, { column: false })
  kind: MediaKind;

  /**
   * The type of the file.
   * @example "image/jpeg"
   */
  @TextField({ max: 100, pattern: /^[a-z]+\/[a-z0-9.+-]+$/, optional: true, column: false })
  mediaType: string | null;

  /**
   * Its size (bytes).
   * @example 482000
   */
  @WholeField(1, 2_147_483_647, { optional: true, column: false })
  bytes: number | null;

  /**
   * Its width (pixels).
   * @example 1080
   */
  @WholeField(1, 100_000, { optional: true, column: false })
  width: number | null;

  /**
   * Its height (pixels).
   * @example 1350
   */
  @WholeField(1, 100_000, { optional: true, column: false })
  height: number | null;

  /**
   * How long it runs (seconds); null for a picture.
   * @example null
   */
  @WholeField(1, 86_400, { optional: true, column: false })
  seconds: number | null;
}

/** One file of a post, as far as its measures are known; a carousel is several of them. */
export class MediumDto extends Input(MediumFields, ['kind'], ['mediaType', 'bytes', 'width', 'height', 'seconds']) {}
