import { ApiProperty } from '@nestjs/swagger';
import { Answer, Input, ListQuery, PageOf } from '#platform/records/answers.dto';
import { IdField } from '#platform/records/fields';
import { ReporterAnswerEntity } from '#stages/3-implementation/case/reporter-answer.entity';

/** What a reporter said to the case after reporting it. */
export class ReporterAnswer extends Answer(ReporterAnswerEntity) {}

/** An answer that reached somebody of the agency. */
export class CreateReporterAnswer extends Input(ReporterAnswerEntity, ['text'], ['at', 'channelId']) {
  /**
   * The report whose writer says it; may be left out where the case has one report.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  feedbackMessageId?: string | null;
}

/** The answers of a case's reporters, first to last. */
export class ReporterAnswerPage extends PageOf(ReporterAnswerEntity) {}

export class ReporterAnswerQuery extends ListQuery {}
