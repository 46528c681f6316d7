import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, MovableAnswer, PageOf } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, AnyText, ChoiceField, OneQuery, TextField, WholeQuery } from '#platform/records/fields';
import { IMPORT_STATES, ImportEntity } from '#stages/3-implementation/import/import.entity';
import { IMPORT_KINDS } from '#stages/3-implementation/import/import-profile.entity';
import { ImportRowEntity, VERDICTS } from '#stages/3-implementation/import/import-row.entity';

/** One file that brings many records, as a job. */
export class Import extends MovableAnswer(ImportEntity) {}

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
