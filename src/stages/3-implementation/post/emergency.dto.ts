import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { ChoiceField, IdField, InstantField, MayBeAbsent, TextField, UrlField } from '#platform/records/fields';
import { EmergencyReviewEntity } from '#stages/2-planning/approval/emergency-review.entity';
import { CONTENT_STATES, type ContentState } from '#stages/2-planning/content-plan/content-plan.entity';
import { PostEntity } from '#stages/3-implementation/post/post.entity';

/** Where the piece went out. */
export class EmergencyPost {
  /**
   * The channel.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ column: false })
  channelId: string;

  /**
   * The text as it went out; the piece's key message or title when not said.
   * @example "Banjir bandang di Lais: warga RT 01–05 harap mengungsi ke SDN 3 malam ini."
   */
  @TextField({ max: 10_000, column: false, optional: true })
  caption?: string | null;

  /**
   * Its permanent address, where there is one.
   * @example "https://instagram.example/p/muba-banjir-01"
   */
  @UrlField({ column: false, optional: true })
  url?: string | null;

  /**
   * When it went out (RFC 3339), never in the future; now when not said.
   * @example "2026-03-13T22:20:00+07:00"
   */
  @MayBeAbsent()
  @InstantField({ column: false })
  publishedAt?: string;
}

/** What cannot wait for approval, and why. */
export class EmergencyPublish {
  /**
   * Why it cannot wait; stays with the piece and its review.
   * @example "Banjir bandang di Kecamatan Lais; warga harus mengungsi malam ini."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;

  /** Where it went out: at least one channel. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EmergencyPost)
  @ApiProperty({ type: () => [EmergencyPost], minItems: 1, maxItems: 20 })
  posts: EmergencyPost[];

  /**
   * Who is to review it afterwards: neither you nor the author. A head is asked when not said.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false, optional: true })
  reviewerId?: string | null;
}

/** What went out, and the review that is owed for it. */
export class EmergencyPublished {
  /**
   * The piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ column: false })
  contentPlanId: string;

  /**
   * Where the piece stands now.
   * @example "published"
   */
  @ChoiceField(CONTENT_STATES, { column: false })
  state: ContentState;

  /** Its posts. */
  @ApiProperty({ type: () => [PostEntity] })
  posts: PostEntity[];

  /** The review that is owed. */
  @ApiProperty({ type: () => EmergencyReviewEntity })
  review: EmergencyReviewEntity;
}
