import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Checked } from '#platform/records/fields';
import { BreakdownDto } from '#stages/4-evaluation/evaluation-record/breakdown.dto';
import { type Breakdown, breakdownsCheck, MOST_GROUPS } from '#stages/4-evaluation/evaluation-record/breakdown.rules';

export type Breakdowns = Breakdown[];

/** The groups of a result, as they come in and as the document shows them. */
export function BreakdownsField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: () => [BreakdownDto], maxItems: MOST_GROUPS }),
    Checked('breakdowns', breakdownsCheck),
    ValidateNested({ each: true }),
    Type(() => BreakdownDto),
  );
}
