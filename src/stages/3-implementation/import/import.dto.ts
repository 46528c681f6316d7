import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { CampaignListQuery, MovableAnswer, PageOf } from '#platform/records/answers.dto';
import {
  AnyChoice,
  AnyId,
  AnyText,
  ChoiceField,
  FlagField,
  IdField,
  MayBeAbsent,
  OneQuery,
  TextField,
  WholeField,
  WholeQuery,
} from '#platform/records/fields';
import { IMPORT_STATES, ImportEntity } from '#stages/3-implementation/import/import.entity';
import {
  DATE_ORDERS,
  type DateOrder,
  DECIMAL_MARKS,
  type DecimalMark,
  IMPORT_KINDS,
  type ImportKind,
} from '#stages/3-implementation/import/import-profile.entity';
import { ImportRowEntity, TRIED_VERDICTS, VERDICTS } from '#stages/3-implementation/import/import-row.entity';
import { RowFinding } from '#stages/3-implementation/import/row-finding.dto';

/** One row as it would go. */
export class TriedRow {
  /**
   * Its place in the file, as a spreadsheet numbers its rows.
   * @example 17
   */
  @WholeField(1, 2_147_483_647, { column: false })
  number: number;

  /**
   * What would become of it.
   * @example "would_insert"
   */
  @ChoiceField(TRIED_VERDICTS, { column: false })
  verdict: (typeof TRIED_VERDICTS)[number];

  /** What was found in it. */
  @ApiProperty({ type: () => [RowFinding] })
  findings: RowFinding[];
}

/** One file that brings many records, as a job. */
export class Import extends MovableAnswer(ImportEntity) {
  /** Only in a dry run: every row's verdict, with nothing written. */
  @ApiProperty({ type: () => [TriedRow], required: false })
  rows?: TriedRow[];
}

const OPTIONAL = ['campaignId', 'channelId', 'exportedOn', 'timezone', 'encoding', 'unplannedReason'] as const;
const SAID = { optional: true, column: false } as const;

const Said = () =>
  Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value), { toClassOnly: true });

/** What is said beside a file. Everything can be left out that the file itself says. */
export class ImportFacts extends PartialType(PickType(ImportEntity, OPTIONAL), { skipNullProperties: false }) {
  /**
   * What the file brings, where its columns could mean several things.
   * @example "posts"
   */
  @ChoiceField(IMPORT_KINDS, SAID)
  @ApiProperty({ required: false })
  kind?: ImportKind | null;

  /**
   * The profile that reads it, where several could.
   * @example null
   */
  @IdField(SAID)
  @ApiProperty({ required: false })
  profileId?: string | null;

  /**
   * How its dates are written in numbers, where it is not as usual.
   * @example null
   */
  @ChoiceField(DATE_ORDERS, SAID)
  @ApiProperty({ required: false })
  dateOrder?: DateOrder | null;

  /**
   * What stands before the decimals of its numbers, where it is not as usual.
   * @example null
   */
  @ChoiceField(DECIMAL_MARKS, SAID)
  @ApiProperty({ required: false })
  decimalMark?: DecimalMark | null;

  /**
   * Whether rows of other accounts (joint posts) are taken too.
   * @example false
   */
  @MayBeAbsent()
  @FlagField({ column: false })
  @ApiProperty({ required: false })
  takeOtherAccounts?: boolean;
}

/** A file to import, as a form: the file itself in the part named file, and what is said of it. */
export class CreateImport extends ImportFacts {
  /**
   * Whether rows of other accounts (joint posts) are taken too.
   * @example false
   */
  @Said()
  @ApiProperty({ required: false })
  override takeOtherAccounts?: boolean;

  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'The file as the network or LAPOR gave it: CSV in any letters, or .xlsx.',
    example: 'Jan-01-2026_Mar-31-2026_1234567890.csv',
  })
  file: never;
}

const COUNTED = ['state', 'processed', 'total', 'inserted', 'updated', 'skipped', 'errors'] as const;

/** How far an import is. */
export class ImportProgress extends PickType(ImportEntity, COUNTED) {}

/** A page of imports. */
export class ImportPage extends PageOf(ImportEntity) {}

/** A page of an import's rows. */
export class ImportRowPage {
  /** The rows of this page, in the order of the file. */
  @ApiProperty({ type: () => [ImportRowEntity] })
  items: ImportRowEntity[];

  /**
   * Cursor of the next page; null on the last one.
   * @example null
   */
  nextCursor: string | null;
}

export class ImportQuery extends CampaignListQuery {
  /**
   * Only imports about these channels.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"]
   */
  @AnyId()
  channelId?: string[];

  /**
   * Only imports that bring this.
   * @example ["posts"]
   */
  @AnyChoice(IMPORT_KINDS)
  kind?: string[];

  /**
   * Only imports in these states.
   * @example ["running"]
   */
  @AnyChoice(IMPORT_STATES)
  state?: string[];

  /**
   * Only imports of this content: finds out whether a file was brought before.
   * @example ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]
   */
  @AnyText()
  sha256?: string[];
}

export class ImportRowQuery {
  /**
   * Rows on a page, 1 to 200; 50 when not said.
   * @example 50
   */
  @WholeQuery(1, 200)
  limit?: number;

  /**
   * Place to continue from: `nextCursor` of the page before.
   * @example "eyJzb3J0IjoibnVtYmVyIn0.c2lnbmF0dXJl"
   */
  @OneQuery('text')
  cursor?: string;

  /**
   * Only rows with these verdicts.
   * @example ["error"]
   */
  @AnyChoice(VERDICTS)
  verdict?: string[];
}

/** The end of an import by a person. */
export class MoveImport {
  /**
   * Only cancelled; the other moves the job makes by itself.
   * @example "cancelled"
   */
  @ChoiceField(['cancelled'], { column: false })
  to: 'cancelled';

  /**
   * Why.
   * @example "Berkas akun yang salah."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}
