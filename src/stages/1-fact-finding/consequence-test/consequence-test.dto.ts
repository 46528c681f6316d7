import { CampaignListQuery, Input, MovableAnswer, PageOf, Patch } from '#platform/records/answers.dto';
import {
  AnyChoice,
  AnyId,
  AnyText,
  ChoiceField,
  DateField,
  MayBeAbsent,
  OneQuery,
  TextField,
} from '#platform/records/fields';
import {
  ConsequenceTestEntity,
  GROUNDS,
  type Ground,
  OCCASIONS,
  TEST_DECISIONS,
  TEST_STATES,
  type TestDecision,
} from '#stages/1-fact-finding/consequence-test/consequence-test.entity';

/** The written weighing of what follows if a piece of information is opened or kept closed (uji konsekuensi). */
export class ConsequenceTest extends MovableAnswer(ConsequenceTestEntity) {}

const WEIGHED = [
  'title',
  'information',
  'ground',
  'legalBasisId',
  'consequenceIfOpened',
  'consequenceIfClosed',
  'publicInterest',
] as const;

/** A consequence test to write. Another person decides it. */
export class CreateConsequenceTest extends Input(ConsequenceTestEntity, WEIGHED, [
  'campaignId',
  'resource',
  'recordId',
  'occasion',
  'supersedesId',
  'researchNoteIds',
  'classification',
]) {}

/** Changes to a consequence test that is not decided yet: absent keeps, null clears. */
export class UpdateConsequenceTest extends Patch(
  Input(ConsequenceTestEntity, WEIGHED, ['occasion', 'supersedesId', 'researchNoteIds', 'classification']),
) {}

/** The decision of a consequence test. */
export class DecideConsequenceTest {
  /**
   * The state to move to.
   * @example "decided"
   */
  @ChoiceField(['decided'], { column: false })
  to: 'decided';

  /**
   * Whether the information is opened, or exempt until a day.
   * @example "exempt"
   */
  @ChoiceField(TEST_DECISIONS, { column: false })
  decision: TestDecision;

  /**
   * For an exemption: the first day on which it no longer holds.
   * @example "2028-03-12"
   */
  @DateField({ column: false })
  @MayBeAbsent()
  validUntil?: string;

  /**
   * Why it is decided so.
   * @example "Data kesehatan perorangan; kepentingan publik terpenuhi oleh angka per RW."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}

/** A page of consequence tests. */
export class ConsequenceTestPage extends PageOf(ConsequenceTestEntity) {}

export class ConsequenceTestQuery extends CampaignListQuery {
  /**
   * Only tests in these states.
   * @example ["decided"]
   */
  @AnyChoice(TEST_STATES)
  state?: string[];

  /**
   * Only tests decided so.
   * @example ["exempt"]
   */
  @AnyChoice(TEST_DECISIONS)
  decision?: string[];

  /**
   * Only tests on these grounds.
   * @example ["h"]
   */
  @AnyChoice(GROUNDS)
  ground?: string[];

  /**
   * Only tests on these occasions.
   * @example ["at_request"]
   */
  @AnyChoice(OCCASIONS)
  occasion?: string[];

  /**
   * Only tests about records of these collections.
   * @example ["research-notes"]
   */
  @AnyText()
  resource?: string[];

  /**
   * Only tests about these records.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @AnyId()
  recordId?: string[];

  /**
   * Only tests that rest on these legal bases.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @AnyId()
  legalBasisId?: string[];

  /**
   * Only tests that cite these research notes.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @AnyId()
  researchNoteId?: string[];

  /**
   * Only exemptions whose time limit has come by this day, and that no later test has taken up.
   * @example "2026-12-31"
   */
  @OneQuery('date')
  dueBy?: string;
}

/** One of the grounds of exemption. */
export class ExemptionGround {
  /**
   * The letter in UU 14/2008, Article 17.
   * @example "h"
   */
  @ChoiceField(GROUNDS, { column: false })
  ground: Ground;

  /**
   * What it protects, in short and in the reader's language; what binds is the text of the law.
   * @example "rahasia pribadi"
   */
  text: string;
}

/** The grounds of exemption. */
export class ExemptionGroundPage {
  /** The ten grounds, by their letters. */
  items: ExemptionGround[];

  /**
   * Always null: all of them are shown.
   * @example null
   */
  nextCursor: string | null;
}
