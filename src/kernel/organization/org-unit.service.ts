import { Injectable } from '@nestjs/common';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { headKnown, unitPlaceVerdicts } from '#kernel/organization/org-unit.rules';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';

export const orgUnits = new Resource<OrgUnitEntity>({
  entity: OrgUnitEntity,
  name: 'org_unit',
  path: 'org-units',
  title: 'name',
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
  filters: {
    kind: { kind: 'any', property: 'kind' },
    parentId: { kind: 'any', property: 'parentId' },
  },
});

/** The unit and everything above it, nearest first; ends at a circle, should one ever stand there. */
const UPWARD = `
  WITH RECURSIVE up AS (
    SELECT id, parent_id, 1 AS height FROM org_units WHERE organization_id = $1 AND id = $2
    UNION ALL
    SELECT u.id, u.parent_id, up.height + 1 FROM org_units u JOIN up ON u.id = up.parent_id
    WHERE u.organization_id = $1 AND up.height < 100
  ) SELECT id FROM up ORDER BY height`;

/** Longest way down from a unit, itself counted. */
const DOWNWARD = `
  WITH RECURSIVE down AS (
    SELECT id, 1 AS depth FROM org_units WHERE organization_id = $1 AND id = $2
    UNION ALL
    SELECT u.id, down.depth + 1 FROM org_units u JOIN down ON u.parent_id = down.id
    WHERE u.organization_id = $1 AND down.depth < 100
  ) SELECT max(depth)::int AS depth FROM down`;

/** The agency's units as a tree. */
@Injectable()
export class OrgUnitService extends RecordService<OrgUnitEntity> {
  protected readonly actions: ActionRule<OrgUnitEntity>[] = [
    { action: 'update', permission: 'organization.write' },
    { action: 'remove', permission: 'organization.write' },
  ];

  constructor() {
    super(orgUnits);
  }

  protected override async check(
    ctx: Ctx,
    { parentId, headId }: Partial<OrgUnitEntity>,
    current: OrgUnitEntity | null,
  ): Promise<void> {
    if (headId && headId !== current?.headId) decide(ctx, [headKnown(headId, await isActive(ctx, headId))]);
    if (!parentId || parentId === current?.parentId) return;
    // Two units that move below each other at once would make a circle that neither of them sees: moves wait here.
    await ctx.query('SELECT FROM organizations WHERE id = $1 FOR NO KEY UPDATE', [ctx.organizationId]);
    const above = await ctx.query<{ id: string }>(UPWARD, [ctx.organizationId, parentId]);
    const below = current && (await ctx.one<{ depth: number }>(DOWNWARD, [ctx.organizationId, current.id]));
    decide(
      ctx,
      unitPlaceVerdicts({
        unitId: current?.id ?? null,
        above: above.map(({ id }) => id),
        depth: below?.depth ?? 1,
      }),
    );
  }
}

async function isActive(ctx: Ctx, id: string): Promise<boolean> {
  const found = await ctx.query(`SELECT FROM users WHERE organization_id = $1 AND id = $2 AND state = 'active'`, [
    ctx.organizationId,
    id,
  ]);
  return found.length > 0;
}
