import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CAMPAIGN_KINDS } from '#kernel/campaign/campaign.entity';
import { AnyChoice, ChoiceField, DateField, IdField, TextField, WholeQuery } from '#platform/records/fields';
import { PublicNumber } from '#views/public/public-number.dto';
import { PublicAgencyQuery, PublicImprovement } from '#views/public/scoreboard.dto';

export const PUBLIC_STATUSES = ['running', 'closed'] as const;
export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

/** A campaign as everybody may see it. */
export class PublicCampaign {
  /**
   * Its id.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  id: string;

  /**
   * Its short name.
   * @example "DBD-2026"
   */
  code: string;

  /**
   * Its title.
   * @example "Bandung Bebas Jentik"
   */
  title: string;

  /**
   * What it is about; null when that is not said.
   * @example "Keluarga di Coblong menguras bak setiap Jumat."
   */
  @ApiProperty({ type: String, nullable: true })
  summary: string | null;

  /**
   * What kind of campaign it is.
   * @example "thematic"
   */
  @ChoiceField(CAMPAIGN_KINDS, { column: false })
  kind: string;

  /**
   * Whether it runs or is closed.
   * @example "closed"
   */
  @ChoiceField(PUBLIC_STATUSES, { column: false })
  status: PublicStatus;

  /**
   * First day (the agency's local day).
   * @example "2026-02-01"
   */
  @DateField({ column: false })
  startsOn: string;

  /**
   * Last day; null while it is open.
   * @example "2026-07-31"
   */
  @DateField({ column: false, optional: true })
  endsOn: string | null;

  /**
   * The goal that the head of the agency approved; null without one.
   * @example "Menurunkan kasus DBD di Coblong"
   */
  @ApiProperty({ type: String, nullable: true })
  goal: string | null;

  /**
   * How many outcome objectives it has.
   * @example 3
   */
  @ApiProperty({ type: 'integer' })
  objectives: number;

  /**
   * How many of them have a verified result.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  verifiedResults: number;
}

/** Campaigns of one agency, the latest first. */
export class PublicCampaignPage {
  /** The campaigns. */
  @ApiProperty({ type: () => [PublicCampaign] })
  items: PublicCampaign[];

  /**
   * Cursor of the next page; null on the last one.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** What a campaign set out to change, and what a second pair of eyes has confirmed so far. */
export class PublicObjective {
  /**
   * Who it is about.
   * @example "Keluarga di Coblong"
   */
  public: string;

  /**
   * What was to change.
   * @example "Mengetahui bahwa bak dikuras seminggu sekali"
   */
  outcome: string;

  /**
   * By what it is measured.
   * @example "Keluarga yang menyebut pengurasan mingguan"
   */
  metric: string;

  /**
   * In which unit.
   * @example "persen"
   */
  unit: string;

  /**
   * Where it began, exact; null when that is not known.
   * @example "40"
   */
  @ApiProperty({ type: String, nullable: true })
  baseline: string | null;

  /**
   * Where it was to end, exact.
   * @example "60"
   */
  target: string;

  /**
   * By when (the agency's local day).
   * @example "2026-06-30"
   */
  @DateField({ column: false })
  targetDate: string;

  /** The verified result, with its sample; null while there is none. A count, which samples nobody, has no n. */
  @ApiProperty({ type: () => PublicNumber, nullable: true })
  result: PublicNumber | null;

  /**
   * met, partly, not_met, or unknown: no verified result yet, or one that is withheld.
   * @example "met"
   */
  @ChoiceField(['met', 'partly', 'not_met', 'unknown'], { column: false })
  verdict: string;

  /**
   * True where the result was measured before the target date.
   * @example false
   */
  provisional: boolean;
}

/** A campaign with what it set out to change, what came of it, and what changed in services. */
export class PublicCampaignDetail extends PublicCampaign {
  /** Its outcome objectives, by target date. */
  @ApiProperty({ type: () => [PublicObjective] })
  outcomes: PublicObjective[];

  /** What changed because of what people said: verified improvements, the latest first, twenty at most. */
  @ApiProperty({ type: () => [PublicImprovement] })
  improvements: PublicImprovement[];
}

export class PublicCampaignQuery extends PublicAgencyQuery {
  /**
   * Only running or only closed ones; both when not said.
   * @example ["closed"]
   */
  @AnyChoice(PUBLIC_STATUSES)
  status?: PublicStatus[];

  /**
   * Items on a page, 1 to 50; 20 when not said.
   * @example 20
   */
  @WholeQuery(1, 50)
  limit?: number;

  /**
   * Place to continue from: `nextCursor` of the page before. Opaque and signed.
   * @example "eyJzb3J0IjoiLWNyZWF0ZWRBdCJ9.c2lnbmF0dXJl"
   */
  @TextField({ column: false, max: 1_000 })
  @IsOptional()
  cursor?: string;
}
