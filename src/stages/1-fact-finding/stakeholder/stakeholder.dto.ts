import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice } from '#platform/records/fields';
import {
  QUADRANTS,
  type Quadrant,
  STAKEHOLDER_KINDS,
  StakeholderEntity,
} from '#stages/1-fact-finding/stakeholder/stakeholder.entity';

/** A person or group that the matter affects or that can affect it. */
export class Stakeholder extends Answer(StakeholderEntity) {}

/** A stakeholder to record. */
export class CreateStakeholder extends Input(
  StakeholderEntity,
  ['campaignId', 'name', 'kind'],
  ['howAffected', 'interest', 'power', 'influence', 'engagement', 'involved', 'prioritised', 'classification'],
) {}

/** Changes to a stakeholder: absent keeps, null clears. It stays in its campaign. */
export class UpdateStakeholder extends Patch(
  Input(
    StakeholderEntity,
    ['name', 'kind'],
    ['howAffected', 'interest', 'power', 'influence', 'engagement', 'involved', 'prioritised', 'classification'],
  ),
) {}

/** A page of stakeholders. */
export class StakeholderPage extends PageOf(StakeholderEntity) {}

export class StakeholderQuery extends CampaignListQuery {
  /**
   * Only stakeholders of these kinds.
   * @example ["community"]
   */
  @AnyChoice(STAKEHOLDER_KINDS)
  kind?: string[];

  /**
   * Only stakeholders at these places of the grid.
   * @example ["manage_closely"]
   */
  @AnyChoice(QUADRANTS)
  quadrant?: string[];
}

/** A stakeholder as the grid shows it. */
export class GridEntry {
  /**
   * The stakeholder.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  id: string;

  /**
   * Its name.
   * @example "Kader jumantik Kecamatan Coblong"
   */
  name: string;

  /**
   * Its interest, 1 to 5; null while unrated.
   * @example 5
   */
  interest: number | null;

  /**
   * Its power, 1 to 5; null while unrated.
   * @example 2
   */
  power: number | null;

  /**
   * Its influence, 1 to 5, for the size of its mark; null while unrated.
   * @example 4
   */
  influence: number | null;

  /**
   * Whether it is to be involved.
   * @example true
   */
  involved: boolean;

  /**
   * Whether it comes first.
   * @example true
   */
  prioritised: boolean;

  /**
   * How the agency means to engage it; null where it follows the quadrant's proposal.
   * @example null
   */
  engagement: string | null;
}

/** One quarter of the grid. */
export class GridQuadrant {
  /**
   * Which quarter.
   * @example "keep_informed"
   */
  quadrant: Quadrant;

  /**
   * What it means and what the grid proposes for everybody in it, in the reader's language.
   * @example "Kepentingan tinggi, kekuatan rendah (3 ke atas berbanding kurang dari 3): beri tahu lebih dulu dan lengkap, dengarkan, ajak menjadi penyampai pesan."
   */
  proposal: string;

  /** Its stakeholders, the prioritised and then the most influential first. */
  entries: GridEntry[];
}

/** The stakeholders of a campaign by interest and power. */
export class StakeholderGrid {
  /**
   * From which rating on interest and power count as high, on the scale from 1 to 5.
   * @example 3
   */
  highFrom: number;

  /** The four quarters, from manage_closely to monitor; one without stakeholders is there too. */
  quadrants: GridQuadrant[];

  /** Stakeholders whose interest or power is not known yet. */
  unrated: GridEntry[];

  /**
   * False when the campaign has more stakeholders than the 500 that are shown.
   * @example true
   */
  complete: boolean;
}
