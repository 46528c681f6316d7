import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Answer, CampaignListQuery, PageOf } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, ChoiceField, MayBeAbsent, OneQuery, TextField, WholeField } from '#platform/records/fields';
import { APPROVAL_STATES, ApprovalEntity } from '#stages/2-planning/approval/approval.entity';
import {
  ApprovalDecisionEntity,
  DECISIONS,
  type Decision,
  Remark,
} from '#stages/2-planning/approval/approval-decision.entity';
import { RISK_CLASSES } from '#stages/2-planning/content-plan/piece.entity';

/** Somebody whose decision is waited for. */
export class AwaitedPerson {
  /**
   * Id of the person.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  /**
   * Name of the person.
   * @example "Rina Kartika"
   */
  name: string;
}

/** One request with what was decided on it and whom it waits for. */
export class ApprovalWithDecisions extends ApprovalEntity {
  /** What was decided, first to last. */
  @ApiProperty({ type: () => [ApprovalDecisionEntity] })
  decisions: ApprovalDecisionEntity[];

  /** Whose turn it is, at most a hundred; nobody once it is over, or where it waits for a leader's link. */
  @ApiProperty({ type: () => [AwaitedPerson] })
  waitingFor: AwaitedPerson[];
}

/** One request to approve one version of a piece, with what was decided on it. */
export class Approval extends Answer(ApprovalWithDecisions) {}

/** A page of requests. */
export class ApprovalPage extends PageOf(ApprovalEntity) {}

/** All requests of one piece, the newest first. */
export class ApprovalHistory {
  /** The requests, each with its decisions. */
  items: ApprovalWithDecisions[];

  /**
   * Always null: the hundred newest are shown.
   * @example null
   */
  nextCursor: string | null;
}

/** What a reviewer decides on the version that they read. */
export class Review {
  /**
   * approved passes the step; rejected sends the piece back to editing.
   * @example "approved"
   */
  @ChoiceField(DECISIONS, { column: false })
  decision: Decision;

  /**
   * The version that was read: a piece that changed since is not decided on unseen but answered with 412.
   * @example 7
   */
  @WholeField(1, 2_147_483_647, { column: false })
  version: number;

  /**
   * Why; must be said with a rejection.
   * @example null
   */
  @TextField({ max: 2_000, column: false, optional: true })
  reason?: string | null;

  /**
   * Remarks about single fields.
   * @example [{ "pointer": "/altText", "text": "Sebutkan jumlah harinya." }]
   */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Remark)
  @ApiProperty({ type: () => [Remark], maxItems: 50, required: false })
  remarks?: Remark[];
}

export class ApprovalQuery extends CampaignListQuery {
  /**
   * Only requests for these pieces.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"]
   */
  @AnyId()
  contentPlanId?: string[];

  /**
   * Only requests in these states.
   * @example ["pending"]
   */
  @AnyChoice(APPROVAL_STATES)
  state?: string[];

  /**
   * Only these risk classes.
   * @example ["high"]
   */
  @AnyChoice(RISK_CLASSES)
  riskClass?: string[];

  /**
   * true: only what you can decide now; false: only the rest.
   * @example "true"
   */
  @ChoiceField(['true', 'false'], { column: false })
  @IsOptional()
  awaitingMyDecision?: string;

  /**
   * To be decided before this instant.
   * @example "2026-03-15T00:00:00+07:00"
   */
  @OneQuery('instant')
  dueBefore?: string;
}
