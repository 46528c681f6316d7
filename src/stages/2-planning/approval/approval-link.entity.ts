import { Check, Entity, Index } from 'typeorm';
import { EMAIL } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { IdField, InstantField, SecretColumn, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ApprovalEntity } from '#stages/2-planning/approval/approval.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';

/** A way for one leader without an account to decide once; its secret is shown once and stored as a digest. */
@Entity('approval_links')
@Index('ix_approval_links__approval_id', ['organizationId', 'approvalId'])
@Index('ix_approval_links__content_plan_id', ['organizationId', 'contentPlanId', 'createdAt', 'id'])
@Index('ix_approval_links__campaign_id', ['organizationId', 'campaignId'])
@Check('ck_approval_links__ended', 'num_nonnulls(used_at, revoked_at) < 2')
export class ApprovalLinkEntity extends ClassifiedEntity {
  /**
   * The campaign of the piece.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The piece that the leader is to decide on.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField()
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity, { onDelete: 'CASCADE' })
  contentPlan: ContentPlanEntity;

  /**
   * The request that the decision goes to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e80"
   */
  @IdField()
  approvalId: string;

  @BelongsTo(() => ApprovalEntity, { onDelete: 'CASCADE' })
  approval: ApprovalEntity;

  /**
   * The step that it is for: 1 is the first.
   * @example 2
   */
  @WholeField(1, 10)
  step: number;

  /**
   * The leader's name and office, under which the decision is recorded.
   * @example "dr. Anhar Hadian, Kepala Dinas"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * Where the link was sent, for the record; the service sends nothing itself.
   * @example "kadis@dinkes-bandung.example"
   */
  @TextField({
    max: 254,
    optional: true,
    pattern: EMAIL,
    patternText: { en: 'Must be an e-mail address in lower case.', id: 'Harus alamat surel dengan huruf kecil.' },
  })
  email: string | null;

  /**
   * Until when it can be used (RFC 3339, UTC).
   * @example "2026-03-15T00:00:00.000Z"
   */
  @InstantField()
  expiresAt: string;

  /**
   * When the leader decided with it; null until then.
   * @example null
   */
  @InstantField({ optional: true })
  usedAt: string | null;

  /**
   * When it was taken back; null while it was not.
   * @example null
   */
  @InstantField({ optional: true })
  revokedAt: string | null;

  /** Digest of the secret in the address. */
  @SecretColumn()
  digest: string;
}
