import { ApiProperty } from '@nestjs/swagger';
import { PLATFORMS } from '#kernel/channel/channel.entity';
import { ChoiceField, DateField, IdField, WholeField } from '#platform/records/fields';

/** One thing that a network, or a reader who cannot see or hear, does not get along with. */
export class ChannelFinding {
  /**
   * The field of the variant that it speaks of.
   * @example "/caption"
   */
  pointer: string;

  /**
   * Stable code: `channel_rule.` and what was limited, or the check of the publish gate.
   * @example "channel_rule.text_length"
   */
  code: string;

  /**
   * The channel rule that says so; null where it is a check of the publish gate.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ optional: true, column: false })
  ruleId: string | null;

  /**
   * What the rule takes.
   * @example "≤ 2200"
   */
  limit: string | null;

  /**
   * What was found.
   * @example "2316"
   */
  actual: string | null;

  /**
   * The same in words, in the reader's language.
   * @example "Panjang teks: 2316 (≤ 2200)."
   */
  message: string;
}

/** What one channel of the piece would say to it. */
export class ChannelValidation {
  /**
   * The channel.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"
   */
  @IdField({ column: false })
  channelId: string;

  /**
   * Its network.
   * @example "instagram"
   */
  @ChoiceField(PLATFORMS, { column: false })
  platform: string;

  /**
   * Its handle.
   * @example "@dinkes-bandung.example"
   */
  handle: string;

  /**
   * What was written for it; null where nothing was.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ optional: true, column: false })
  variantId: string | null;

  /** What keeps the piece from being approved. */
  errors: ChannelFinding[];

  /** What somebody should look at. */
  warnings: ChannelFinding[];
}

/** A piece against the rules of its channels on the day of its slot. */
export class ContentValidation {
  /**
   * The piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  contentPlanId: string;

  /**
   * The version of it that was asked.
   * @example 7
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @ApiProperty({ type: 'integer' })
  version: number;

  /**
   * The agency's local day whose rules were asked: that of the slot, or today while there is none.
   * @example "2026-03-15"
   */
  @DateField({ column: false })
  day: string;

  /**
   * Whether no channel has an error.
   * @example false
   */
  passed: boolean;

  /** Each channel of the piece. */
  channels: ChannelValidation[];
}
