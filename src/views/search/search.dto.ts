import { AnyChoice, TextField, WholeQuery } from '#platform/records/fields';
import { SnippetDto } from '#platform/records/snippet.dto';
import { SEARCH_TYPES } from '#views/search/search-types';

const TYPE_NAMES = Object.keys(SEARCH_TYPES);

/** A record that was found. */
export class SearchHit {
  /**
   * Id of the record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  id: string;

  /**
   * What names the record, cut after 200 characters.
   * @example "Kasus DBD naik 38 % pada Januari–Februari di Kecamatan Coblong"
   */
  title: string;

  /**
   * The state in which it is; null for records without states.
   * @example null
   */
  state: string | null;

  /**
   * The campaign that it belongs to; null for what belongs to none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  campaignId: string | null;

  /**
   * Where to read the whole record.
   * @example "/api/v1/research-notes/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  url: string;

  /** The part of the record where the words stand. */
  snippet: SnippetDto;
}

/** What was found of one kind. */
export class SearchGroup {
  /**
   * Kind of the records.
   * @example "research_note"
   */
  type: string;

  /** The records found, newest first. */
  items: SearchHit[];

  /**
   * Whether there are more; the list of the kind shows them all.
   * @example false
   */
  more: boolean;

  /**
   * The list of the kind with the same search.
   * @example "/api/v1/research-notes?q=demam+berdarah"
   */
  url: string;
}

/** What was found, by kind; kinds without a hit are left out. */
export class SearchAnswer {
  /** One group for each kind with a hit, in the order of the cycle. */
  groups: SearchGroup[];
}

export class SearchQuery {
  /**
   * The words to find, with Indonesian and English stems; quotes, or and - work as in a web search.
   * @example "demam berdarah"
   */
  @TextField({ column: false, max: 200 })
  q: string;

  /**
   * Only these kinds; all when not said.
   * @example ["research_note", "post"]
   */
  @AnyChoice(TYPE_NAMES)
  types?: string[];

  /**
   * Records of each kind, 1 to 20; 5 when not said.
   * @example 5
   */
  @WholeQuery(1, 20)
  limit?: number;
}
