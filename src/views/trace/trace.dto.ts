import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ChoiceField, IdField } from '#platform/records/fields';

export const NODE_TYPES = [
  'legal_basis',
  'research_note',
  'community_need',
  'public',
  'objective',
  'strategy',
  'content_plan',
  'post',
  'feedback_message',
  'case',
  'case_reply',
  'evaluation_record',
  'complaint_analysis',
  'follow_up',
  'service_improvement',
  'lesson',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

export const EDGE_TYPES = [
  'read_in',
  'shows',
  'served_by',
  'aimed_at_by',
  'pursued_by',
  'carried_by',
  'published_as',
  'answered_with',
  'taken_into',
  'merged_into',
  'answered_by',
  'measured_by',
  'followed_up_by',
  'improved_by',
  'taught',
  'opened',
] as const;
export type EdgeType = (typeof EDGE_TYPES)[number];

export const GAP_CODES = [
  'need_without_objective',
  'objective_without_content',
  'post_without_plan',
  'feedback_without_reply',
  'case_without_reply',
  'complaint_pattern_without_follow_up',
  'objective_without_result',
  'improvement_without_before_after',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

/** One record in the trace. */
export class TraceNode {
  /**
   * Id of the record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  id: string;

  /**
   * What kind of record it is.
   * @example "community_need"
   */
  @ChoiceField(NODE_TYPES, { column: false })
  type: NodeType;

  /**
   * Its title, or the words that name it.
   * @example "Warga belum tahu kapan harus menguras bak"
   */
  title: string;

  /**
   * Its state; null for records without one.
   * @example "validated"
   */
  state: string | null;

  /**
   * The day or moment that the record speaks of; null where there is none.
   * @example "2026-02-20"
   */
  at: string | null;

  /**
   * The campaign that it belongs to: another one for lessons carried in and for notes that a lesson opened.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"
   */
  campaignId: string | null;

  /**
   * Where the record can be read.
   * @example "/api/v1/community-needs/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  url: string;
}

/** How a message was answered. */
export class TraceReplies {
  /**
   * Number of replies.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  count: number;

  /**
   * How many of them were official.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  official: number;

  /**
   * When the first official one was given (RFC 3339, UTC); null while there is none.
   * @example "2026-03-12T02:00:00.000Z"
   */
  firstAt: string | null;
}

/** One step of the trace, in the direction of the cycle. */
export class TraceEdge {
  /**
   * Id of the record that it leads from.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  from: string;

  /**
   * Id of the record that it leads to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  to: string;

  /**
   * What the step means: a need is served_by an objective, a message is taken_into a case, feedback is followed_up_by an
   * action.
   * @example "served_by"
   */
  @ChoiceField(EDGE_TYPES, { column: false })
  type: EdgeType;

  /** How the message was answered; only on steps from a post to a message. */
  replies?: TraceReplies;
}

/** A place where the trace breaks off. */
export class TraceGap {
  /**
   * What is missing.
   * @example "need_without_objective"
   */
  @ChoiceField(GAP_CODES, { column: false })
  code: GapCode;

  /**
   * The record after which it breaks off; of a pattern of complaints its first message, or the analysis
   * that named it a problem.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  recordId: string;

  /**
   * What is missing, in the reader's language.
   * @example "No objective serves this need yet."
   */
  message: string;

  /**
   * Why, where somebody stated it (evaluation-gaps); null otherwise.
   * @example null
   */
  reason: string | null;
}

/** From the regulation to the improved service: what led to what, and where it breaks off. */
export class Trace {
  /** The records, in the order of the cycle. */
  nodes: TraceNode[];

  /** The steps between them. */
  edges: TraceEdge[];

  /** Where it breaks off. */
  gaps: TraceGap[];

  /**
   * False when a kind of record has more than 1,000 and only 1,000 are shown: the newest, of messages the unanswered first.
   * @example true
   */
  complete: boolean;
}

/** Kinds of records that a trace can begin at; what stands below another record is found in its trace. */
export const TRACE_STARTS = NODE_TYPES.filter((type) => type !== 'case_reply');

export class TraceQuery {
  /**
   * Only what led here (up) or what came of it (down); both when not said.
   * @example "up"
   */
  @ChoiceField(['up', 'down'], { column: false })
  @IsOptional()
  direction?: 'up' | 'down';
}

export class RecordTraceQuery extends TraceQuery {
  /**
   * What kind of record it is.
   * @example "objective"
   */
  @ChoiceField(TRACE_STARTS, { column: false })
  type: (typeof NODE_TYPES)[number];

  /**
   * The record at which the trace begins.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"
   */
  @IdField({ column: false })
  recordId: string;
}
