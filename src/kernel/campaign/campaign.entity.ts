import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DateField, IdField, IdsField, TextField } from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';

export const STAGES = ['fact_finding', 'planning', 'implementation', 'evaluation', 'closed'] as const;
export type Stage = (typeof STAGES)[number];
export const CAMPAIGN_STATUSES = ['active', 'on_hold', 'cancelled', 'closed'] as const;
export const CAMPAIGN_KINDS = ['thematic', 'priority', 'crisis'] as const;

/** A gate condition that a head let pass. */
export class WaiverDto {
  /**
   * Code of the condition.
   * @example "plan.preparation_evaluated"
   */
  code: string;

  /**
   * The stage that was entered.
   * @example "implementation"
   */
  to: string;

  /**
   * Why.
   * @example "Uji coba materi dijadwalkan minggu pertama pelaksanaan."
   */
  reason: string;

  /**
   * The head who waived it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  byId: string;

  /**
   * When (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  at: string;
}

/** A gate condition that the campaign still owes. */
export class OwedDto {
  /**
   * Id of the gate debt.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  id: string;

  /**
   * Code of the condition.
   * @example "plan.budget"
   */
  code: string;

  /**
   * The day by which it has to hold.
   * @example "2026-09-21"
   */
  dueOn: string;
}

/** What the campaign's next gate still lacks. */
export class NextGate {
  /**
   * The stage that the gate leads to.
   * @example "planning"
   */
  to: string;

  /**
   * Codes of the conditions that do not hold yet.
   * @example ["facts.need"]
   */
  unmet: string[];
}

/** One piece of cyber-PR work, taken through the four steps from fact-finding to evaluation. */
@Entity('campaigns')
@Unique(['organizationId', 'code'])
@Index('ix_campaigns__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_campaigns__starts_on', ['organizationId', 'startsOn', 'id'])
@Index('ix_campaigns__code', ['organizationId', 'code', 'id'])
@Index('ix_campaigns__title', ['organizationId', 'title', 'id'])
@Index('ix_campaigns__owner_id', ['organizationId', 'ownerId'])
@Index('ix_campaigns__unit_id', ['organizationId', 'unitId'])
@Index('ix_campaigns__previous_campaign_id', ['organizationId', 'previousCampaignId'])
@Index('ix_campaigns__topic', ['organizationId', 'topic'])
@Index('ix_campaigns__search', { synchronize: false })
export class CampaignEntity extends ClassifiedEntity {
  /**
   * Short code, unique in the agency.
   * @example "DBD-2026"
   */
  @TextField({
    max: 40,
    pattern: /^[A-Z0-9][A-Z0-9-]*$/,
    patternText: { en: 'Capital letters, digits and hyphens.', id: 'Huruf besar, angka, dan tanda hubung.' },
  })
  code: string;

  /**
   * Title as people say it.
   * @example "Bandung Bebas Jentik 2026"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * What the campaign is about, in a few sentences.
   * @example "Menurunkan kasus DBD dengan menggerakkan warga menguras bak setiap minggu."
   */
  @TextField({ max: 5_000, optional: true })
  summary: string | null;

  /**
   * What it works on, in the agency's own words; kept in small letters. A later campaign on the same topic inherits the open
   * lessons of earlier ones.
   * @example "demam berdarah"
   */
  @TextField({ max: 120, optional: true })
  topic: string | null;

  /**
   * Thematic, priority (from the region's plan), or crisis (may run with open gate items, which become debts).
   * @example "thematic"
   */
  @ChoiceField(CAMPAIGN_KINDS, { column: { default: 'thematic' } })
  kind: (typeof CAMPAIGN_KINDS)[number];

  /**
   * The step of the cycle in which the campaign stands; it moves only through its gates.
   * @example "planning"
   */
  @ChoiceField(STAGES, { column: { default: 'fact_finding' } })
  stage: Stage;

  /**
   * Whether the campaign is being worked on.
   * @example "active"
   */
  @ChoiceField(CAMPAIGN_STATUSES, { column: { default: 'active' } })
  status: (typeof CAMPAIGN_STATUSES)[number];

  /**
   * First day of the campaign (the agency's local day).
   * @example "2026-01-05"
   */
  @DateField()
  startsOn: string;

  /**
   * Last day of the campaign; not before the first.
   * @example "2026-06-30"
   */
  @DateField({ optional: true })
  endsOn: string | null;

  /**
   * The person who answers for the campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  ownerId: string;

  @BelongsTo(() => UserEntity)
  owner: UserEntity;

  /**
   * The unit that carries the campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * The campaign whose evaluation opened this one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"
   */
  @IdField({ optional: true })
  previousCampaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  previousCampaign: CampaignEntity;

  /**
   * Who may see the campaign and everything in it.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;

  /**
   * Why no campaign follows this one, where none does.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  noSuccessorReason: string | null;

  /**
   * Gate conditions that a head waived, with who, when and why: shown wherever the campaign is.
   * @example []
   */
  @ApiProperty({ type: () => [WaiverDto] })
  @Column('jsonb', { default: () => "'[]'" })
  waivers: WaiverDto[];

  /**
   * Gate conditions that a crisis campaign went past and still owes, the most urgent first; GET /gate-debts tells more.
   * @example []
   */
  @ApiProperty({ type: () => [OwedDto] })
  debts: OwedDto[];

  /**
   * The legal bases on which the campaign stands.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @IdsField()
  legalBasisIds: string[];

  /**
   * How many records of each kind belong to the campaign, as far as the reader may see them; in lists only with
   * include=counts.
   * @example { "research_notes": 4, "posts": 12 }
   */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  counts?: Record<string, number>;

  /**
   * What the next gate still lacks, null when there is none; only in lists, with include=gate (GET /campaigns/{id}/gate
   * says it of one campaign).
   * @example { "to": "planning", "unmet": ["facts.need"] }
   */
  gate?: NextGate | null;
}

@Entity('campaign_legal_bases')
@Index('ix_campaign_legal_bases__legal_basis_id', ['organizationId', 'legalBasisId'])
export class CampaignLegalBasisEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  campaignId: string;

  @BelongsTo(() => CampaignEntity, { onDelete: 'CASCADE' })
  campaign: CampaignEntity;

  @PrimaryColumn('uuid')
  legalBasisId: string;

  @BelongsTo(() => LegalBasisEntity)
  legalBasis: LegalBasisEntity;
}
