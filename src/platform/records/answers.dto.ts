import type { Type } from '@nestjs/common';
import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { hasClassification } from '#platform/records/classified';
import {
  AnyId,
  ChoiceField,
  InstantField,
  MayBeAbsent,
  TextField,
  WholeField,
  WholeQuery,
} from '#platform/records/fields';
import { SnippetDto } from '#platform/records/snippet.dto';

/** One thing that a person could do with the record. */
export class AllowedActionDto {
  /**
   * Name of the action, as in the operation's name.
   * @example "update"
   */
  action: string;

  /**
   * Whether this person may do it now.
   * @example true
   */
  allowed: boolean;

  /**
   * Why not, in the reader's language; null when it is allowed.
   * @example null
   */
  reason: string | null;
}

/** How many records match. */
export class CountDto {
  /**
   * Number of records; at most 10,000.
   * @example 42
   */
  count: number;

  /**
   * False when there are more than the number says.
   * @example true
   */
  exact: boolean;
}

/** One step of a record's state machine. */
export class StateChangeDto {
  /**
   * Id of the step.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @TextField({ column: false })
  id: string;

  /**
   * State before; null for the first.
   * @example "draft"
   */
  from: string | null;

  /**
   * State after.
   * @example "approved"
   */
  to: string;

  /**
   * Who moved it; null where the program did by itself.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  byId: string | null;

  /**
   * When (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: false })
  at: string;

  /**
   * The reason given, if any.
   * @example "Baseline confirmed by the survey team."
   */
  reason: string | null;
}

/** What a list takes: size, place, order and search. Filters are named per resource. */
export abstract class ListQuery {
  /**
   * Records on a page, 1 to 200; 50 when not said.
   * @example 50
   */
  @WholeQuery(1, 200)
  limit?: number;

  /**
   * Place to continue from: `nextCursor` of the page before. Opaque and signed.
   * @example "eyJzb3J0IjoiLWNyZWF0ZWRBdCJ9.c2lnbmF0dXJl"
   */
  @TextField({ column: false, max: 1_000 })
  @IsOptional()
  cursor?: string;

  /**
   * Property to sort by; a leading - turns the order round. The closed list stands in the operation's description.
   * @example "-createdAt"
   */
  @TextField({ column: false, max: 60 })
  @IsOptional()
  sort?: string;

  /**
   * Full-text search with Indonesian and English stems; quotes, or and - work as in a web search.
   * @example "demam berdarah"
   */
  @TextField({ column: false, max: 200 })
  @IsOptional()
  q?: string;
}

type Class<T = object> = abstract new () => T;

/** The answer with one record: the entity's documented fields, and what may be done with it. */
export function Answer<E>(entity: Class<E>) {
  abstract class AnsweredRecord extends (entity as Class<object>) {
    @ApiProperty({
      type: () => [AllowedActionDto],
      description: 'What this person could do with the record now, and why not where they cannot.',
    })
    allowedActions: AllowedActionDto[];
  }
  if (hasClassification(entity as Class<object>)) {
    ApiProperty({
      type: Boolean,
      description:
        'Whether an exempt record waits for its consequence test, or for a new one because the time limit has come. It stays closed until somebody decides.',
      example: false,
    })(AnsweredRecord.prototype, 'exemptionExpired');
  }
  return AnsweredRecord as unknown as Type<E & { allowedActions: AllowedActionDto[] }>;
}

/** The answer with one record that has a state machine: also where it may go from here. */
export function MovableAnswer<E>(entity: Class<E>) {
  abstract class MovableRecord extends (Answer(entity) as unknown as Class<object>) {
    @ApiProperty({
      type: [String],
      description: 'The states that may follow this one, whoever asks; allowedActions says what this person may do.',
      example: [],
    })
    allowedTransitions: string[];
  }
  return MovableRecord as unknown as Type<E & { allowedActions: AllowedActionDto[]; allowedTransitions: string[] }>;
}

/** A page of records: the entity's documented fields without what only single records carry. */
export function PageOf<E>(item: Class<E>) {
  abstract class PageAnswer {
    @ApiProperty({ type: () => [item as never], description: 'The records of this page, in the order asked for.' })
    items: E[];

    @ApiProperty({
      type: String,
      nullable: true,
      description: 'Cursor of the next page; null on the last one.',
      example: null,
    })
    nextCursor: string | null;

    @ApiProperty({
      type: () => [SnippetDto],
      required: false,
      description: 'Only with q: where its words stand, one for each item and in their order.',
    })
    snippets?: SnippetDto[];
  }
  return PageAnswer as unknown as Type<{ items: E[]; nextCursor: string | null; snippets?: SnippetDto[] }>;
}

/** What a create takes: the named fields of the entity, some required and some not. */
export function Input<E, R extends keyof E, O extends keyof E = never>(
  entity: Class<E>,
  required: readonly R[],
  optional: readonly O[] = [],
) {
  const source = entity as unknown as Type<E>;
  const needed = PickType(source, required);
  return (optional.length > 0
    ? IntersectionType(needed, PartialType(PickType(source, optional), { skipNullProperties: false }))
    : needed) as unknown as Type<Pick<E, R> & Partial<Pick<E, O>>>;
}

/** A merge patch of a create: every field may stay away, null clears what may be empty. */
export function Patch<C>(create: Type<C>) {
  abstract class PatchInput extends (PartialType(create, { skipNullProperties: false }) as unknown as Class<object>) {
    /**
     * The version that you read, when you do not send If-Match.
     * @example 1
     */
    @WholeField(1, 2_147_483_647, { column: false })
    @MayBeAbsent()
    @ApiProperty({
      required: false,
      description: 'The version that you read, when you do not send If-Match.',
      example: 1,
    })
    version?: number;
  }
  return PatchInput as unknown as Type<Partial<C> & { version?: number }>;
}

/** What a move takes. */
export function MoveInput<S extends string>(states: readonly S[]) {
  abstract class Move {
    @ChoiceField(states, { column: false })
    @ApiProperty({ description: 'The state to move to; the record shows which are possible from here.' })
    to: S;

    @TextField({ max: 2_000, column: false, optional: true })
    @ApiProperty({
      required: false,
      description: 'Why; required where the resource says so.',
      example: 'Angka dasar sudah dikonfirmasi tim survei.',
    })
    reason?: string | null;
  }
  return Move as unknown as Type<{ to: S; reason?: string | null }>;
}

/** Filters that most lists share. */
export abstract class CampaignListQuery extends ListQuery {
  /**
   * Only records of these campaigns.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  campaignId?: string[];
}
