import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { CAMPAIGN_KINDS, CAMPAIGN_STATUSES, CampaignEntity, STAGES } from '#kernel/campaign/campaign.entity';
import { STATUS_MOVES } from '#kernel/campaign/campaign.rules';
import { Input, ListQuery, MovableAnswer, PageOf, Patch, StateChangeDto } from '#platform/records/answers.dto';
import {
  AnyChoice,
  AnyId,
  AnyText,
  ChoiceField,
  DateField,
  MayBeAbsent,
  OneQuery,
  TextField,
} from '#platform/records/fields';

/** One piece of cyber-PR work, taken through the four steps from fact-finding to evaluation. */
export class Campaign extends MovableAnswer(CampaignEntity) {}

/** A campaign to open. It begins in fact-finding. */
export class CreateCampaign extends Input(
  CampaignEntity,
  ['code', 'title', 'startsOn', 'ownerId'],
  [
    'summary',
    'topic',
    'kind',
    'endsOn',
    'unitId',
    'previousCampaignId',
    'classification',
    'noSuccessorReason',
    'legalBasisIds',
  ],
) {}

/** Changes to a campaign: absent keeps, null clears. The stage changes only by a transition. */
export class UpdateCampaign extends Patch(CreateCampaign) {}

/** A page of campaigns. */
export class CampaignPage extends PageOf(CampaignEntity) {}

export class CampaignQuery extends ListQuery {
  /**
   * Only campaigns in these stages.
   * @example ["planning"]
   */
  @AnyChoice(STAGES)
  stage?: string[];

  /**
   * Only campaigns with these statuses.
   * @example ["active"]
   */
  @AnyChoice(CAMPAIGN_STATUSES)
  status?: string[];

  /**
   * Only campaigns of these kinds.
   * @example ["thematic"]
   */
  @AnyChoice(CAMPAIGN_KINDS)
  kind?: string[];

  /**
   * Only campaigns on these topics, however they are typed.
   * @example ["demam berdarah"]
   */
  @AnyText()
  topic?: string[];

  /**
   * Only campaigns that these people answer for.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  ownerId?: string[];

  /**
   * Only campaigns of these units.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only campaigns that these campaigns opened.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"]
   */
  @AnyId()
  previousCampaignId?: string[];

  /**
   * Beginning on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Beginning before this day.
   * @example "2027-01-01"
   */
  @OneQuery('date')
  to?: string;

  /**
   * Costlier properties to show as well.
   * @example ["counts"]
   */
  @AnyChoice(['counts', 'gate'])
  include?: string[];
}

export class GateQuery {
  /**
   * The stage that the gate leads to.
   * @example "planning"
   */
  @ChoiceField(STAGES.slice(1), { column: false })
  to: 'planning' | 'implementation' | 'evaluation' | 'closed';
}

/** The operation that would satisfy a condition, and who could do it. */
export class GateFix {
  /**
   * operationId in this document.
   * @example "createResearchNote"
   */
  operationId: string;

  /**
   * The resource it works on.
   * @example "research-notes"
   */
  resource: string;

  /**
   * The permission it needs; see GET /permissions/matrix for who has it.
   * @example "research_note.write"
   */
  permission: string;

  /**
   * The record that stands in the way, where there is one to name.
   * @example null
   */
  recordId: string | null;
}

/** One condition of a gate. */
export class GateConditionDto {
  /**
   * Stable code.
   * @example "facts.research_note"
   */
  code: string;

  /**
   * Whether it holds now.
   * @example false
   */
  passed: boolean;

  /**
   * What holds or what is missing, in the reader's language.
   * @example "There is no research note yet."
   */
  message: string;

  /** What would satisfy it; null when it holds. */
  fix: GateFix | null;
}

/** Every condition of one gate: all that hold and all that do not. */
export class Gate {
  /**
   * The stage that the gate leads to.
   * @example "planning"
   */
  to: string;

  /**
   * Whether all conditions hold.
   * @example false
   */
  passed: boolean;

  /** The conditions. */
  conditions: GateConditionDto[];
}

/** One condition to let pass, and why. */
export class WaiveInput {
  /**
   * Code of an unmet condition.
   * @example "plan.preparation_evaluated"
   */
  @TextField({ max: 60, column: false })
  code: string;

  /**
   * Why it may be waived; stays visible wherever the campaign is shown.
   * @example "Uji coba materi dijadwalkan minggu pertama pelaksanaan."
   */
  @TextField({ max: 1_000, column: false })
  reason: string;
}

/** One condition that a crisis campaign goes past and makes up for later. */
export class OweInput {
  /**
   * Code of an unmet condition.
   * @example "plan.budget"
   */
  @TextField({ max: 60, column: false })
  code: string;

  /**
   * The day by which the condition has to hold; five working days from today when not said.
   * @example "2026-09-21"
   */
  @DateField({ column: false, optional: true })
  dueOn?: string | null;

  /**
   * Why it cannot wait.
   * @example "Sekolah ditutup besok; anggaran darurat baru cair hari Senin."
   */
  @TextField({ max: 1_000, column: false, optional: true })
  reason?: string | null;
}

/** A move of a campaign. */
export class MoveCampaign {
  /**
   * The stage to enter, or on_hold, cancelled, active.
   * @example "planning"
   */
  @ChoiceField([...STAGES, ...STATUS_MOVES], { column: false })
  to: string;

  /**
   * Why; required for every move but the next stage forward.
   * @example "Fakta sudah lengkap."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  reason?: string | null;

  /**
   * Conditions that a head lets pass.
   * @example []
   */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WaiveInput)
  waive?: WaiveInput[];

  /**
   * Conditions that a crisis campaign goes past now and meets by a day: they become its gate debts.
   * @example []
   */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OweInput)
  owe?: OweInput[];
}

/** The moves of a record, first to last. */
export class StateChangePage {
  /** The moves. */
  items: StateChangeDto[];

  /**
   * Always null: the whole history is shown.
   * @example null
   */
  nextCursor: string | null;
}
