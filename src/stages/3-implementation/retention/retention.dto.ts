import { ApiProperty } from '@nestjs/swagger';
import { Answer, CampaignListQuery, PageOf } from '#platform/records/answers.dto';
import {
  AnyId,
  AnyText,
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  OneQuery,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { ErasureEntity } from '#stages/3-implementation/retention/erasure.entity';
import {
  RETAINED_CLASSES,
  RETAINED_KINDS,
  RETENTION_ACTIONS,
  type RetentionAction,
} from '#stages/3-implementation/retention/retention-rule.entity';

/** A record whose time is over. */
export class RetentionDueItem {
  /**
   * The kind of record.
   * @example "feedback_message"
   */
  @ChoiceField(RETAINED_KINDS, { column: false })
  recordKind: string;

  /**
   * The record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField({ column: false })
  recordId: string;

  /**
   * The code by which its writer finds it.
   * @example "7KQ4M-X2T9B"
   */
  @TextField({ column: false })
  trackingCode: string;

  /**
   * The rule that says so.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  ruleId: string;

  /**
   * The class that the rule names.
   * @example "any"
   */
  @ChoiceField(RETAINED_CLASSES, { column: false })
  recordClass: string;

  /**
   * What would be done.
   * @example "mask_text"
   */
  @ChoiceField(RETENTION_ACTIONS, { column: false })
  action: RetentionAction;

  /**
   * The local day on which it was closed: that of its case, where it is in one.
   * @example "2026-02-28"
   */
  @DateField({ column: false })
  closedOn: string;

  /**
   * The day on which its time is over: closedOn and the years of the rule. Formula record.retention_due.
   * @example "2028-02-28"
   */
  @DateField({ column: false })
  dueOn: string;

  /**
   * Whether a legal process holds it: then nothing is taken.
   * @example false
   */
  @FlagField({ column: false })
  held: boolean;
}

/** What a round would do, without doing it. */
export class RetentionDue {
  /**
   * The day asked for (the agency's local day).
   * @example "2028-02-28"
   */
  @DateField({ column: false })
  asOf: string;

  /**
   * How many records are due and would be anonymised.
   * @example 1
   */
  @WholeField(0, 2_147_483_647, { column: false })
  count: number;

  /**
   * How many would be due but are held by a legal process.
   * @example 0
   */
  @WholeField(0, 2_147_483_647, { column: false })
  held: number;

  @ApiProperty({
    type: () => [RetentionDueItem],
    description: 'The first 200, the longest overdue first, held ones among them.',
  })
  items: RetentionDueItem[];
}

export class RetentionDueQuery {
  /**
   * As if it were this day; today when not said.
   * @example "2028-02-28"
   */
  @OneQuery('date')
  asOf?: string;
}

/** What a run did. */
export class RetentionRun {
  /**
   * How many records were anonymised; run again while it is 500.
   * @example 1
   */
  @WholeField(0, 500, { column: false })
  anonymised: number;

  /**
   * Ids of the erasures, which hold the notices.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @ApiProperty({ type: [String] })
  erasureIds: string[];
}

/** That retention took from a record what leads to a person, with the notice to its writer. */
export class Erasure extends Answer(ErasureEntity) {}

/** A page of erasures. */
export class ErasurePage extends PageOf(ErasureEntity) {}

export class ErasureQuery extends CampaignListQuery {
  /**
   * Only erasures of these records.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"]
   */
  @AnyId()
  recordId?: string[];

  /**
   * Only erasures of the records with these tracking codes.
   * @example ["7KQ4M-X2T9B"]
   */
  @AnyText()
  trackingCode?: string[];

  /**
   * Done at or after this instant.
   * @example "2028-02-28T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Done before this instant.
   * @example "2028-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}

/** Holds a message for a legal process, or lets it go. */
export class HoldFeedbackMessage {
  /**
   * true holds it, false lets it go.
   * @example true
   */
  @FlagField({ column: false })
  hold: boolean;

  /**
   * Why: the process that needs it, or how it ended.
   * @example "Diminta penyidik dengan surat B/118/III/2026."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}
