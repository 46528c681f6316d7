import type { INestApplicationContext } from '@nestjs/common';
import type { AgencyStory } from '#app/demo/agency-story';
import { World } from '#app/demo/world';
import { stranger } from '#kernel/access/acting';
import type { Permission } from '#kernel/access/permissions';
import type { UserEntity } from '#kernel/access/user.entity';
import { UserService } from '#kernel/access/user.service';
import { CalendarDayService } from '#kernel/calendar/calendar-day.service';
import { localDay } from '#kernel/calendar/time-zone';
import { ChannelService } from '#kernel/channel/channel.service';
import { rankOf } from '#kernel/classification/classification';
import { LegalBasisService } from '#kernel/legal-basis/legal-basis.service';
import { OrgUnitService } from '#kernel/organization/org-unit.service';
import { OrganizationService } from '#kernel/organization/organization.service';
import { provisionIn } from '#kernel/organization/provision';
import type { Actor } from '#platform/context/actor';
import type { Ctx } from '#platform/context/ctx';
import type { Session } from '#platform/database/session';

export interface DemoPassword {
  text: string;
  /** Hashing is slow on purpose; everybody of the demo shares this one. */
  hash: string;
}

/** Sets the agency up: its admin, then through the admin its units, people, channels and rules. */
export async function settle(
  app: INestApplicationContext,
  session: Session,
  story: AgencyStory,
  password: DemoPassword,
): Promise<World> {
  const { organization, domain, admin } = story;
  const { timezone } = organization;
  const world = new World(session, localDay(new Date(), timezone), timezone);
  const setup = { organization, admin: { name: admin.name, email: `${admin.key}@${domain}`, password: password.text } };
  const { organizationId, userId } = await provisionIn(app, session, setup, password.hash);
  const nobody = { ...stranger(organizationId, userId), timezone };
  world.meet(admin.key, { ...nobody, name: admin.name, role: 'admin' });
  await world.do(admin.key, 'organization.write', (ctx) =>
    app.get(OrganizationService).update(ctx, 'any', { publicScoreboard: true }),
  );
  await addAll(world, story.units, 'organization.write', (ctx, unit) => app.get(OrgUnitService).create(ctx, unit));
  await addAll(world, story.channels, 'channel.write', (ctx, channel) => app.get(ChannelService).create(ctx, channel));
  await addAll(world, story.legalBases, 'legal_basis.write', (ctx, rule) =>
    app.get(LegalBasisService).create(ctx, rule),
  );
  await addAll(world, story.calendarDays ?? [], 'calendar.write', (ctx, day) =>
    app.get(CalendarDayService).create(ctx, day),
  );
  const users = app.get(UserService);
  const { unitId } = world.fill({ unitId: admin.unitId });
  await world.do(admin.key, 'user.write', (ctx) => users.update(ctx, userId, 'any', { unitId }));
  for (const { key, ...facts } of story.people) {
    const person = { ...world.fill(facts), email: `${key}@${domain}`, passwordHash: password.hash };
    // Stored as the service stores it once it has hashed the password: here that is done already.
    const { id } = await world.do(admin.key, 'user.write', (ctx) => users.store.insert(ctx, person));
    world.meet(key, actorFrom(nobody, id, person));
  }
  const units = app.get(OrgUnitService);
  for (const [unit, headId] of Object.entries(story.heads ?? {})) {
    const change = world.fill({ headId });
    await world.do(admin.key, 'organization.write', (ctx) => units.update(ctx, world.find(unit), 'any', change));
  }
  return world;
}

async function addAll<T extends { key: string }>(
  world: World,
  told: readonly T[],
  permission: Permission,
  create: (ctx: Ctx, facts: object) => Promise<{ id: string }>,
): Promise<void> {
  for (const { key, ...facts } of told) {
    const { id } = await world.do('admin', permission, (ctx) => create(ctx, world.fill(facts)));
    world.keep(key, id);
  }
}

function actorFrom(nobody: Actor, userId: string, person: Partial<UserEntity>): Actor {
  const { name = '', role = '', functions = [], unitId = null, clearance = 'open' } = person;
  return { ...nobody, userId, name, role, functions, unitId, clearance: rankOf(clearance) };
}
