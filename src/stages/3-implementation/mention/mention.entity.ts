import { Check, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField, UrlField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { IssueEntity } from '#stages/1-fact-finding/issue/issue.entity';
import { SENTIMENTS } from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import { PSEUDONYM } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import { SOURCE } from '#stages/3-implementation/post/post.entity';

export const MENTION_PLATFORMS = [
  'online_news',
  'print',
  'radio',
  'television',
  'instagram',
  'x',
  'facebook',
  'tiktok',
  'youtube',
  'threads',
  'whatsapp',
  'telegram',
  'forum',
  'website',
  'face_to_face',
] as const;
export const MENTION_SUBJECTS = ['own', 'compared'] as const;
export type MentionSubject = (typeof MENTION_SUBJECTS)[number];

const LANGUAGE = {
  max: 3,
  pattern: /^[a-z]{2,3}$/,
  patternText: {
    en: 'Two or three small letters (ISO 639), such as id, su or en.',
    id: 'Dua atau tiga huruf kecil (ISO 639), misalnya id, su, atau en.',
  },
};

/** Someone speaks of the agency, not to it; or of another agency that it compares itself with. */
@Entity('mentions')
@Unique(['organizationId', 'source', 'externalId'])
@Index('ix_mentions__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_mentions__issue_id', ['organizationId', 'issueId'])
@Index('ix_mentions__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_mentions__published_at', ['organizationId', 'publishedAt', 'id'])
@Index('ix_mentions__topic', ['organizationId', 'topic', 'publishedAt'])
@Index('ix_mentions__search', { synchronize: false })
@Check('ck_mentions__compared', "(subject = 'compared') = (compared_with IS NOT NULL)")
@Check('ck_mentions__coded', '(sentiment IS NULL) = (coded_by IS NULL)')
export class MentionEntity extends ClassifiedEntity {
  /**
   * The campaign that it speaks of, if any.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The issue that it belongs to, if any that the reader may see.
   * @example null
   */
  @IdField({ optional: true })
  issueId: string | null;

  @BelongsTo(() => IssueEntity)
  issue: IssueEntity;

  /**
   * Where it was said.
   * @example "online_news"
   */
  @ChoiceField(MENTION_PLATFORMS)
  platform: (typeof MENTION_PLATFORMS)[number];

  /**
   * The outlet: newspaper, station, group or page; never a private person.
   * @example "Kabar Priangan"
   */
  @TextField({ max: 200, optional: true })
  outlet: string | null;

  /**
   * Where it can be seen; null for what has no address.
   * @example "https://kabar.example/bandung/fogging-dago"
   */
  @UrlField({ optional: true })
  url: string | null;

  /**
   * When it was said (RFC 3339, UTC); never in the future.
   * @example "2026-03-14T03:20:00.000Z"
   */
  @InstantField()
  publishedAt: string;

  /**
   * A pseudonym of whoever said it, the same for the same person; null when nobody is known.
   * @example "WARGA-0042"
   */
  @TextField({ ...PSEUDONYM, optional: true })
  authorRef: string | null;

  /**
   * What was said, word for word or as a faithful summary.
   * @example "Warga Dago mengeluhkan fogging yang tidak kunjung datang meski kasus demam berdarah bertambah."
   */
  @TextField({ max: 20_000 })
  text: string;

  /**
   * What it is about, in the agency's own words; mentions and messages on one topic are counted together.
   * @example "jadwal fogging"
   */
  @TextField({ max: 120, optional: true })
  topic: string | null;

  /**
   * Whether it speaks of this agency (own) or of one that it compares itself with (compared).
   * @example "own"
   */
  @ChoiceField(MENTION_SUBJECTS, { column: { default: 'own' } })
  subject: MentionSubject;

  /**
   * The agency or matter that it is compared with; only for compared mentions, and needed there.
   * @example null
   */
  @TextField({ max: 200, optional: true })
  comparedWith: string | null;

  /**
   * How it sounds, as coded; null when nobody has coded it or it cannot be told.
   * @example "negative"
   */
  @ChoiceField(SENTIMENTS, { optional: true })
  sentiment: (typeof SENTIMENTS)[number] | null;

  /**
   * Why it is coded so, where that is not plain; for an automatic coding, which program said so.
   * @example "Menyebut dinas lalai."
   */
  @TextField({ max: 2_000, optional: true })
  sentimentReason: string | null;

  /**
   * Who coded the sentiment; null while nobody has.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  codedBy: string | null;

  /**
   * When the sentiment was coded (RFC 3339, UTC).
   * @example "2026-03-14T05:00:00.000Z"
   */
  @InstantField({ optional: true })
  codedAt: string | null;

  /**
   * People whom it could reach, as the outlet or network says (persons); null where nobody says it. Never added up.
   * @example 12500
   */
  @WholeField(0, 2_147_483_647, { optional: true })
  reach: number | null;

  /**
   * Language of the text (ISO 639).
   * @example "id"
   */
  @TextField({ ...LANGUAGE, optional: true })
  language: string | null;

  /**
   * Where this record comes from: manual, or the program or export that brought it.
   * @example "manual"
   */
  @TextField({ ...SOURCE, column: { default: 'manual' } })
  source: string;

  /**
   * The id that the source knows it by; unique within the source, so that a re-import never doubles it.
   * @example null
   */
  @TextField({ max: 200, optional: true })
  externalId: string | null;

  /**
   * Who may see it (UU 14/2008).
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
