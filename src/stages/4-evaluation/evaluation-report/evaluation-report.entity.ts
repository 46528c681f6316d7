import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { Check, Column, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { LANGUAGES } from '#kernel/organization/organization.entity';
import { REPORT_KINDS, type ReportKind } from '#kernel/report/report-content';
import { BelongsTo } from '#platform/database/belongs-to';
import type { Locale } from '#platform/problem/problem';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  SecretColumn,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { Signatory } from '#stages/4-evaluation/evaluation-report/report-signatory.dto';

export const REPORT_STATES = ['draft', 'frozen', 'signed', 'cancelled'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What an evaluation showed, frozen with the figures' formula ids, and signed: of a campaign, or of a unit's month or year. */
@Entity('evaluation_reports')
@Index('uq_evaluation_reports__number', ['organizationId', 'number'], { unique: true, where: "state <> 'cancelled'" })
@Index('uq_evaluation_reports__supersedes_id', ['organizationId', 'supersedesId'], {
  unique: true,
  where: "state <> 'cancelled'",
})
@Index('ix_evaluation_reports__supersedes_id', ['organizationId', 'supersedesId'])
@Index('ix_evaluation_reports__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_evaluation_reports__unit_id', ['organizationId', 'unitId', 'createdAt', 'id'])
@Index('ix_evaluation_reports__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_evaluation_reports__period_to', ['organizationId', 'periodTo', 'id'])
@Index('ix_evaluation_reports__search', { synchronize: false })
@Check(
  'ck_evaluation_reports__subject',
  "(kind = 'campaign') = (campaign_id IS NOT NULL) AND (kind = 'campaign') = (unit_id IS NULL)",
)
@Check('ck_evaluation_reports__period', 'period_from <= period_to')
@Check(
  'ck_evaluation_reports__frozen',
  "(state IN ('frozen', 'signed')) = (frozen IS NOT NULL) AND num_nonnulls(frozen, content_hash, content_level, frozen_by, frozen_at) IN (0, 5)",
)
@Check('ck_evaluation_reports__content_hash', "content_hash = encode(sha256(convert_to(frozen::text, 'UTF8')), 'hex')")
@Check('ck_evaluation_reports__signed_at', "(state = 'signed') = (signed_at IS NOT NULL)")
export class EvaluationReportEntity extends ClassifiedEntity {
  /**
   * Of what it reports: a campaign, or the month or year of a unit.
   * @example "campaign"
   */
  @ChoiceField(REPORT_KINDS)
  kind: ReportKind;

  /**
   * The campaign, of a report of one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The unit, of a recap of one.
   * @example null
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * First day of the period (the agency's local day). Of a month or a year it is its first; of a campaign the day on which
   * it began unless another is named.
   * @example "2026-01-05"
   */
  @DateField()
  periodFrom: string;

  /**
   * Last day of the period, that day included. Of a month or a year it follows from the first; of a campaign it is its
   * last, and today while it goes on.
   * @example "2026-06-30"
   */
  @DateField()
  periodTo: string;

  /**
   * The language in which it is written and signed.
   * @example "id"
   */
  @ChoiceField(LANGUAGES)
  language: Locale;

  /**
   * Its title.
   * @example "Laporan Evaluasi Kampanye Bandung Bebas Jentik 2026"
   */
  @TextField({ max: 300 })
  title: string;

  /**
   * The number of the letter, once in the agency. Without one it gets the next of the year when it is frozen.
   * @example "014/LE/VII/2026"
   */
  @TextField({ max: 100, optional: true })
  number: string | null;

  /**
   * Where it is signed. Without one it is the agency's region when it is frozen.
   * @example "Bandung"
   */
  @TextField({ max: 100, optional: true })
  place: string | null;

  /**
   * The date that stands on it. Without one it is the day on which it is frozen.
   * @example "2026-07-10"
   */
  @DateField({ optional: true })
  reportDate: string | null;

  /**
   * Why the campaign was run: problem, goal and publics. A campaign's report needs it.
   * @example "Kasus demam berdarah di Coblong naik 38 persen pada awal 2026; warga belum menguras bak setiap minggu."
   */
  @TextField({ max: 20_000, optional: true })
  background: string | null;

  /**
   * How it was evaluated, so that somebody else could do it again. A campaign's report needs it.
   * @example "Survei rumah tangga acak dua tahap sebelum dan sesudah, rekap kanal, dan register pengaduan."
   */
  @TextField({ max: 20_000, optional: true })
  method: string | null;

  /**
   * What the figures mean. Every report needs it.
   * @example "Sasaran pengetahuan tercapai; perubahan perilaku terlihat di tiga dari lima kelurahan."
   */
  @TextField({ max: 20_000, optional: true })
  findings: string | null;

  /**
   * What the figures do not show, and how sure they are. A campaign's report needs it.
   * @example "Survei sesudah hanya menjangkau rumah yang berpenghuni siang hari."
   */
  @TextField({ max: 20_000, optional: true })
  limits: string | null;

  /**
   * What should be done next, and by whom. Every report needs it.
   * @example "Jadwal fogging per RW diumumkan setiap Senin sepanjang tahun oleh Seksi P2P."
   */
  @TextField({ max: 20_000, optional: true })
  recommendations: string | null;

  /**
   * What stands at the end, before the signatures.
   * @example "Demikian laporan ini disusun untuk menjadi bahan kebijakan."
   */
  @TextField({ max: 5_000, optional: true })
  closing: string | null;

  /**
   * Who signs, in this order; the last one is the one whose report it becomes, and wrote none of it.
   * @example [{ "userId": "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68", "capacity": "Kepala Dinas Kesehatan Kota Bandung", "caption": "Mengetahui,", "identityNumber": "197403122000031004" }]
   */
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => Signatory)
  @ApiProperty({ type: () => [Signatory], maxItems: 5 })
  @Column('jsonb', { default: () => "'[]'" })
  signatories: Signatory[];

  /**
   * Being written; frozen, so that nothing of it changes any more; signed by everybody; or given up as a draft.
   * @example "signed"
   */
  @ChoiceField(REPORT_STATES, { column: { default: 'draft' } })
  state: ReportState;

  /**
   * 1 for the first; each later run counts on.
   * @example 1
   */
  @WholeField(1, 10_000, { column: { default: 1 } })
  versionNumber: number;

  /**
   * The version before; null for a first one.
   * @example null
   */
  @IdField({ optional: true })
  supersedesId: string | null;

  @BelongsTo(() => EvaluationReportEntity)
  supersedes: EvaluationReportEntity;

  /**
   * A later version that is frozen or signed; null while this is the latest.
   * @example null
   */
  supersededById: string | null;

  /**
   * Who is to sign next; null where nobody is.
   * @example null
   */
  nextSignatoryId: string | null;

  /**
   * Who last changed the draft; like its author, this person is not the last to sign it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  lastEditedBy: string;

  /**
   * Who froze it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  frozenBy: string | null;

  /**
   * When it was frozen (RFC 3339, UTC).
   * @example "2026-07-10T02:30:00.000Z"
   */
  @InstantField({ optional: true })
  frozenAt: string | null;

  /**
   * When the last one signed (RFC 3339, UTC).
   * @example "2026-07-10T04:00:00.000Z"
   */
  @InstantField({ optional: true })
  signedAt: string | null;

  /**
   * SHA-256 of what was frozen, which everybody signs; `files/json` holds what it was made from.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ max: 64, optional: true })
  contentHash: string | null;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them. It is compiled as somebody of this
   * clearance sees the records, so it holds nothing stricter; once frozen it never becomes more open.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;

  /** The clearance as which it was compiled: the record's level never falls below it, though its campaign be opened. */
  @ApiHideProperty()
  @Column('smallint', { nullable: true })
  contentLevel: number | null;

  /** All that was frozen, as canonical JSON: read by whoever lays it out, never with the record. */
  @SecretColumn({ type: 'json', nullable: true })
  frozen: unknown;
}
