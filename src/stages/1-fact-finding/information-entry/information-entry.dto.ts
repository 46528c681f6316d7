import { PickType } from '@nestjs/swagger';
import { INFORMATION_CLASSES } from '#kernel/classification/classification';
import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, ChoiceField } from '#platform/records/fields';
import {
  InformationEntryEntity,
  REGISTERS,
  type Register,
} from '#stages/1-fact-finding/information-entry/information-entry.entity';

/** A line in the list of public information (DIP), or in the list of exempt information (DIK). */
export class InformationEntry extends Answer(InformationEntryEntity) {}

/** An entry to add. Its category decides in which of the two lists it stands. */
export class CreateInformationEntry extends Input(
  InformationEntryEntity,
  ['title', 'summary', 'category', 'holder'],
  ['campaignId', 'unitId', 'producedOn', 'producedAt', 'forms', 'retention', 'url', 'consequenceTestId'],
) {}

/** Changes to an entry: absent keeps, null clears. */
export class UpdateInformationEntry extends Patch(CreateInformationEntry) {}

/** A page of entries. */
export class InformationEntryPage extends PageOf(InformationEntryEntity) {}

export class InformationEntryQuery extends CampaignListQuery {
  /**
   * Only one of the lists: dip for public, dik for exempt information.
   * @example ["dip"]
   */
  @AnyChoice(REGISTERS)
  register?: string[];

  /**
   * Only information of these categories.
   * @example ["periodic"]
   */
  @AnyChoice(INFORMATION_CLASSES)
  category?: string[];

  /**
   * Only what these units keep.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only what these consequence tests exempt.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"]
   */
  @AnyId()
  consequenceTestId?: string[];

  /**
   * Only entries whose exemption has come to its time limit (true), or has not (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  expired?: string[];
}

export class InformationRegisterQuery extends PickType(InformationEntryQuery, ['category', 'unitId', 'campaignId']) {
  /**
   * Which list: dip for public, dik for exempt information.
   * @example "dip"
   */
  @ChoiceField(REGISTERS, { column: false })
  register: Register;
}
