import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { PLATFORMS } from '#kernel/channel/channel.entity';
import { PERSONAL_DETAILS } from '#kernel/privacy/personal-details';
import { CampaignListQuery, Input, MovableAnswer, PageOf, Patch } from '#platform/records/answers.dto';
import { BatchOf, MOST_ITEMS } from '#platform/records/batch.dto';
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
} from '#platform/records/fields';
import {
  EXCLUSION_REASONS,
  type ExclusionReason,
  FEEDBACK_KINDS,
  type FeedbackKind,
  SENTIMENTS,
} from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import {
  FEEDBACK_STATES,
  FeedbackMessageEntity,
} from '#stages/3-implementation/feedback-message/feedback-message.entity';
import { INTAKE_OUTCOMES, type IntakeOutcome } from '#stages/3-implementation/mention/mention.dto';
import { ReporterIdentity } from '#stages/3-implementation/reporter/reporter.dto';

/** One thing that someone said to the agency, on whichever channel. */
export class FeedbackMessage extends MovableAnswer(FeedbackMessageEntity) {}

const OPTIONAL = [
  'campaignId',
  'postId',
  'area',
  'authorRef',
  'language',
  'anonymous',
  'confidential',
  'exclusionReason',
  'source',
  'externalId',
  'needIds',
  'classification',
] as const;

/** A message to register. It waits for triage; its tracking code is made by the service. */
export class CreateFeedbackMessage extends Input(FeedbackMessageEntity, ['channelId', 'receivedAt', 'text'], OPTIONAL) {
  /** Who brought it: kept apart from the text, and the message carries a pseudonym instead. Never with anonymous=true. */
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => ReporterIdentity)
  @ApiProperty({ type: () => ReporterIdentity, required: false })
  reporter?: ReporterIdentity;
}

/** Changes to a message: absent keeps, null clears. The words themselves are fixed after triage. */
export class UpdateFeedbackMessage extends Patch(OmitType(CreateFeedbackMessage, ['reporter', 'exclusionReason'])) {}

/** What the message is, as somebody codes it. */
export class TriageFeedbackMessage {
  /**
   * What it is.
   * @example "complaint"
   */
  @ChoiceField(FEEDBACK_KINDS, { column: false })
  kind: FeedbackKind;

  /**
   * How it sounds; left out or null when it cannot be told.
   * @example "negative"
   */
  @ChoiceField(SENTIMENTS, { column: false, optional: true })
  @ApiProperty({ required: false })
  sentiment?: (typeof SENTIMENTS)[number] | null;

  /**
   * Why you hear it so: what in the words sounds positive or negative.
   * @example "Menyebut dua minggu menunggu dan tiga kasus baru."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  sentimentReason?: string | null;

  /**
   * Whether it deserves an answer; when not said: everything but spam does.
   * @example true
   */
  @FlagField({ column: false })
  @MayBeAbsent()
  eligible?: boolean;

  /**
   * Why it deserves no answer; needed with eligible=false, and spam by itself for spam.
   * @example null
   */
  @ChoiceField(EXCLUSION_REASONS, { column: false, optional: true })
  @ApiProperty({ required: false })
  exclusionReason?: ExclusionReason | null;

  /**
   * What it is about, in the agency's own words; a complaint needs one, because complaints on one topic form a pattern.
   * @example "jadwal fogging"
   */
  @TextField({ max: 120, column: false, optional: true })
  @ApiProperty({ required: false })
  topic?: string | null;

  /**
   * Why it is coded so, where that is not plain.
   * @example null
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  codingNote?: string | null;
}

/** A move of a message: close it with a reason, or take it up again. An official reply makes it answered by itself. */
export class MoveFeedbackMessage {
  /**
   * closed, or triaged to take a closed message up again.
   * @example "closed"
   */
  @ChoiceField(['triaged', 'closed'], { column: false })
  to: 'triaged' | 'closed';

  /**
   * Why.
   * @example "Pujian; tidak perlu jawaban lanjutan."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}

/** Messages to register at once. */
export class CreateFeedbackMessages extends BatchOf(CreateFeedbackMessage) {}

/** What became of one message that was brought. */
export class FeedbackItemTaken {
  /**
   * The message; null where it is there already and you may not see it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField({ column: false, optional: true })
  id: string | null;

  /**
   * The code by which its writer finds it again; null with the id.
   * @example "7KQ4M-X2T9B"
   */
  @TextField({ column: false, optional: true })
  trackingCode: string | null;

  /**
   * Whether it was new, brought something new, or was there already as it came.
   * @example "inserted"
   */
  @ChoiceField(INTAKE_OUTCOMES, { column: false })
  outcome: IntakeOutcome;
}

/** What became of the messages that were brought. */
export class FeedbackTaken {
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

  @ApiProperty({ type: () => [FeedbackItemTaken], description: 'What became of each, in the order of the request.' })
  items: FeedbackItemTaken[];
}

/** A page of feedback messages. */
export class FeedbackMessagePage extends PageOf(FeedbackMessageEntity) {}

export class FeedbackMessageQuery extends CampaignListQuery {
  /**
   * Only messages that arrived on these channels.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"]
   */
  @AnyId()
  channelId?: string[];

  /**
   * Only messages that respond to these posts.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"]
   */
  @AnyId()
  postId?: string[];

  /**
   * Only messages that speak for these community needs.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"]
   */
  @AnyId()
  needId?: string[];

  /**
   * Only messages that were taken into these cases.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"]
   */
  @AnyId()
  caseId?: string[];

  /**
   * Only messages in these states.
   * @example ["received"]
   */
  @AnyChoice(FEEDBACK_STATES)
  state?: string[];

  /**
   * Only messages coded as these kinds.
   * @example ["complaint"]
   */
  @AnyChoice(FEEDBACK_KINDS)
  kind?: string[];

  /**
   * Only messages that sound like this.
   * @example ["negative"]
   */
  @AnyChoice(SENTIMENTS)
  sentiment?: string[];

  /**
   * Only messages about these topics, as coded.
   * @example ["jadwal fogging"]
   */
  @AnyText()
  topic?: string[];

  /**
   * Only messages that speak of these areas, as they were written down.
   * @example ["Kecamatan Coblong"]
   */
  @AnyText()
  area?: string[];

  /**
   * Only messages that were triaged (true), or that wait for it (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  triaged?: string[];

  /**
   * Only messages that deserve an answer (true), or that do not (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  eligible?: string[];

  /**
   * Only messages that deserve no answer for these reasons.
   * @example ["own_reply"]
   */
  @AnyChoice(EXCLUSION_REASONS)
  exclusionReason?: string[];

  /**
   * Only messages in these languages.
   * @example ["su"]
   */
  @AnyText()
  language?: string[];

  /**
   * Only messages that came in on these networks or media.
   * @example ["letter"]
   */
  @AnyChoice(PLATFORMS)
  platform?: string[];

  /**
   * Only messages whose writer is not to be known (true), or the others (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  anonymous?: string[];

  /**
   * Only messages whose writer asked for confidentiality (true), or the others (false); you see only what you are cleared for.
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  confidential?: string[];

  /**
   * Only messages in whose text the detector sees such details: what has to be masked before anything goes public.
   * @example ["phone_number"]
   */
  @AnyChoice(PERSONAL_DETAILS)
  personalDetail?: string[];

  /**
   * Only messages that a legal process holds (true), or the others (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  legalHold?: string[];

  /**
   * Only what these pseudonyms wrote.
   * @example ["WARGA-0042"]
   */
  @AnyText()
  authorRef?: string[];

  /**
   * Only the messages with these tracking codes.
   * @example ["7KQ4M-X2T9B"]
   */
  @AnyText()
  trackingCode?: string[];

  /**
   * Only messages from these sources.
   * @example ["lapor_export"]
   */
  @AnyText()
  source?: string[];

  /**
   * Only messages that their source knows by these ids.
   * @example ["17898765432109876"]
   */
  @AnyText()
  externalId?: string[];

  /**
   * Arrived at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Arrived before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
