import { PickType } from '@nestjs/swagger';
import { EXPORT_FORMATS, EXPORT_STATES, ExportEntity } from '#kernel/export/export.entity';
import { Answer, Input, ListQuery, PageOf } from '#platform/records/answers.dto';
import { AnyChoice, AnyText } from '#platform/records/fields';

/** A list as a file. */
export class Export extends Answer(ExportEntity) {}

/** A page of exports. */
export class ExportPage extends PageOf(ExportEntity) {}

/** Which list is to be written, and how. */
export class CreateExport extends Input(ExportEntity, ['list', 'format'], ['parameters', 'columns']) {}

const COUNTED = ['state', 'processed', 'total', 'errors'] as const;

/** How far an export is. */
export class ExportProgress extends PickType(ExportEntity, COUNTED) {}

/** Which exports to list. */
export class ExportQuery extends ListQuery {
  /**
   * Only in these states.
   * @example ["done"]
   */
  @AnyChoice(EXPORT_STATES)
  state?: string[];

  /**
   * Only in these formats.
   * @example ["csv"]
   */
  @AnyChoice(EXPORT_FORMATS)
  format?: string[];

  /**
   * Only of these lists.
   * @example ["cases"]
   */
  @AnyText()
  list?: string[];
}
