import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, OneQuery } from '#platform/records/fields';
import {
  NOTE_KINDS,
  NOTE_TECHNIQUES,
  ResearchNoteEntity,
} from '#stages/1-fact-finding/research-note/research-note.entity';

/** A finding of fact-finding, with where it comes from and how far it can be trusted. */
export class ResearchNote extends Answer(ResearchNoteEntity) {}

/** A research note to store. */
export class CreateResearchNote extends Input(
  ResearchNoteEntity,
  ['campaignId', 'title', 'kind', 'technique', 'data', 'method', 'source', 'observedOn', 'finding', 'confidence'],
  ['instrument', 'sampleSize', 'legalBasisId', 'classification'],
) {}

/** Changes to a research note: absent keeps, null clears. It stays in its campaign. */
export class UpdateResearchNote extends Patch(
  Input(
    ResearchNoteEntity,
    ['title', 'kind', 'technique', 'data', 'method', 'source', 'observedOn', 'finding', 'confidence'],
    ['instrument', 'sampleSize', 'legalBasisId', 'classification'],
  ),
) {}

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
