import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import {
  AnyChoice,
  ChoicesField,
  DecimalField,
  IdsField,
  MayBeAbsent,
  OneQuery,
  TextField,
  WholeField,
} from '#platform/records/fields';
import {
  ISSUE_INDICATIONS,
  ISSUE_LEVELS,
  IssueEntity,
  type IssueIndication,
} from '#stages/1-fact-finding/issue/issue.entity';
import { IssueDecisionEntity } from '#stages/1-fact-finding/issue/issue-decision.entity';

/** A matter under discussion that may grow into a crisis. */
export class Issue extends MovableAnswer(IssueEntity) {}

/** An issue to record. It begins as public. */
export class CreateIssue extends Input(
  IssueEntity,
  ['title', 'description', 'topic', 'openedOn'],
  ['campaignId', 'frequency', 'velocity', 'persistenceDays', 'sentiment', 'classification'],
) {}

/** Changes to an issue: absent keeps, null clears. The level changes only by a transition. */
export class UpdateIssue extends Patch(CreateIssue) {}

/** A move of an issue, with what decides it. A figure that is left out is as it was last counted. */
export class MoveIssue extends MoveInput(ISSUE_LEVELS) {
  /**
   * How often it comes up now (mentions per day, exact decimal).
   * @example "46"
   */
  @DecimalField({ column: false, optional: true })
  frequency?: string | null;

  /**
   * How fast that grows now (change of mentions per day from one day to the next, negative when it falls).
   * @example "12.5"
   */
  @DecimalField({ column: false, optional: true })
  velocity?: string | null;

  /**
   * How long it has lasted without a day of pause (days).
   * @example 6
   */
  @WholeField(0, 10_000, { column: false, optional: true })
  persistenceDays?: number | null;

  /**
   * In which tone it is talked about, in figures where they are known.
   * @example "31 dari 46 sebutan bernada negatif"
   */
  @TextField({ max: 500, column: false, optional: true })
  sentiment?: string | null;

  /**
   * What makes it more than a priority issue; needed for crisis_indicated.
   * @example ["hurts_reputation"]
   */
  @ChoicesField(ISSUE_INDICATIONS, { column: false })
  @MayBeAbsent()
  indications?: IssueIndication[];

  /**
   * What decided it, in words; needed upwards where no research note is named.
   * @example "Rapat redaksi 5 Februari: sebutan empat kali lipat dalam tiga hari dan masuk radio."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  decidedOn?: string | null;

  /**
   * The research notes that decided it: of the campaign that answers the issue, or any of the agency's where none does.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @IdsField({ most: 20 })
  @MayBeAbsent()
  researchNoteIds?: string[];
}

/** A page of issues. */
export class IssuePage extends PageOf(IssueEntity) {}

/** One move of an issue and what decided it. */
export class IssueDecision extends IssueDecisionEntity {}

/** The moves of an issue, first to last, each with what decided it. */
export class IssueDecisionPage {
  /** The moves. */
  items: IssueDecision[];

  /**
   * Always null: the first 1,000 are shown.
   * @example null
   */
  nextCursor: string | null;
}

export class IssueQuery extends CampaignListQuery {
  /**
   * Only issues at these levels.
   * @example ["priority", "crisis_indicated"]
   */
  @AnyChoice(ISSUE_LEVELS)
  level?: string[];

  /**
   * First noticed on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * First noticed before this day.
   * @example "2026-07-01"
   */
  @OneQuery('date')
  to?: string;
}
