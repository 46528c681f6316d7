import { ApiProperty } from '@nestjs/swagger';
import { Answer, Input, PageOf } from '#platform/records/answers.dto';
import { ChoiceField, InstantField, MayBeAbsent, TextField } from '#platform/records/fields';
import { DECISIONS, type Decision } from '#stages/2-planning/approval/approval-decision.entity';
import { ApprovalLinkEntity } from '#stages/2-planning/approval/approval-link.entity';

/** A leader's link, without its secret: that is shown once. */
export class ApprovalLink extends Answer(ApprovalLinkEntity) {}

/** A link that was just made. */
export class NewApprovalLink extends ApprovalLink {
  /**
   * Where the leader decides, shown only now; null when the request was answered before (Idempotent-Replayed). It begins
   * with / where the service was not told its public address (SIKLUS_PUBLIC_URL).
   * @example "https://siklus.example/approval-links/sil_01948f3c7b1a7c3e9d2f0a1b2c3d4e5001948f3c7b1a7c3e9d2f0a1b2c3d4e81_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE"
   */
  @ApiProperty({ type: String, nullable: true })
  url: string | null;
}

/** A link for a leader without an account. */
export class CreateApprovalLink extends Input(ApprovalLinkEntity, ['name'], ['email']) {
  /**
   * Until when it can be used (RFC 3339); the deadline of the request when not said, at most 30 days.
   * @example "2026-03-15T07:00:00+07:00"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  expiresAt?: string;
}

/** The links of a content plan. */
export class ApprovalLinkPage extends PageOf(ApprovalLinkEntity) {}

/** The leader's decision. */
export class LinkDecision {
  /**
   * What the leader decides.
   * @example "approved"
   */
  @ChoiceField(DECISIONS, { column: false })
  decision: Decision;

  /**
   * Why; must be said with a rejection.
   * @example null
   */
  @TextField({ max: 2_000, column: false, optional: true })
  reason?: string | null;
}

/** What the decision led to. */
export class LinkDecided {
  /**
   * What was decided.
   * @example "approved"
   */
  @ChoiceField(DECISIONS, { column: false })
  decision: Decision;

  /**
   * Under whose name it was recorded.
   * @example "dr. Anhar Hadian, Kepala Dinas"
   */
  name: string;

  /**
   * Title of the piece.
   * @example "Infografis: tujuh hari daur hidup jentik"
   */
  title: string;
}
