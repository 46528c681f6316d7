import { Injectable } from '@nestjs/common';
import { calendarChanged } from '#kernel/calendar/dependents';
import type { Organization, UpdateOrganization } from '#kernel/organization/organization.dto';
import { OrganizationEntity } from '#kernel/organization/organization.entity';
import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { notFound, versionStale } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { columnName, modelOf } from '#platform/records/model';
import { agreed, allowedActions } from '#platform/records/record.service';

type Row = OrganizationEntity & Record<string, unknown>;

const columns = (): string =>
  [...modelOf(OrganizationEntity).columns.values()].map(({ name, property }) => `${name} AS "${property}"`).join(', ');

/** What working days and hours stand on. */
const COUNTED = new Set(['timezone', 'workdays', 'jointLeaveIsFree']);

const told = (properties: readonly string[]): Text => ({
  en: `Settings of the agency changed: ${properties.join(', ')}`,
  id: `Pengaturan instansi berubah: ${properties.join(', ')}`,
});

/** The agency itself: the one record that stands above the tenant's tables, so it has its own statements. */
@Injectable()
export class OrganizationService {
  async get(ctx: Ctx): Promise<Organization> {
    return answer(ctx, await this.find(ctx));
  }

  async update(ctx: Ctx, expected: Expected, { version, ...patch }: UpdateOrganization): Promise<Organization> {
    const named = agreed(expected, version);
    const current = await this.find(ctx, 'FOR UPDATE');
    if (named !== undefined && named !== current.version)
      throw versionStale({ params: { version: current.version }, headers: { etag: `"${current.version}"` } });
    const changes = changesBetween(current, { ...current, ...patch });
    const properties = Object.keys(changes);
    if (properties.length === 0) return answer(ctx, current);
    const sets = properties.map((property, i) => `${columnName(OrganizationEntity, property)} = $${i + 2}`);
    const stored = await ctx.one<Row>(
      `UPDATE organizations SET ${sets.join(', ')}, version = version + 1, updated_at = now() WHERE id = $1 RETURNING ${columns()}`,
      [ctx.organizationId, ...properties.map((property) => (patch as Record<string, unknown>)[property])],
    );
    if (!stored) throw notFound();
    ctx.record({ action: 'organization.updated', resource: 'organization', recordId: stored.id, changes });
    const counted = properties.filter((property) => COUNTED.has(property));
    if (counted.length > 0) await calendarChanged(ctx, { cause: 'organization', detail: told(counted) });
    return answer(ctx, stored);
  }

  private async find(ctx: Ctx, lock = ''): Promise<Row> {
    const row = await ctx.one<Row>(`SELECT ${columns()} FROM organizations WHERE id = $1 ${lock}`, [
      ctx.organizationId,
    ]);
    if (!row) throw notFound();
    return row;
  }
}

function answer(ctx: Ctx, row: OrganizationEntity): Organization {
  return { ...row, allowedActions: allowedActions(ctx, [{ action: 'update', permission: 'organization.write' }], row) };
}
