import { Check, Entity, Index, Unique } from 'typeorm';
import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, ChoicesField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { PERSONAL_DATA, type PersonalData } from '#stages/2-planning/content-plan/piece.entity';
import { TaskEntity } from '#stages/2-planning/task/task.entity';

export const ASSET_KINDS = ['photo', 'footage', 'video', 'layout', 'text', 'audio', 'captions', 'document'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];
export const RIGHTS = ['owner', 'licence', 'consent'] as const;
export type Rights = (typeof RIGHTS)[number];
export const ASSET_STATES = ['handed_over', 'accepted', 'returned'] as const;
export type AssetState = (typeof ASSET_STATES)[number];

/** A file that one craft hands over for a content plan, with its rights and the consent of those shown. */
@Entity('assets')
@Unique(['organizationId', 'supersedesId'])
@Index('ix_assets__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_assets__content_plan_id', ['organizationId', 'contentPlanId', 'createdAt', 'id'])
@Index('ix_assets__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_assets__task_id', ['organizationId', 'taskId'])
@Index('ix_assets__attachment_id', ['organizationId', 'attachmentId'])
@Check(
  'ck_assets__decided_at',
  "(state = 'handed_over') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)",
)
@Check('ck_assets__state_reason', "state <> 'returned' OR state_reason IS NOT NULL")
@Check('ck_assets__licence', "rights <> 'licence' OR licence IS NOT NULL")
@Check('ck_assets__consent_ref', "(rights <> 'consent' AND personal_data = '{}') OR consent_ref IS NOT NULL")
export class AssetEntity extends ClassifiedEntity {
  /**
   * The campaign; taken from the content plan.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The content plan that it is for.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField()
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * The task that it fulfils, of the same content plan; a returned asset opens it again.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ optional: true })
  taskId: string | null;

  @BelongsTo(() => TaskEntity)
  task: TaskEntity;

  /**
   * The uploaded file, of the same campaign or of the whole agency.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"
   */
  @IdField()
  attachmentId: string;

  @BelongsTo(() => AttachmentEntity)
  attachment: AttachmentEntity;

  /**
   * What it is to the piece.
   * @example "photo"
   */
  @ChoiceField(ASSET_KINDS)
  kind: AssetKind;

  /**
   * Its version: 1, or one more than the hand-over that it replaces.
   * @example 2
   */
  @WholeField(1, 1_000_000)
  revision: number;

  /**
   * The hand-over that this one replaces, of the same kind and content plan.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField({ optional: true })
  supersedesId: string | null;

  @BelongsTo(() => AssetEntity)
  supersedes: AssetEntity;

  /**
   * The picture in words, for those who cannot see it.
   * @example "Petugas loket menyerahkan KTP kepada seorang ibu; wajah ibu tidak terlihat."
   */
  @TextField({ max: 2_000, optional: true })
  altText: string | null;

  /**
   * Why we may use it: the agency made it (owner), a licence allows it, or whoever made it agreed (consent).
   * @example "owner"
   */
  @ChoiceField(RIGHTS, { column: { default: 'owner' } })
  rights: Rights;

  /**
   * The licence and its conditions; needed where rights is licence.
   * @example null
   */
  @TextField({ max: 500, optional: true })
  licence: string | null;

  /**
   * Who is named beside it.
   * @example "Foto: Sari, Dinkominfo Musi Banyuasin"
   */
  @TextField({ max: 300, optional: true })
  creditTo: string | null;

  /**
   * The personal data that can be recognised in it: faces, children, health.
   * @example ["faces"]
   */
  @ChoicesField(PERSONAL_DATA)
  personalData: PersonalData[];

  /**
   * Where the consent is kept; needed where personal data appear, or where rights is consent.
   * @example "Formulir persetujuan 14/KOM/2026"
   */
  @TextField({ max: 500, optional: true })
  consentRef: string | null;

  /**
   * Where the hand-over stands; it moves by transitions.
   * @example "handed_over"
   */
  @ChoiceField(ASSET_STATES, { column: { default: 'handed_over' } })
  state: AssetState;

  /**
   * Why it was returned, or what was said when it was accepted.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * Who accepted or returned it.
   * @example null
   */
  @IdField({ optional: true })
  decidedBy: string | null;

  /**
   * When it was accepted or returned (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  decidedAt: string | null;

  /**
   * Who may see it (UU 14/2008); taken from the file.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;

  /**
   * The hand-over that replaces this one; null while it is the newest.
   * @example null
   */
  @IdField({ column: false, optional: true })
  supersededById: string | null;

  /**
   * Name of the file.
   * @example "loket-sekayu-03.jpg"
   */
  @TextField({ column: false })
  fileName: string;

  /**
   * What the file is, decided by its content.
   * @example "image/jpeg"
   */
  @TextField({ column: false })
  mediaType: string;

  /**
   * SHA-256 of the file in hexadecimal digits.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ column: false })
  checksum: string;
}
