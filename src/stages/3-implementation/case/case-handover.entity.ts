import { Check, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';

export const HANDOVER_KINDS = ['coordination', 'disposition', 'return'] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

/** One act by which a case went from one unit to another: sideways, down, or back to whoever sent it. It stays as it was. */
@Entity('case_handovers')
@Index('ix_case_handovers__case_id', ['organizationId', 'caseId', 'at', 'id'])
@Index('ix_case_handovers__from_unit_id', ['organizationId', 'fromUnitId'])
@Index('ix_case_handovers__to_unit_id', ['organizationId', 'toUnitId'])
@Index('ix_case_handovers__person_id', ['organizationId', 'personId'])
@Index('ix_case_handovers__from_person_id', ['organizationId', 'fromPersonId'])
@Index('uq_case_handovers__returns_id', ['organizationId', 'returnsId'], { unique: true })
@Check('ck_case_handovers__returns', "(kind = 'return') = (returns_id IS NOT NULL)")
@Check('ck_case_handovers__elsewhere', "elsewhere IS NULL OR kind = 'coordination' AND to_unit_id IS NULL")
export class CaseHandoverEntity extends ClassifiedEntity {
  /**
   * The case that it belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"
   */
  @IdField()
  caseId: string;

  @BelongsTo(() => CaseEntity)
  case: CaseEntity;

  /**
   * The campaign of the case, if it has one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  campaignId: string | null;

  /**
   * Which act it is: coordination sideways, disposition down, or return to the sender.
   * @example "disposition"
   */
  @ChoiceField(HANDOVER_KINDS)
  kind: HandoverKind;

  /**
   * The unit that had the case; null while nobody had it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField({ optional: true })
  fromUnitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  fromUnit: OrgUnitEntity;

  /**
   * The unit that has it now; null where it went back to before any unit had it, or was coordinated with another institution.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6a"
   */
  @IdField({ optional: true })
  toUnitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  toUnit: OrgUnitEntity;

  /**
   * Who worked on it before.
   * @example null
   */
  @IdField({ optional: true })
  fromPersonId: string | null;

  @BelongsTo(() => UserEntity)
  fromPerson: UserEntity;

  /**
   * The person whom it is addressed to; null when it is for the unit.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  personId: string | null;

  @BelongsTo(() => UserEntity)
  person: UserEntity;

  /**
   * The institution outside the agency that it was coordinated with; the case stays where it is.
   * @example null
   */
  @TextField({ max: 200, optional: true })
  elsewhere: string | null;

  /**
   * What is to be done, or why it goes back.
   * @example "Mohon cek jadwal fogging RW 05 dan jawab sebelum Jumat."
   */
  @TextField({ max: 2_000 })
  note: string;

  /**
   * When it happened (RFC 3339, UTC).
   * @example "2026-03-15T02:30:00.000Z"
   */
  @InstantField()
  at: string;

  /**
   * The act that it takes back; only of a return.
   * @example null
   */
  @IdField({ optional: true })
  returnsId: string | null;

  @BelongsTo(() => CaseHandoverEntity)
  returns: CaseHandoverEntity;
}
