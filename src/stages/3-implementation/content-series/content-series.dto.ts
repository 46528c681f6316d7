import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, ChoiceField, DateField, IdField, InstantField } from '#platform/records/fields';
import { ContentSeriesEntity, SERIES_STATES } from '#stages/3-implementation/content-series/content-series.entity';
import { SeriesRecheckEntity } from '#stages/3-implementation/content-series/series-recheck.entity';

/** Content that comes again. */
export class ContentSeries extends MovableAnswer(ContentSeriesEntity) {}

/** A series to begin: which piece, in which rhythm, until when, and when its facts are checked again. */
export class CreateContentSeries extends Input(
  ContentSeriesEntity,
  [
    'campaignId',
    'title',
    'format',
    'frequency',
    'localTime',
    'startsOn',
    'endsOn',
    'recheckOn',
    'objectiveIds',
    'channelIds',
  ],
  ['brief', 'keyMessage', 'category', 'weekdays', 'monthDay', 'holidays', 'leadDays', 'ownerId'],
) {}

/** Changes to a series: absent keeps, null clears. Pieces that are made already stay as they are. */
export class UpdateContentSeries extends Patch(
  Input(
    ContentSeriesEntity,
    ['title', 'format', 'frequency', 'localTime', 'startsOn', 'endsOn', 'objectiveIds', 'channelIds'],
    ['brief', 'keyMessage', 'category', 'weekdays', 'monthDay', 'holidays', 'leadDays', 'ownerId'],
  ),
) {}

/** The end of a series before its last day. */
export class MoveContentSeries extends MoveInput(SERIES_STATES) {}

/** What somebody found when they looked whether it is still true. */
export class RecheckSeries extends Input(SeriesRecheckEntity, ['reason', 'nextRecheckOn']) {}

/** The looks at the facts of a series. */
export class SeriesRecheckPage extends PageOf(SeriesRecheckEntity) {}

export const OCCURRENCE_STATES = ['made', 'skipped', 'ahead'] as const;

/** One day of a series. */
export class Occurrence {
  /**
   * The agency's local day.
   * @example "2026-03-13"
   */
  @DateField({ column: false })
  day: string;

  /**
   * Its slot (RFC 3339, UTC): the local hour of the series on that day.
   * @example "2026-03-12T23:30:00.000Z"
   */
  @InstantField({ column: false })
  plannedAt: string;

  /**
   * made: its piece is there; skipped: left out for a holiday; ahead: still to be made.
   * @example "made"
   */
  @ChoiceField(OCCURRENCE_STATES, { column: false })
  state: (typeof OCCURRENCE_STATES)[number];

  /**
   * The piece; null where there is none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ column: false, optional: true })
  contentPlanId: string | null;

  /**
   * The holiday on which it falls, in the reader's language; null on every other day.
   * @example null
   */
  holiday: string | null;
}

/** The days of a series: those that are made, and those ahead until its end or the check of its facts, at most 400. */
export class OccurrenceList {
  /** In the order of the days. */
  @ApiProperty({ type: () => [Occurrence], maxItems: 400 })
  items: Occurrence[];
}

/** A page of series. */
export class ContentSeriesPage extends PageOf(ContentSeriesEntity) {}

export class ContentSeriesQuery extends CampaignListQuery {
  /**
   * Only series in these states.
   * @example ["running"]
   */
  @AnyChoice(SERIES_STATES)
  state?: string[];

  /**
   * Only series for which these people answer.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  ownerId?: string[];

  /**
   * Only series for these channels.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"]
   */
  @AnyId()
  channelId?: string[];
}
