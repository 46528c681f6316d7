import { ApiProperty } from '@nestjs/swagger';
import { Input } from '#platform/records/answers.dto';
import { WholeQuery } from '#platform/records/fields';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { ContentPlanVersionEntity } from '#stages/2-planning/content-plan/content-plan-version.entity';
import { VARIANT_FIELDS, VERSIONED } from '#stages/2-planning/content-plan/versioned';
import { ContentVariantEntity } from '#stages/2-planning/content-variant/content-variant.entity';

/** A version, without what stood in it. */
export class ContentPlanVersionLine extends Input(ContentPlanVersionEntity, ['number', 'at', 'byId', 'state']) {}

/** The versions of a content plan, newest first. */
export class ContentPlanVersionPage {
  /** The versions. */
  items: ContentPlanVersionLine[];

  /**
   * Always null: all versions are shown.
   * @example null
   */
  nextCursor: string | null;
}

/** What the piece said on one channel. */
export class VersionVariant extends Input(ContentVariantEntity, VARIANT_FIELDS) {}

/** What stood in a version. */
export class VersionContent extends Input(ContentPlanEntity, VERSIONED) {
  /** What it said on its channels. */
  variants: VersionVariant[];
}

/** How a content plan stood after one change. */
export class ContentPlanVersion extends ContentPlanVersionLine {
  /** Everything that stood in it. */
  content: VersionContent;
}

/** What differs between two versions. */
export class ContentPlanDiff {
  /**
   * The version compared with.
   * @example 7
   */
  @ApiProperty({ type: 'integer' })
  from: number;

  /**
   * The version compared.
   * @example 9
   */
  @ApiProperty({ type: 'integer' })
  to: number;

  @ApiProperty({
    type: 'array',
    description: 'The fields that differ, each with its value in the earlier and in the later version.',
    items: {
      type: 'object',
      description: 'One field that differs.',
      required: ['pointer', 'from', 'to'],
      properties: {
        pointer: { type: 'string', description: 'The field, as a JSON pointer.', example: '/altText' },
        from: {
          description: 'Value in the earlier version; null where there was none.',
          example: 'Enam gambar.',
        } as never,
        to: { description: 'Value in the later version; null where there is none.', example: 'Tujuh gambar.' } as never,
      },
    },
  })
  changes: { pointer: string; from: unknown; to: unknown }[];
}

export class DiffQuery {
  /**
   * Version to compare with.
   * @example 7
   */
  @WholeQuery(1, 2_147_483_647)
  from?: number;

  /**
   * Version to compare; the newest when not said.
   * @example 9
   */
  @WholeQuery(1, 2_147_483_647)
  to?: number;
}
