import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId } from '#platform/records/fields';
import {
  FACTOR_SIDES,
  SituationFactorEntity,
  SWOT_KINDS,
} from '#stages/1-fact-finding/situation-factor/situation-factor.entity';

/** A force inside or outside the agency that helps or hinders. */
export class SituationFactor extends Answer(SituationFactorEntity) {}

/** A situation factor to record. */
export class CreateSituationFactor extends Input(
  SituationFactorEntity,
  ['campaignId', 'side', 'swot', 'text', 'weight', 'researchNoteIds'],
  ['classification'],
) {}

/** Changes to a situation factor: absent keeps. It stays in its campaign. */
export class UpdateSituationFactor extends Patch(
  Input(SituationFactorEntity, ['side', 'swot', 'text', 'weight', 'researchNoteIds'], ['classification']),
) {}

/** A page of situation factors. */
export class SituationFactorPage extends PageOf(SituationFactorEntity) {}

export class SituationFactorQuery extends CampaignListQuery {
  /**
   * Only forces on these sides.
   * @example ["internal"]
   */
  @AnyChoice(FACTOR_SIDES)
  side?: string[];

  /**
   * Only forces of these kinds.
   * @example ["weakness", "threat"]
   */
  @AnyChoice(SWOT_KINDS)
  swot?: string[];

  /**
   * Only forces that rest on these research notes.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @AnyId()
  researchNoteId?: string[];
}
