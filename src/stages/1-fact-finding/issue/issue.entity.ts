import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  ChoicesField,
  DateField,
  DecimalField,
  IdField,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

export const ISSUE_LEVELS = ['public', 'priority', 'crisis_indicated', 'crisis', 'recovering', 'closed'] as const;
export const ISSUE_INDICATIONS = ['may_become_crisis', 'hurts_reputation', 'disturbs_public'] as const;
export type IssueLevel = (typeof ISSUE_LEVELS)[number];
export type IssueIndication = (typeof ISSUE_INDICATIONS)[number];

/** A matter under discussion that may grow into a crisis, and how far it has come (PM 4/2024 Art. 1, 8–10). */
@Entity('issues')
@Index('ix_issues__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_issues__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_issues__opened_on', ['organizationId', 'openedOn', 'id'])
@Index('ix_issues__title', ['organizationId', 'title', 'id'])
@Index('ix_issues__search', { synchronize: false })
@Check('ck_issues__frequency', 'frequency >= 0')
export class IssueEntity extends ClassifiedEntity {
  /**
   * The campaign that answers the issue; null while it is only watched.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * One line that names the issue.
   * @example "Pengasapan disebut pilih kasih antar-RW"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * What is said, by whom and where, as neutrally as one can.
   * @example "Warganet di tiga grup RW menyebut pengasapan hanya untuk RW yang dekat dengan pejabat."
   */
  @TextField({ max: 10_000 })
  description: string;

  /**
   * The subject under which issues are compared.
   * @example "pengasapan"
   */
  @TextField({ max: 200 })
  topic: string;

  /**
   * The day on which it was first noticed (the agency's local day), not after today.
   * @example "2026-02-03"
   */
  @DateField()
  openedOn: string;

  /**
   * How far it has come; it moves by transitions. A public issue is talked about; a priority issue often, fast and
   * without pause; a crisis-indicated one may become a crisis, hurt the agency's name or disturb the public.
   * @example "priority"
   */
  @ChoiceField(ISSUE_LEVELS, { column: { name: 'issue_level', default: 'public' } })
  level: IssueLevel;

  /**
   * How often it comes up, as last counted (mentions per day, exact decimal); null while not counted.
   * @example "46"
   */
  @DecimalField({ optional: true })
  frequency: string | null;

  /**
   * How fast that grows, as last counted (change of mentions per day from one day to the next, negative when it falls);
   * null while not counted.
   * @example "12.5"
   */
  @DecimalField({ optional: true })
  velocity: string | null;

  /**
   * How long it has lasted without a day of pause, as last counted (days); null while not counted.
   * @example 6
   */
  @WholeField(0, 10_000, { optional: true })
  persistenceDays: number | null;

  /**
   * In which tone it is talked about, in figures where they are known.
   * @example "31 dari 46 sebutan bernada negatif"
   */
  @TextField({ max: 500, optional: true })
  sentiment: string | null;

  /**
   * What makes it more than a priority issue; empty below crisis_indicated.
   * @example ["hurts_reputation"]
   */
  @ChoicesField(ISSUE_INDICATIONS)
  indications: IssueIndication[];

  /**
   * Who may see it (UU 14/2008).
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
