import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { FigureDto } from '#kernel/figures/figure.dto';
import { Input } from '#platform/records/answers.dto';
import {
  ChoiceField,
  DecimalField,
  IdField,
  InstantField,
  TextField,
  WholeField,
  WholeQuery,
} from '#platform/records/fields';
import { CodingEntity, CodingSettlementEntity } from '#stages/3-implementation/coding-sample/coding.entity';
import {
  CODING_CATEGORIES,
  CODING_STATES,
  type CodingCategory,
  type CodingState,
} from '#stages/3-implementation/coding-sample/coding-sample.entity';

const MOST = 500;

/** What one coder said of one item. */
export class Coding extends Input(CodingEntity, ['coderId', 'kind', 'sentiment', 'topic', 'note', 'at']) {}

/** What holds where two coders disagreed, and who said so. */
export class CodingSettlement extends CodingSettlementEntity {}

/** One message or mention of a sample, as a coder reads it: without what anybody said of it before. */
export class CodingItem {
  /**
   * Id of the item.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"
   */
  @IdField({ column: false })
  id: string;

  /**
   * Its place in the draw.
   * @example 1
   */
  @WholeField(1, MOST, { column: false })
  position: number;

  /**
   * The message or mention.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"
   */
  @IdField({ column: false })
  recordId: string;

  /**
   * What was said.
   * @example "Warga Dago mengeluhkan fogging yang tidak kunjung datang."
   */
  @TextField({ column: false, max: 20_000 })
  text: string;

  /**
   * When it arrived or was said (RFC 3339, UTC).
   * @example "2026-03-14T03:20:00.000Z"
   */
  @InstantField({ column: false })
  at: string;

  @ApiProperty({
    type: () => [Coding],
    description: 'Your own codes; those of both once both have coded all.',
  })
  codings: Coding[];

  @ApiProperty({ type: () => [CodingSettlement], description: 'What holds where they disagreed.' })
  settlements: CodingSettlement[];
}

/** A page of items, in the order of the draw. */
export class CodingItemPage {
  /** The items. */
  items: CodingItem[];

  /**
   * Cursor of the next page; null on the last one.
   * @example null
   */
  nextCursor: string | null;
}

export class CodingItemQuery {
  /**
   * Items on a page, 1 to 200; 50 when not said.
   * @example 50
   */
  @WholeQuery(1, 200)
  limit?: number;

  /**
   * Place to continue from: `nextCursor` of the page before. Opaque and signed.
   * @example "eyJzb3J0IjoicG9zaXRpb24ifQ.c2lnbmF0dXJl"
   */
  @TextField({ column: false, max: 1_000 })
  @IsOptional()
  cursor?: string;
}

/** What you say of one item. What the sample does not ask for stays away; null means that it cannot be told. */
export class CodeItem extends Input(CodingEntity, [], ['kind', 'sentiment', 'topic', 'note']) {
  /**
   * The item.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"
   */
  @IdField({ column: false })
  itemId: string;
}

/** What you say of some items of the sample; again for the same item replaces what you said of it. */
export class CodeItems {
  /** The items and their codes. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => CodeItem)
  @ApiProperty({ type: () => [CodeItem], minItems: 1, maxItems: MOST })
  items: CodeItem[];
}

/** How far your coding has come. */
export class CodingProgress {
  /**
   * How many items you have coded.
   * @example 40
   */
  @WholeField(0, MOST, { column: false })
  coded: number;

  /**
   * How many you have still to code.
   * @example 60
   */
  @WholeField(0, MOST, { column: false })
  left: number;

  /**
   * State of the sample.
   * @example "coding"
   */
  @ChoiceField(CODING_STATES, { column: false })
  state: CodingState;
}

/** What holds for one item in one category. */
export class SettleItem {
  /**
   * The item that was disagreed on.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"
   */
  @IdField({ column: false })
  itemId: string;

  /**
   * In what.
   * @example "sentiment"
   */
  @ChoiceField(CODING_CATEGORIES, { column: false })
  category: CodingCategory;

  /**
   * The code that holds; null when it cannot be told.
   * @example "negative"
   */
  @TextField({ max: 120, column: false, optional: true })
  @ApiProperty({ required: false })
  code?: string | null;

  /**
   * Why.
   * @example "Kalimat kedua menyalahkan dinas."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}

/** One item that the coders saw differently. */
export class Disagreement {
  /**
   * The item.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"
   */
  @IdField({ column: false })
  itemId: string;

  /**
   * What the first coder said; `untold` when it could not be told.
   * @example "negative"
   */
  first: string;

  /**
   * What the second coder said; `untold` when it could not be told.
   * @example "neutral"
   */
  second: string;

  /** What was said to hold; null while nobody has. */
  settlement: CodingSettlement | null;
}

/** How far the two agree in one category. */
export class CategoryAgreement {
  /**
   * In what.
   * @example "sentiment"
   */
  @ChoiceField(CODING_CATEGORIES, { column: false })
  category: CodingCategory;

  /** Agreement beyond chance (Cohen). */
  kappa: FigureDto;

  /**
   * Share of the items in which they agree, 0 to 1 (rounded half up to six places); null without items.
   * @example "0.78"
   */
  @DecimalField({ column: false, optional: true })
  observed: string | null;

  /**
   * Share in which chance alone would let them agree, 0 to 1 (rounded half up to six places); null without items.
   * @example "0.383"
   */
  @DecimalField({ column: false, optional: true })
  expected: string | null;

  /**
   * The codes that occur, in the order of rows and columns.
   * @example ["negative", "neutral", "positive"]
   */
  @ApiProperty({ type: [String] })
  codes: string[];

  /**
   * How often each code of the first coder (row) met each of the second (column).
   * @example [[40, 5, 5], [4, 26, 0], [6, 2, 12]]
   */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'integer' } } })
  matrix: number[][];

  /** Where they disagree, in the order of the draw. */
  disagreements: Disagreement[];
}

/** How far two coders agree, category by category. */
export class CodingAgreement {
  /**
   * How many items both have coded.
   * @example 100
   */
  @WholeField(0, MOST, { column: false })
  n: number;

  /**
   * State of the sample.
   * @example "coded"
   */
  @ChoiceField(CODING_STATES, { column: false })
  state: CodingState;

  /** Each category that the sample asks for. */
  categories: CategoryAgreement[];
}
