import { Check, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { INFORMATION_CLASSES, type InformationClass } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  ChoicesField,
  IdField,
  IdsField,
  InstantField,
  TextField,
  TextsField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

export const FORMATS = [
  'infographic',
  'photo',
  'video',
  'reel',
  'article',
  'story',
  'live',
  'press_release',
  'offline',
] as const;
export type Format = (typeof FORMATS)[number];
export const CONTENT_STATES = [
  'idea',
  'planned',
  'strategy',
  'sourcing',
  'editing',
  'review',
  'clearance',
  'approved',
  'scheduled',
  'published',
  'corrected',
  'taken_down',
  'archived',
  'cancelled',
] as const;
export type ContentState = (typeof CONTENT_STATES)[number];
export const PERSONAL_DATA = ['faces', 'children', 'health'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];
export const PERSONAL_DATA_CHECKS = ['pending', 'passed', 'failed'] as const;

/** One piece of content from the first idea to the archive. */
@Entity('content_plans')
@Index('ix_content_plans__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_content_plans__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_content_plans__title', ['organizationId', 'title', 'id'])
@Index('ix_content_plans__assignee_id', ['organizationId', 'assigneeId'])
@Index('ix_content_plans__planned_at', { synchronize: false })
@Index('ix_content_plans__search', { synchronize: false })
@Check('ck_content_plans__approved_by', '(approved_by IS NULL) = (approved_at IS NULL)')
@Check(
  'ck_content_plans__state',
  `approved_by IS NOT NULL OR state NOT IN ('approved', 'scheduled', 'published', 'corrected', 'taken_down', 'archived')`,
)
export class ContentPlanEntity extends ClassifiedEntity {
  /**
   * The campaign that the piece belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Working title.
   * @example "Infografis: tujuh hari daur hidup jentik"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * What the piece should do and contain, for those who make it.
   * @example "Satu gambar, tujuh hari, satu ajakan: kuras bak setiap Jumat pagi."
   */
  @TextField({ max: 10_000, optional: true })
  brief: string | null;

  /**
   * What kind of piece it is.
   * @example "infographic"
   */
  @ChoiceField(FORMATS)
  format: Format;

  /**
   * The thing that the public should remember.
   * @example "Jentik jadi nyamuk dalam tujuh hari. Kuras bak setiap Jumat."
   */
  @TextField({ max: 500, optional: true })
  keyMessage: string | null;

  /**
   * Which class of public information it is (UU 14/2008): immediate has the fast lane, exempt is never published.
   * @example "periodic"
   */
  @ChoiceField(INFORMATION_CLASSES, { column: { default: 'any_time' } })
  informationClass: InformationClass;

  /**
   * The personal data that appear in it: recognisable faces, children, health. Each needs a consent reference.
   * @example []
   */
  @ChoicesField(PERSONAL_DATA)
  personalData: PersonalData[];

  /**
   * Whether somebody looked for personal data in the finished piece, and with what result.
   * @example "passed"
   */
  @ChoiceField(PERSONAL_DATA_CHECKS, { column: { default: 'pending' } })
  personalDataCheck: (typeof PERSONAL_DATA_CHECKS)[number];

  /**
   * Where the consent of those shown is kept.
   * @example null
   */
  @TextField({ max: 500, optional: true })
  consentRef: string | null;

  /**
   * The picture in words, for those who cannot see it.
   * @example "Tujuh gambar berurutan dari jentik sampai nyamuk dewasa, satu untuk setiap hari."
   */
  @TextField({ max: 2_000, optional: true })
  altText: string | null;

  /**
   * Where the numbers in it come from.
   * @example ["Survei jentik Puskesmas Dago, Februari 2026"]
   */
  @TextsField({ max: 500, most: 20 })
  dataSources: string[];

  /**
   * Its place in the calendar (RFC 3339, UTC).
   * @example "2026-03-15T02:00:00.000Z"
   */
  @InstantField({ optional: true })
  plannedAt: string | null;

  /**
   * The person who carries the piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  assigneeId: string | null;

  @BelongsTo(() => UserEntity)
  assignee: UserEntity;

  /**
   * Where the piece stands; it moves by transitions, and to published when its post is.
   * @example "editing"
   */
  @ChoiceField(CONTENT_STATES, { column: { default: 'idea' } })
  state: ContentState;

  /**
   * How often review or clearance sent it back to sourcing or editing.
   * @example 0
   */
  @WholeField(0, 1_000_000, { column: { default: 0 } })
  reworks: number;

  /**
   * Who last changed the piece itself; its slot and its assignee are not the piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  lastEditedBy: string;

  /**
   * Who approved the piece as it stands; an edit voids it.
   * @example null
   */
  @IdField({ optional: true })
  approvedBy: string | null;

  /**
   * When it was approved (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  approvedAt: string | null;

  /**
   * The objectives of the same campaign that the piece works for; none only for an idea.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @IdsField()
  objectiveIds: string[];

  /**
   * The needs of the same campaign that the piece speaks to.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"]
   */
  @IdsField()
  needIds: string[];

  /**
   * The channels on which it is to appear.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"]
   */
  @IdsField()
  channelIds: string[];
}
