import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import {
  ChoiceField,
  ChoicesField,
  DateField,
  IdField,
  InstantField,
  MayBeAbsent,
  OneQuery,
  TextField,
  WholeQuery,
} from '#platform/records/fields';
import { EVIDENCE_ITEMS, type EvidenceRole, ROLES_OF_EVIDENCE } from '#views/work-evidence/evidence-roles';

/** Somebody else who had a part in the same item. */
export class Contributor {
  /**
   * The person.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false })
  personId: string;

  /**
   * Their name.
   * @example "Asep Hidayat"
   */
  name: string;

  /**
   * As what.
   * @example ["content_task"]
   */
  @ChoicesField(ROLES_OF_EVIDENCE, { column: false })
  roles: EvidenceRole[];
}

/** One thing that a person did. The item counts once for the unit, however many such rows it has. */
export class WorkEvidenceRow {
  /**
   * When (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: false })
  at: string;

  /**
   * As what the person had a part in it.
   * @example "content_task"
   */
  @ChoiceField(ROLES_OF_EVIDENCE, { column: false })
  role: EvidenceRole;

  /**
   * The role in the reader's language.
   * @example "Mengerjakan tugas rencana konten"
   */
  roleTitle: string;

  /**
   * The craft of a task; null elsewhere.
   * @example "designer"
   */
  @ApiProperty({ type: String, nullable: true })
  craft: string | null;

  /**
   * Kind of the item.
   * @example "content_plan"
   */
  @ChoiceField(EVIDENCE_ITEMS, { column: false })
  type: string;

  /**
   * Id of the item.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6c"
   */
  @IdField({ column: false })
  itemId: string;

  /**
   * What names it, cut after about 200 characters.
   * @example "Infografis: kuras setiap Jumat"
   */
  title: string;

  /**
   * The campaign that it belongs to; null for what belongs to none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false, optional: true })
  campaignId: string | null;

  /**
   * Where to read the item.
   * @example "/api/v1/content-plans/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6c"
   */
  url: string;

  /** Who else had a part in the item: credit is shared, not divided. */
  @ApiProperty({ type: () => [Contributor] })
  others: Contributor[];
}

/** How much there is of one role. */
export class WorkEvidenceTotal {
  /**
   * The role.
   * @example "content_task"
   */
  @ChoiceField(ROLES_OF_EVIDENCE, { column: false })
  role: EvidenceRole;

  /**
   * The role in the reader's language.
   * @example "Mengerjakan tugas rencana konten"
   */
  roleTitle: string;

  /**
   * Rows of evidence.
   * @example 24
   */
  @ApiProperty({ type: 'integer' })
  rows: number;

  /**
   * Different items among them.
   * @example 10
   */
  @ApiProperty({ type: 'integer' })
  items: number;
}

/** What a person did in a period, first to last, and with whom. */
export class WorkEvidence {
  /**
   * The person.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false })
  personId: string;

  /**
   * Their name.
   * @example "Rina Kartika"
   */
  name: string;

  /**
   * Their unit today; null where they have none.
   * @example "Seksi Promosi Kesehatan"
   */
  @ApiProperty({ type: String, nullable: true })
  unit: string | null;

  /**
   * First day (the agency's local day).
   * @example "2026-01-01"
   */
  @DateField({ column: false })
  from: string;

  /**
   * The day before which it ends.
   * @example "2027-01-01"
   */
  @DateField({ column: false })
  to: string;

  /**
   * Rows of evidence in the whole period.
   * @example 31
   */
  @ApiProperty({ type: 'integer' })
  rows: number;

  /**
   * Different items among them. Adding up the people of a unit does not give the unit's output: `unit.output_vs_evidence` of
   * GET /figures does.
   * @example 17
   */
  @ApiProperty({ type: 'integer' })
  distinctItems: number;

  /** By role, for the whole period. */
  @ApiProperty({ type: () => [WorkEvidenceTotal] })
  totals: WorkEvidenceTotal[];

  /** The rows of this page. */
  @ApiProperty({ type: () => [WorkEvidenceRow] })
  items: WorkEvidenceRow[];

  /**
   * Cursor of the next page; null on the last one.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** Which period. */
export class EvidencePeriod {
  /**
   * First day of the period (the agency's local day); 1 January of this year when not said.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * The day before which the period ends, as in every list; tomorrow when not said. Two years at most.
   * @example "2027-01-01"
   */
  @OneQuery('date')
  to?: string;
}

export class WorkEvidenceQuery extends EvidencePeriod {
  /**
   * Items on a page, 1 to 200; 50 when not said.
   * @example 50
   */
  @WholeQuery(1, 200)
  limit?: number;

  /**
   * Place to continue from: `nextCursor` of the page before. Opaque and signed.
   * @example "eyJzb3J0IjoiLWNyZWF0ZWRBdCJ9.c2lnbmF0dXJl"
   */
  @TextField({ column: false, max: 1_000 })
  @IsOptional()
  cursor?: string;
}

export const EVIDENCE_FORMATS = ['pdf', 'html', 'xlsx'] as const;

export class WorkEvidenceFileQuery extends EvidencePeriod {
  /**
   * As what to print it; pdf when not said.
   * @example "pdf"
   */
  @ChoiceField(EVIDENCE_FORMATS, { column: false })
  @MayBeAbsent()
  format?: (typeof EVIDENCE_FORMATS)[number];

  /**
   * The superior who signs beside the person; whoever leads the person's unit when not said.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @OneQuery('id')
  superiorId?: string;
}
