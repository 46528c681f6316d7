import { OrgUnitEntity, UNIT_KINDS } from '#kernel/organization/org-unit.entity';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId } from '#platform/records/fields';

/** A part of the agency. */
export class OrgUnit extends Answer(OrgUnitEntity) {}

/** A unit to add. */
export class CreateOrgUnit extends Input(OrgUnitEntity, ['name', 'kind'], ['parentId', 'headId']) {}

/** Changes to a unit: absent keeps, null clears. */
export class UpdateOrgUnit extends Patch(CreateOrgUnit) {}

/** A page of units. */
export class OrgUnitPage extends PageOf(OrgUnitEntity) {}

export class OrgUnitQuery extends ListQuery {
  /**
   * Only units of these kinds.
   * @example ["section"]
   */
  @AnyChoice(UNIT_KINDS)
  kind?: string[];

  /**
   * Only units right below these.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  parentId?: string[];
}
