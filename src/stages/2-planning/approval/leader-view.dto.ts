import { ApiProperty } from '@nestjs/swagger';

/** What was decided before the leader's turn. */
export class EarlierDecision {
  /**
   * The step.
   * @example "Kepala humas"
   */
  step: string;

  /**
   * Who decided.
   * @example "Rina Kartika"
   */
  name: string;

  /**
   * When (RFC 3339, UTC).
   * @example "2026-03-14T02:00:00.000Z"
   */
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

/** The words written for one channel. */
export class ChannelText {
  /**
   * The channel.
   * @example "instagram @dinkeskotabandung"
   */
  channel: string;

  /**
   * Its caption; null while none is written.
   * @example "Jentik jadi nyamuk dalam tujuh hari. Kuras bak setiap Jumat. #BandungBebasJentik"
   */
  @ApiProperty({ type: String, nullable: true })
  caption: string | null;

  /**
   * The picture in words there, where it differs.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  altText: string | null;
}

/** What the leader is asked to decide on. */
export class ApprovalLinkView {
  /**
   * The leader under whose name the decision is recorded.
   * @example "dr. Anhar Hadian, Kepala Dinas"
   */
  name: string;

  /**
   * The agency.
   * @example "Dinas Kesehatan Kota Bandung"
   */
  organization: string;

  /**
   * The campaign.
   * @example "Bandung Bebas Jentik 2026"
   */
  campaign: string;

  /**
   * What the step is called.
   * @example "Kepala Dinas"
   */
  step: string;

  /**
   * Title of the piece.
   * @example "Infografis: tujuh hari daur hidup jentik"
   */
  title: string;

  /**
   * What kind of piece it is.
   * @example "infographic"
   */
  format: string;

  /**
   * What it should do and contain.
   * @example "Satu gambar, tujuh hari, satu ajakan: kuras bak setiap Jumat pagi."
   */
  @ApiProperty({ type: String, nullable: true })
  brief: string | null;

  /**
   * What the public should remember.
   * @example "Jentik jadi nyamuk dalam tujuh hari. Kuras bak setiap Jumat."
   */
  @ApiProperty({ type: String, nullable: true })
  keyMessage: string | null;

  /**
   * The picture in words.
   * @example "Tujuh gambar berurutan dari jentik sampai nyamuk dewasa, satu untuk setiap hari."
   */
  @ApiProperty({ type: String, nullable: true })
  altText: string | null;

  /**
   * Which class of public information it is.
   * @example "periodic"
   */
  informationClass: string;

  /**
   * Where its numbers come from.
   * @example ["Survei jentik Puskesmas Dago, Februari 2026"]
   */
  @ApiProperty({ type: [String] })
  dataSources: string[];

  /** Where it is to appear, with the words written for each channel. */
  @ApiProperty({ type: () => [ChannelText] })
  channels: ChannelText[];

  /**
   * When it is to go out (RFC 3339, UTC).
   * @example "2026-03-15T02:00:00.000Z"
   */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  plannedAt: string | null;

  /**
   * The agency's IANA time zone.
   * @example "Asia/Jakarta"
   */
  timezone: string;

  /**
   * The version that is decided on.
   * @example 7
   */
  @ApiProperty({ type: 'integer' })
  planVersion: number;

  /**
   * Until when it can be decided (RFC 3339, UTC).
   * @example "2026-03-15T00:00:00.000Z"
   */
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;

  /** Who approved before. */
  @ApiProperty({ type: () => [EarlierDecision] })
  earlier: EarlierDecision[];
}
