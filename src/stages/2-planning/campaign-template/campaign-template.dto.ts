import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES } from '#kernel/organization/organization.entity';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyText, IdField } from '#platform/records/fields';
import { CampaignTemplateEntity } from '#stages/2-planning/campaign-template/campaign-template.entity';

/** A plan for a kind of campaign that comes again. */
export class CampaignTemplate extends Answer(CampaignTemplateEntity) {}

/** A template to keep: with a plan of its own, or made out of a campaign's. */
export class CreateCampaignTemplate extends Input(
  CampaignTemplateEntity,
  ['name', 'topic'],
  ['description', 'language', 'plan'],
) {
  /**
   * The campaign whose plan becomes the template, in the place of a plan: without its people, amounts and dates. Only of
   * an open campaign, because everybody in the agency reads templates.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  fromCampaignId?: string | null;
}

/** Changes to a template: absent keeps, null clears; the plan is replaced as a whole. What was copied from it stays. */
export class UpdateCampaignTemplate extends Patch(
  Input(CampaignTemplateEntity, ['name', 'topic', 'plan'], ['description', 'language']),
) {}

/** A page of templates. */
export class CampaignTemplatePage extends PageOf(CampaignTemplateEntity) {}

export class CampaignTemplateQuery extends ListQuery {
  /**
   * Only templates about these topics.
   * @example ["dengue"]
   */
  @AnyText()
  topic?: string[];

  /**
   * Only templates in these languages.
   * @example ["id"]
   */
  @AnyChoice(LANGUAGES)
  language?: string[];
}
