import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { type Check, listCheck } from '#platform/records/checks';
import { Checked, MayBeAbsent } from '#platform/records/fields';
import {
  TemplateKeyMessage,
  TemplateObjective,
  TemplatePublic,
  TemplateStrategy,
} from '#stages/2-planning/campaign-template/template-aim.dto';
import { MOST } from '#stages/2-planning/campaign-template/template-fields';
import {
  TemplateActivity,
  TemplateBudgetLine,
  TemplateContent,
  TemplateEvaluation,
} from '#stages/2-planning/campaign-template/template-work.dto';

/** What the validation of nested rows lets pass: null, and lists in the place of rows. */
export const objectCheck: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? null
    : { code: 'object.expected', message: { en: 'Must be an object.', id: 'Harus berupa objek.' } };

function PartField(row: () => new () => object): PropertyDecorator {
  return applyDecorators(
    MayBeAbsent(),
    Checked('rows', listCheck(objectCheck, MOST)),
    ValidateNested({ each: true }),
    Type(row),
    ApiProperty({ type: () => [row() as never], maxItems: MOST, required: false }),
  );
}

/** A plan without people, amounts and dates: its rows name each other by keys, and days count from the campaign's start. */
export class TemplatePlan {
  /** The publics. */
  @PartField(() => TemplatePublic)
  publics?: TemplatePublic[];

  /** The objectives. */
  @PartField(() => TemplateObjective)
  objectives?: TemplateObjective[];

  /** The strategies. */
  @PartField(() => TemplateStrategy)
  strategies?: TemplateStrategy[];

  /** The key messages. */
  @PartField(() => TemplateKeyMessage)
  keyMessages?: TemplateKeyMessage[];

  /** The timetable. */
  @PartField(() => TemplateActivity)
  activities?: TemplateActivity[];

  /** How the objectives are measured. */
  @PartField(() => TemplateEvaluation)
  evaluationPlans?: TemplateEvaluation[];

  /** Content to begin with. */
  @PartField(() => TemplateContent)
  contentPlans?: TemplateContent[];

  /** What the budget usually pays for. */
  @PartField(() => TemplateBudgetLine)
  budgetLines?: TemplateBudgetLine[];
}
