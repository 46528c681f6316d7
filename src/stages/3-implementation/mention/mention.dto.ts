import { ApiProperty } from '@nestjs/swagger';
import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { BatchOf, MOST_ITEMS } from '#platform/records/batch.dto';
import { AnyChoice, AnyId, AnyText, ChoiceField, IdField, OneQuery, WholeField } from '#platform/records/fields';
import { SENTIMENTS } from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import { MENTION_PLATFORMS, MENTION_SUBJECTS, MentionEntity } from '#stages/3-implementation/mention/mention.entity';

/** Someone speaks of the agency, or of one that it compares itself with. */
export class Mention extends Answer(MentionEntity) {}

const OPTIONAL = [
  'campaignId',
  'issueId',
  'outlet',
  'url',
  'authorRef',
  'topic',
  'subject',
  'comparedWith',
  'sentiment',
  'sentimentReason',
  'reach',
  'language',
  'source',
  'externalId',
  'classification',
] as const;

/** A mention to record. With a sentiment you are its coder. */
export class CreateMention extends Input(MentionEntity, ['platform', 'publishedAt', 'text'], OPTIONAL) {}

/** Changes to a mention: absent keeps, null clears. Whoever changes the sentiment is its coder. */
export class UpdateMention extends Patch(CreateMention) {}

/** Mentions to bring at once. */
export class CreateMentions extends BatchOf(CreateMention) {}

/** A page of mentions. */
export class MentionPage extends PageOf(MentionEntity) {}

export const INTAKE_OUTCOMES = ['inserted', 'updated', 'skipped'] as const;
export type IntakeOutcome = (typeof INTAKE_OUTCOMES)[number];

/** What became of one mention that was brought. */
export class MentionTaken {
  /**
   * The mention; null where it is there already and the caller may not see it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false, optional: true })
  id: string | null;

  /**
   * Whether it was new, brought something new, or was there already as it came.
   * @example "inserted"
   */
  @ChoiceField(INTAKE_OUTCOMES, { column: false })
  outcome: IntakeOutcome;
}

/** What became of the mentions that were brought. */
export class MentionsTaken {
  /**
   * How many were new.
   * @example 2
   */
  @WholeField(0, MOST_ITEMS, { column: false })
  inserted: number;

  /**
   * How many were there already and brought something new.
   * @example 0
   */
  @WholeField(0, MOST_ITEMS, { column: false })
  updated: number;

  /**
   * How many were there already as they came.
   * @example 0
   */
  @WholeField(0, MOST_ITEMS, { column: false })
  skipped: number;

  @ApiProperty({ type: () => [MentionTaken], description: 'What became of each, in the order of the request.' })
  items: MentionTaken[];
}

export class MentionQuery extends CampaignListQuery {
  /**
   * Only mentions of these issues.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  issueId?: string[];

  /**
   * Only mentions on these platforms.
   * @example ["online_news"]
   */
  @AnyChoice(MENTION_PLATFORMS)
  platform?: string[];

  /**
   * Only mentions of these outlets.
   * @example ["Kabar Priangan"]
   */
  @AnyText()
  outlet?: string[];

  /**
   * Only mentions about these topics.
   * @example ["jadwal fogging"]
   */
  @AnyText()
  topic?: string[];

  /**
   * Only mentions of this agency (own), or of those that it compares itself with.
   * @example ["own"]
   */
  @AnyChoice(MENTION_SUBJECTS)
  subject?: string[];

  /**
   * Only mentions of these others.
   * @example ["Dinas Kesehatan Kota Cimahi"]
   */
  @AnyText()
  comparedWith?: string[];

  /**
   * Only mentions that sound like this.
   * @example ["negative"]
   */
  @AnyChoice(SENTIMENTS)
  sentiment?: string[];

  /**
   * Only mentions whose sentiment was coded (true), or that wait for it (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  coded?: string[];

  /**
   * Only mentions in these languages.
   * @example ["id"]
   */
  @AnyText()
  language?: string[];

  /**
   * Only what these pseudonyms said.
   * @example ["WARGA-0042"]
   */
  @AnyText()
  authorRef?: string[];

  /**
   * Only mentions from these sources.
   * @example ["media_monitor"]
   */
  @AnyText()
  source?: string[];

  /**
   * Only mentions that their source knows by these ids.
   * @example ["kp-2026-0314-17"]
   */
  @AnyText()
  externalId?: string[];

  /**
   * Said at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Said before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
