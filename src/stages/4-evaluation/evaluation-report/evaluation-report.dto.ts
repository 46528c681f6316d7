import { ApiProperty, PickType } from '@nestjs/swagger';
import { REPORT_KINDS } from '#kernel/report/report-content';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, AnyText, OneQuery, TextField } from '#platform/records/fields';
import { EvaluationReportEntity, REPORT_STATES } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';
import { EvaluationReportFileEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report-file.entity';
import { EvaluationReportSignatureEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report-signature.entity';

/** One signature below what was frozen. */
export class ReportSignatureDto extends PickType(EvaluationReportSignatureEntity, [
  'place',
  'userId',
  'name',
  'capacity',
  'signedAt',
  'contentHash',
]) {}

/** One file of a signed report. */
export class ReportFileDto extends PickType(EvaluationReportFileEntity, [
  'format',
  'mediaType',
  'fileName',
  'bytes',
  'sha256',
  'madeAt',
]) {}

/** An evaluation report: what an evaluation showed, frozen and signed. */
export class EvaluationReport extends MovableAnswer(EvaluationReportEntity) {
  /** Who has signed so far, in the order of signing. */
  @ApiProperty({ type: () => [ReportSignatureDto] })
  signatures: ReportSignatureDto[];

  /** The files that are kept for good; empty until everybody has signed. */
  @ApiProperty({ type: () => [ReportFileDto] })
  files: ReportFileDto[];
}

const TEXTS = [
  'title',
  'language',
  'number',
  'place',
  'reportDate',
  'background',
  'method',
  'findings',
  'limits',
  'recommendations',
  'closing',
  'signatories',
  'classification',
] as const;

/** A report to write. It begins as a draft; days that are not named follow from the campaign, or from the first day. */
export class CreateEvaluationReport extends Input(
  EvaluationReportEntity,
  ['kind', 'title'],
  ['campaignId', 'unitId', 'periodFrom', 'periodTo', ...TEXTS],
) {}

/** Changes to a draft: absent keeps, null clears. Later only its classification can change, by a decision. */
export class UpdateEvaluationReport extends Patch(
  Input(EvaluationReportEntity, ['title'], ['periodFrom', 'periodTo', ...TEXTS]),
) {}

/** A draft that is given up. */
export class MoveEvaluationReport extends MoveInput(['cancelled'] as const) {}

/** A signature, confirmed with the password of whoever signs. */
export class SignEvaluationReport {
  /**
   * Your own password. It is checked and kept nowhere.
   * @example "siklus-demo-2026"
   */
  @TextField({ max: 256, column: false })
  password: string;
}

/** A page of evaluation reports. */
export class EvaluationReportPage extends PageOf(EvaluationReportEntity) {}

export class EvaluationReportQuery extends CampaignListQuery {
  /**
   * Only reports of these kinds.
   * @example ["unit_month"]
   */
  @AnyChoice(REPORT_KINDS)
  kind?: string[];

  /**
   * Only recaps of these units.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only reports in these states.
   * @example ["frozen"]
   */
  @AnyChoice(REPORT_STATES)
  state?: string[];

  /**
   * Only the reports with these numbers.
   * @example ["014/LE/VII/2026"]
   */
  @AnyText()
  number?: string[];

  /**
   * Only reports that a later version took the place of (true), or the latest of each (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  superseded?: string[];

  /**
   * Only reports that wait for the signature of these people.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68"]
   */
  @AnyId()
  nextSignatoryId?: string[];

  /**
   * Only reports whose period ends on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Only reports whose period ends before this day.
   * @example "2027-01-01"
   */
  @OneQuery('date')
  to?: string;
}
