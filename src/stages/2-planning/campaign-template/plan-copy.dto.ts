import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  ChoicesField,
  DateField,
  IdField,
  IdsField,
  MayBeAbsent,
  TextField,
} from '#platform/records/fields';
import { PARTS, type Part } from '#stages/2-planning/campaign-template/outline';

const COPIED = [...PARTS, 'tasks'] as const;

/** From where a plan is copied, and what of it. */
export class CreatePlanCopy {
  /**
   * The template to copy; this or fromCampaignId.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e75"
   */
  @IdField({ column: false, optional: true })
  templateId?: string | null;

  /**
   * The campaign whose plan is copied; this or templateId.
   * @example null
   */
  @IdField({ column: false, optional: true })
  fromCampaignId?: string | null;

  /**
   * Only these parts; all when not said. What a row names of a part that is not copied is looked for in the campaign by
   * its name.
   * @example ["publics", "objectives", "strategies"]
   */
  @MayBeAbsent()
  @ChoicesField(PARTS, { column: false })
  parts?: Part[];

  /**
   * The day that stands for the start of the copied plan (the agency's local day): all its days count from it. The
   * campaign's own start when not said.
   * @example "2026-11-02"
   */
  @DateField({ column: false, optional: true })
  startsOn?: string | null;

  /**
   * Why objectives have no baseline yet, where the campaign has none of their metric and unit; said by the service when not
   * given.
   * @example "Survei awal dijadwalkan minggu kedua November."
   */
  @TextField({ max: 1_000, column: false, optional: true })
  baselineUnknownReason?: string | null;
}

/** What was made of one part. */
export class CopiedPart {
  /**
   * The part; tasks are those that were given out with the content.
   * @example "publics"
   */
  @ChoiceField(COPIED, { column: false })
  part: (typeof COPIED)[number];

  /**
   * How many records were made.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  count: number;

  /**
   * Their ids, in the order in which they were made; with dryRun=true none of them is there afterwards.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @IdsField({ most: 10_000 })
  ids: string[];
}

/** What could not be taken over, and why. */
export class SkippedRow {
  /**
   * The part.
   * @example "activities"
   */
  @ChoiceField(PARTS, { column: false })
  part: Part;

  /**
   * What names the row; null for a whole part.
   * @example "Pelatihan kader jumantik di puskesmas"
   */
  title: string | null;

  /**
   * Stable code of the reason.
   * @example "plan_copy.person_inactive"
   */
  code: string;

  /**
   * The reason, in the reader's language.
   * @example "Dibuat tanpa penanggung jawab: orangnya tidak aktif lagi."
   */
  reason: string;
}

/** What a copy made, and what it left out. */
export class PlanCopy {
  /**
   * The campaign that has the plan now.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  campaignId: string;

  /**
   * The day from which its days were counted.
   * @example "2026-11-02"
   */
  @DateField({ column: false })
  startsOn: string;

  /** What was made, part by part. */
  made: CopiedPart[];

  /** What was left out, or made without something that it had. */
  skipped: SkippedRow[];
}
