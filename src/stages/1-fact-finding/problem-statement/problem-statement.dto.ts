import { ApiProperty } from '@nestjs/swagger';
import { Answer, Input } from '#platform/records/answers.dto';
import { MayBeAbsent, WholeField } from '#platform/records/fields';
import {
  ProblemStatementEntity,
  ProblemStatementVersionEntity,
} from '#stages/1-fact-finding/problem-statement/problem-statement.entity';

/** One thing that the textbook asks of a problem statement. */
export class StatementCheckDto {
  /**
   * Stable code of the check.
   * @example "problem_statement.where"
   */
  code: string;

  /**
   * Whether the gate to planning asks for it; false is advice.
   * @example true
   */
  required: boolean;

  /**
   * Whether the statement holds to it.
   * @example true
   */
  passed: boolean;

  /**
   * What is asked, in the reader's language.
   * @example "Menjawab pertanyaan: di mana hal itu menjadi masalah? (where)"
   */
  message: string;
}

/** What is wrong, in the present tense, without a solution and without blame. */
export class ProblemStatement extends Answer(ProblemStatementEntity) {
  @ApiProperty({
    type: () => [StatementCheckDto],
    description: 'What the textbook asks: the six questions, no solution, no blame; then advice on the wording.',
  })
  checks: StatementCheckDto[];
}

/** The problem statement as it is to be: a question that is left out stands unanswered. */
export class PutProblemStatement extends Input(
  ProblemStatementEntity,
  ['statement', 'impliesSolution', 'placesBlame'],
  ['source', 'where', 'when', 'who', 'how', 'why'],
) {
  /**
   * The version that you read, when the statement exists and you do not send If-Match.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @MayBeAbsent()
  version?: number;
}

/** The wording as one version had it. */
export class ProblemStatementVersion extends ProblemStatementVersionEntity {}

/** The wordings of a problem statement, newest first. */
export class ProblemStatementVersions {
  /** The versions, the present one included. */
  items: ProblemStatementVersion[];

  /**
   * Always null: the newest 200 are shown.
   * @example null
   */
  nextCursor: string | null;
}
