import { Injectable } from '@nestjs/common';
import type { Me, MyOrganization, MyUnit, Preferences } from '#kernel/access/me.dto';
import { PERMISSIONS } from '#kernel/access/permissions';
import { needSession } from '#kernel/access/session.service';
import type { UserEntity } from '#kernel/access/user.entity';
import { UserService } from '#kernel/access/user.service';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { notFound } from '#platform/problem/catalogue';
import { agreed } from '#platform/records/record.service';

interface Row extends Omit<UserEntity, 'unit'> {
  unit: MyUnit | null;
  organization: MyOrganization;
}

const ME = `
  SELECT u.id, u.version, u.name, u.email, u.role, u.functions, u.clearance, u.locale, u.timezone,
    u.muted_notifications AS "mutedNotifications",
    CASE WHEN n.id IS NULL THEN NULL ELSE json_build_object('id', n.id, 'name', n.name, 'kind', n.kind) END AS unit,
    json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'type', o.type, 'region', o.region, 'timezone', o.timezone,
      'language', o.language, 'workdays', o.workdays, 'jointLeaveIsFree', o.joint_leave_is_free) AS organization
  FROM users u
  JOIN organizations o ON o.id = u.organization_id
  LEFT JOIN org_units n ON n.organization_id = u.organization_id AND n.id = u.unit_id
  WHERE u.organization_id = $1 AND u.id = siklus_user()`;

export interface PreferencesInput {
  locale?: UserEntity['locale'];
  timezone?: string | null;
  mutedNotifications?: UserEntity['mutedNotifications'];
  version?: number;
}

/** The person who asks. */
@Injectable()
export class MeService {
  constructor(private readonly people: UserService) {}

  async get(ctx: Ctx): Promise<Me> {
    const row = await ctx.one<Row & Record<string, unknown>>(ME, [ctx.organizationId]);
    if (!row) throw notFound();
    const { unit, organization, ...person } = row;
    return {
      ...person,
      unit,
      organization,
      permissions: Object.keys(PERMISSIONS).filter((permission) => mayDo(ctx.actor, permission)),
      via: ctx.actor.via,
      locale: person.locale ?? organization.language,
      timezone: person.timezone ?? organization.timezone,
      preferences: preferencesOf(person),
    };
  }

  async update(ctx: Ctx, expected: Expected, { version, ...patch }: PreferencesInput): Promise<Preferences> {
    needSession(ctx);
    const current = await this.people.store.lock(ctx, ctx.actor.userId, agreed(expected, version));
    return preferencesOf(await this.people.store.update(ctx, current, patch, 'preferences_changed'));
  }
}

function preferencesOf({ id, version, locale, timezone, mutedNotifications }: Preferences): Preferences {
  return { id, version, locale, timezone, mutedNotifications };
}
