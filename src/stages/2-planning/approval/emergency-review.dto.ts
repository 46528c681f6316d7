import { CampaignListQuery, MovableAnswer, PageOf } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, ChoiceField, MayBeAbsent, TextField, WholeField } from '#platform/records/fields';
import {
  EMERGENCY_KINDS,
  EmergencyReviewEntity,
  OUTCOMES,
  REVIEW_STATES,
} from '#stages/2-planning/approval/emergency-review.entity';

/** The review that is owed for what went out without the usual approval. */
export class EmergencyReview extends MovableAnswer(EmergencyReviewEntity) {}

/** A page of reviews. */
export class EmergencyReviewPage extends PageOf(EmergencyReviewEntity) {}

/** What the review found. */
export class CompleteEmergencyReview {
  /**
   * done: it has been looked at.
   * @example "done"
   */
  @ChoiceField(['done'], { column: false })
  to: 'done';

  /**
   * in_order: it was right to publish it as it is; faults_found: something has to be corrected or taken down.
   * @example "in_order"
   */
  @ChoiceField(OUTCOMES, { column: false })
  outcome: (typeof OUTCOMES)[number];

  /**
   * What was found, and what follows from it.
   * @example "Isi sesuai laporan BPBD pukul 21.00; teks alternatif ditambahkan keesokan paginya."
   */
  @TextField({ max: 5_000, column: false })
  finding: string;

  /**
   * The version that you read, when you do not send If-Match.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @MayBeAbsent()
  version?: number;
}

export class EmergencyReviewQuery extends CampaignListQuery {
  /**
   * Only reviews of these pieces.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"]
   */
  @AnyId()
  contentPlanId?: string[];

  /**
   * Only reviews in these states.
   * @example ["overdue"]
   */
  @AnyChoice(REVIEW_STATES)
  state?: string[];

  /**
   * Only these kinds.
   * @example ["emergency"]
   */
  @AnyChoice(EMERGENCY_KINDS)
  kind?: string[];

  /**
   * Only reviews that these people are asked for.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  reviewerId?: string[];
}
