import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, AnyText, DateField, IdField, MayBeAbsent, TextField } from '#platform/records/fields';
import { CASE_RISKS, type CaseRisk } from '#stages/3-implementation/case/case-lists';
import { REPLY_LANGUAGES, ReplyTemplateEntity } from '#stages/3-implementation/reply-template/reply-template.entity';

/** The words of an answer that is given often. */
export class ReplyTemplate extends Answer(ReplyTemplateEntity) {}

/** A template to write. */
export class CreateReplyTemplate extends Input(
  ReplyTemplateEntity,
  ['title', 'text'],
  ['topic', 'legalBasisId', 'riskClass', 'language', 'active'],
) {}

/** Changes to a template: absent keeps, null clears. Replies that were written with it stay as they are. */
export class UpdateReplyTemplate extends Patch(CreateReplyTemplate) {}

/** A page of templates. */
export class ReplyTemplatePage extends PageOf(ReplyTemplateEntity) {}

export class ReplyTemplateQuery extends ListQuery {
  /**
   * Only templates for these topics.
   * @example ["jadwal fogging"]
   */
  @AnyText()
  topic?: string[];

  /**
   * Only templates in these languages.
   * @example ["id"]
   */
  @AnyChoice(REPLY_LANGUAGES)
  language?: string[];

  /**
   * Only templates of these risks.
   * @example ["low"]
   */
  @AnyChoice(CASE_RISKS)
  riskClass?: string[];

  /**
   * Only templates that rest on these legal bases.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @AnyId()
  legalBasisId?: string[];

  /**
   * Only templates that may be used (true), or that may not (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  active?: string[];
}

/** One value for a variable that the case does not fill. */
export class TemplateValue {
  /**
   * Name of the variable, without its braces.
   * @example "inspectionDay"
   */
  @TextField({ max: 60, column: false })
  name: string;

  /**
   * What stands in its place.
   * @example "Sabtu 21 Maret pukul 07.00"
   */
  @TextField({ max: 1_000, column: false })
  value: string;
}

/** A template to fill for a case. */
export class RenderTemplate {
  /**
   * The case that fills it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"
   */
  @IdField({ column: false })
  caseId: string;

  /**
   * Values for what the case does not fill; they go before its own.
   * @example [{ "name": "inspectionDay", "value": "Sabtu 21 Maret pukul 07.00" }]
   */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TemplateValue)
  values?: TemplateValue[];

  /**
   * The day on which the answer is given (the agency's local day): its legal basis must be in force then. Today when not said.
   * @example "2026-03-17"
   */
  @DateField({ column: false })
  @MayBeAbsent()
  on?: string;
}

/** The words with everything filled in; nothing is stored. */
export class RenderedTemplate {
  /**
   * The text for the reply.
   * @example "Laporan Anda tentang jadwal fogging kami terima 14 Maret 2026. Puskesmas Dago akan memeriksa pada Sabtu 21 Maret pukul 07.00."
   */
  text: string;

  /**
   * The variables that the template has.
   * @example ["caseTopic", "receivedOn", "unit", "inspectionDay"]
   */
  @ApiProperty({ type: [String] })
  variables: string[];

  /**
   * Risk of a reply with it: the greater of the template's and the case's.
   * @example "low"
   */
  riskClass: CaseRisk;

  /**
   * The legal basis that it rests on, if any.
   * @example null
   */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  legalBasisId: string | null;
}
