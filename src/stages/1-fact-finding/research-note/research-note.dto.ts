import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateIf, ValidateNested } from 'class-validator';
import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, AnyText, Checked, MayBeAbsent, OneQuery, TextField } from '#platform/records/fields';
import { NoteSource } from '#stages/1-fact-finding/research-note/note-source.dto';
import {
  NOTE_KINDS,
  NOTE_METHODS,
  NOTE_TECHNIQUES,
  ResearchNoteEntity,
} from '#stages/1-fact-finding/research-note/research-note.entity';
import { MOST_SOURCES, sourcesCheck } from '#stages/1-fact-finding/research-note/sources.rules';

/** A finding of fact-finding, with where it comes from and how far it can be trusted. */
export class ResearchNote extends Answer(ResearchNoteEntity) {}

const TOLD = ['title', 'kind', 'technique', 'data', 'method', 'observedOn', 'finding', 'confidence'] as const;
const MORE = [
  'instrument',
  'sampleSize',
  'topic',
  'periodFrom',
  'periodTo',
  'legalBasisId',
  'attachmentIds',
  'classification',
] as const;

/** A research note to store; its sources are told as `sources`, or as one `source` that was checked when it was observed. */
export class CreateResearchNote extends Input(ResearchNoteEntity, ['campaignId', ...TOLD], MORE) {
  /**
   * Where the finding comes from, at least one source, each with the day on which it was checked.
   * @example [{ "title": "Survei jentik Puskesmas Dago, Februari 2026", "url": null, "checkedOn": "2026-02-20" }]
   */
  @ApiProperty({ type: () => [NoteSource], required: false, minItems: 1, maxItems: MOST_SOURCES })
  @ValidateIf(({ source, sources }) => source === undefined || sources !== undefined)
  @Checked('sources', sourcesCheck)
  @ValidateNested({ each: true })
  @Type(() => NoteSource)
  sources?: NoteSource[];

  /**
   * Short for one of `sources` without an address, checked on the day of the observation.
   * @example "Survei jentik Puskesmas Dago, Februari 2026"
   */
  @TextField({ max: 1_000, column: false })
  @MayBeAbsent()
  source?: string;
}

/** Changes to a research note: absent keeps, null clears. It stays in its campaign. */
export class UpdateResearchNote extends Patch(Input(ResearchNoteEntity, [...TOLD, 'sources'], MORE)) {
  /**
   * Short for one of `sources` without an address, checked today.
   * @example "Survei jentik Puskesmas Dago, Februari 2026"
   */
  @TextField({ max: 1_000, column: false })
  @MayBeAbsent()
  source?: string;
}

/** What is new in the next version of a note; what stays away is as it was, and so does its classification. */
export class NewResearchNoteVersion extends OmitType(UpdateResearchNote, ['version', 'classification']) {}

/** Every version of a research note that the reader may see, oldest first. */
export class ResearchNoteVersions {
  /** The versions. */
  items: ResearchNoteEntity[];

  /**
   * Always null: the whole chain is shown.
   * @example null
   */
  nextCursor: string | null;
}

/** A page of research notes. */
export class ResearchNotePage extends PageOf(ResearchNoteEntity) {}

export class ResearchNoteQuery extends CampaignListQuery {
  /**
   * Only notes of these kinds.
   * @example ["regulation"]
   */
  @AnyChoice(NOTE_KINDS)
  kind?: string[];

  /**
   * Only findings obtained in these ways.
   * @example ["survey"]
   */
  @AnyChoice(NOTE_TECHNIQUES)
  technique?: string[];

  /**
   * Only informal or only formal research.
   * @example ["formal"]
   */
  @AnyChoice(NOTE_METHODS)
  method?: string[];

  /**
   * Only notes about these topics, as they are written.
   * @example ["demam berdarah"]
   */
  @AnyText()
  topic?: string[];

  /**
   * Only notes with one of these attachments.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @AnyId()
  attachmentId?: string[];

  /**
   * Only notes that another version has taken the place of (true), or only the newest versions (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  superseded?: string[];

  /**
   * Whose period reaches to this day or beyond; a note without a period speaks of the day of its observation.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  periodFrom?: string;

  /**
   * Whose period begins before this day.
   * @example "2026-07-01"
   */
  @OneQuery('date')
  periodTo?: string;

  /**
   * Observed on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Observed before this day.
   * @example "2026-07-01"
   */
  @OneQuery('date')
  to?: string;
}
