import { PLATFORMS } from '#kernel/channel/channel.entity';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyText, OneQuery } from '#platform/records/fields';
import { IMPORT_KINDS, ImportProfileEntity, LANGUAGES } from '#stages/3-implementation/import/import-profile.entity';

/** What the columns of one kind of file mean. */
export class ImportProfile extends Answer(ImportProfileEntity) {}

/** A kind of file to read. When a network renames its columns, add it again with its first day: the old one stays for older files. */
export class CreateImportProfile extends Input(
  ImportProfileEntity,
  ['code', 'title', 'kind', 'columns', 'source', 'validFrom'],
  ['platforms', 'language', 'titleMetrics', 'dateOrder', 'decimalMark', 'validTo'],
) {}

/** Changes to a kind of file: absent keeps, null clears. */
export class UpdateImportProfile extends Patch(CreateImportProfile) {}

/** A page of kinds of files. */
export class ImportProfilePage extends PageOf(ImportProfileEntity) {}

export class ImportProfileQuery extends ListQuery {
  /**
   * Only those with these names.
   * @example ["instagram_posts_id"]
   */
  @AnyText()
  code?: string[];

  /**
   * Only those that bring this.
   * @example ["posts"]
   */
  @AnyChoice(IMPORT_KINDS)
  kind?: string[];

  /**
   * Only those that these networks write.
   * @example ["instagram"]
   */
  @AnyChoice(PLATFORMS)
  platform?: string[];

  /**
   * Only those with header rows in these languages.
   * @example ["id"]
   */
  @AnyChoice(LANGUAGES)
  language?: string[];

  /**
   * Only those whose own days include this one.
   * @example "2026-03-15"
   */
  @OneQuery('date')
  on?: string;
}
