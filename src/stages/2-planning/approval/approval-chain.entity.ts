import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { Column, Entity, Unique } from 'typeorm';
import { FUNCTIONS, type TeamFunction } from '#kernel/access/roles';
import { type Check, listCheck, wholeCheck } from '#platform/records/checks';
import {
  Checked,
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IdsField,
  MayBeAbsent,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { RISK_CLASSES, type RiskClass } from '#stages/2-planning/content-plan/piece.entity';

export const STEP_MODES = ['any', 'all'] as const;
/** The roles that may be asked to decide: those with the permission to review content. */
export const STEP_ROLES = ['head', 'staff'] as const;

/** One step of a chain: who decides, and whether one of them is enough. */
export class ApprovalStep {
  /**
   * What the step is called, in the agency's own words.
   * @example "Kepala Bidang P2P"
   */
  @TextField({ max: 100, column: false })
  name: string;

  /**
   * any: one of those asked is enough; all: each of them has to approve.
   * @example "any"
   */
  @ChoiceField(STEP_MODES, { column: false })
  mode: (typeof STEP_MODES)[number];

  /**
   * Only people with this role; null asks whoever may review content.
   * @example "head"
   */
  @ChoiceField(STEP_ROLES, { column: false, optional: true })
  role?: (typeof STEP_ROLES)[number] | null;

  /**
   * Only people with this craft of the media team; null asks any.
   * @example null
   */
  @ChoiceField(FUNCTIONS, { column: false, optional: true })
  function?: TeamFunction | null;

  /**
   * Only people of this unit; null asks any.
   * @example null
   */
  @IdField({ column: false, optional: true })
  unitId?: string | null;

  /**
   * People who are asked by name, beside those whom role, craft and unit describe. Whoever is named may decide here
   * although they decided a step before.
   * @example []
   */
  @MayBeAbsent()
  @IdsField({ most: 20 })
  userIds?: string[];

  /**
   * Whether a leader without an account may decide it by a one-time link. A step with nothing but this has no other way.
   * @example false
   */
  @MayBeAbsent()
  @FlagField({ column: false })
  byLink?: boolean;
}

const MINUTES_MOST = 43_200;

const remindersCheck: Check = (value) => listCheck(wholeCheck(1, MINUTES_MOST), 10)(value);

/** Who has to approve content of one risk class, in which order, since when, and until when before its slot. */
@Entity('approval_chains')
@Unique(['organizationId', 'riskClass', 'validFrom'])
export class ApprovalChainEntity extends RecordEntity {
  /**
   * The risk class of the content that takes this chain.
   * @example "high"
   */
  @ChoiceField(RISK_CLASSES)
  riskClass: RiskClass;

  /**
   * The first day on which it holds (the agency's local day); of several the latest that has begun.
   * @example "2026-01-05"
   */
  @DateField()
  validFrom: string;

  /**
   * The steps, first to last; the last one is a head's or a leader's.
   * @example [{ "name": "Seksi Promosi Kesehatan", "mode": "any", "role": null, "function": null, "unitId": null, "userIds": [], "byLink": false }, { "name": "Kepala humas", "mode": "any", "role": "head", "function": null, "unitId": null, "userIds": [], "byLink": false }]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ApprovalStep)
  @ApiProperty({ type: () => [ApprovalStep], minItems: 1, maxItems: 10 })
  @Column('jsonb')
  steps: ApprovalStep[];

  /**
   * How many minutes before its slot a piece must be decided; after that the request expires.
   * @example 120
   */
  @WholeField(0, MINUTES_MOST, { column: { default: 120 } })
  decideBeforeMinutes: number;

  /**
   * How many minutes before that deadline those who have not decided are reminded.
   * @example [1440, 240]
   */
  @Checked('reminders', remindersCheck)
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: MINUTES_MOST },
    maxItems: 10,
    uniqueItems: true,
  })
  @Column('integer', { array: true, default: () => "'{1440,240}'" })
  reminderMinutes: number[];
}
