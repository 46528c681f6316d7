import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Column, Entity, Index, Unique } from 'typeorm';
import { LANGUAGES } from '#kernel/organization/organization.entity';
import { Checked, ChoiceField, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { objectCheck, TemplatePlan } from '#stages/2-planning/campaign-template/template-plan.dto';

/** A plan for a kind of campaign that comes again, such as dengue every rainy season; a campaign copies it and goes on from there. */
@Entity('campaign_templates')
@Unique(['organizationId', 'name'])
@Index('ix_campaign_templates__name', ['organizationId', 'name', 'id'])
@Index('ix_campaign_templates__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_campaign_templates__search', { synchronize: false })
export class CampaignTemplateEntity extends RecordEntity {
  /**
   * Its name, once in the agency.
   * @example "Pencegahan DBD musim hujan"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * What it is about, in one word or two, to find it by.
   * @example "dengue"
   */
  @TextField({ max: 100 })
  topic: string;

  /**
   * For which situation it is meant, and what a campaign has to add itself.
   * @example "Untuk kenaikan kasus DBD menjelang musim hujan. Isi data awal dari survei jentik sebelum menetapkan target."
   */
  @TextField({ max: 5_000, optional: true })
  description: string | null;

  /**
   * The language in which it is written.
   * @example "id"
   */
  @ChoiceField(LANGUAGES, { column: { default: 'id' } })
  language: (typeof LANGUAGES)[number];

  /** The plan itself. In a change it is replaced as a whole. */
  @Checked('plan', objectCheck)
  @ValidateNested()
  @Type(() => TemplatePlan)
  @ApiProperty({ type: () => TemplatePlan })
  @Column('jsonb')
  plan: TemplatePlan;
}
