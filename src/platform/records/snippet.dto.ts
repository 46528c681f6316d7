import { ApiProperty } from '@nestjs/swagger';

/** A stretch of a snippet. */
export class FoundRangeDto {
  /**
   * Its first character, counted from 0 in UTF-16 units, as JavaScript, Java and C# count.
   * @example 4
   */
  @ApiProperty({ type: 'integer' })
  from: number;

  /**
   * The character behind its last.
   * @example 10
   */
  @ApiProperty({ type: 'integer' })
  to: number;
}

/** The part of a text that shows what was found, and where the words stand in it: plain text, never HTML. */
export class SnippetDto {
  /**
   * The text.
   * @example "ada jentik di bak mandi"
   */
  text: string;

  /**
   * Where the words that were found stand in it.
   */
  @ApiProperty({ type: () => [FoundRangeDto], example: [{ from: 4, to: 10 }] })
  ranges: FoundRangeDto[];
}
