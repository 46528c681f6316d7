import { ApiHideProperty } from '@nestjs/swagger';
import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { FlagField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity, TenantEntity } from '#platform/records/record.entity';

/**
 * What is wrong, in the present tense: for whom, where, since when and why it matters, without a solution and without
 * blame. A campaign has one.
 */
@Entity('problem_statements')
@Unique(['organizationId', 'campaignId'])
@Index('ix_problem_statements__created_at', ['organizationId', 'createdAt', 'id'])
export class ProblemStatementEntity extends ClassifiedEntity {
  /**
   * The campaign that the statement belongs to; it has one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The problem in one paragraph, best in no more than 30 words, with a figure in it.
   * @example "Empat dari sepuluh rumah tangga di tiga kecamatan menguras bak setiap minggu; kasus DBD naik 38 % dalam setahun dan 9 warga meninggal."
   */
  @TextField({ max: 600 })
  statement: string;

  /**
   * What is the source of concern?
   * @example "Jentik berkembang di bak mandi yang dikuras lebih dari tujuh hari sekali."
   */
  @TextField({ max: 2_000, optional: true })
  source: string | null;

  /**
   * Where is it a problem?
   * @example "Kecamatan Coblong, Cibiru, dan Rancasari."
   */
  @TextField({ max: 2_000, optional: true, column: { name: 'where_is_it' } })
  where: string | null;

  /**
   * When is it a problem?
   * @example "Setiap musim hujan, November sampai April; kasus memuncak pada Februari."
   */
  @TextField({ max: 2_000, optional: true, column: { name: 'when_is_it' } })
  when: string | null;

  /**
   * Who is involved or affected?
   * @example "Sekitar 12.000 rumah tangga; anak usia 5–14 tahun paling sering sakit."
   */
  @TextField({ max: 2_000, optional: true })
  who: string | null;

  /**
   * How are they involved or affected?
   * @example "Anak dirawat rata-rata lima hari; orang tua kehilangan upah harian."
   */
  @TextField({ max: 2_000, optional: true })
  how: string | null;

  /**
   * Why is it a concern to the agency and its publics?
   * @example "Kota melewati ambang kejadian luar biasa dan ruang rawat anak penuh dua pekan."
   */
  @TextField({ max: 2_000, optional: true })
  why: string | null;

  /**
   * The author's honest answer: does the statement already say what to do? It must not; while true the gate stays shut.
   * @example false
   */
  @FlagField()
  impliesSolution: boolean;

  /**
   * The author's honest answer: does the statement say whose fault it is? It must not; while true the gate stays shut.
   * @example false
   */
  @FlagField()
  placesBlame: boolean;
}

/** The wording of a problem statement as one version had it; never changed and never removed. */
@Entity('problem_statement_versions')
export class ProblemStatementVersionEntity extends TenantEntity {
  @ApiHideProperty()
  @PrimaryColumn('uuid')
  problemStatementId: string;

  @BelongsTo(() => ProblemStatementEntity, { onDelete: 'CASCADE' })
  problemStatement: ProblemStatementEntity;

  /**
   * The version of the problem statement that read so.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: { primary: true } })
  number: number;

  /**
   * Who wrote it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  byId: string;

  /**
   * When it was written (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  at: string;

  /**
   * The paragraph.
   * @example "Empat dari sepuluh rumah tangga di tiga kecamatan menguras bak setiap minggu."
   */
  @TextField({ max: 600 })
  statement: string;

  /**
   * The source of concern; null where not answered.
   * @example "Jentik berkembang di bak mandi yang dikuras lebih dari tujuh hari sekali."
   */
  @TextField({ max: 2_000, optional: true })
  source: string | null;

  /**
   * Where it is a problem; null where not answered.
   * @example "Kecamatan Coblong, Cibiru, dan Rancasari."
   */
  @TextField({ max: 2_000, optional: true, column: { name: 'where_is_it' } })
  where: string | null;

  /**
   * When it is a problem; null where not answered.
   * @example "Setiap musim hujan, November sampai April."
   */
  @TextField({ max: 2_000, optional: true, column: { name: 'when_is_it' } })
  when: string | null;

  /**
   * Who is involved or affected; null where not answered.
   * @example "Sekitar 12.000 rumah tangga."
   */
  @TextField({ max: 2_000, optional: true })
  who: string | null;

  /**
   * How they are involved or affected; null where not answered.
   * @example "Anak dirawat rata-rata lima hari."
   */
  @TextField({ max: 2_000, optional: true })
  how: string | null;

  /**
   * Why it is a concern; null where not answered.
   * @example "Kota melewati ambang kejadian luar biasa."
   */
  @TextField({ max: 2_000, optional: true })
  why: string | null;

  /**
   * Whether its author saw a solution in it.
   * @example false
   */
  @FlagField()
  impliesSolution: boolean;

  /**
   * Whether its author saw blame in it.
   * @example false
   */
  @FlagField()
  placesBlame: boolean;
}
