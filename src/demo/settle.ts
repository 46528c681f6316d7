import type { INestApplicationContext } from '@nestjs/common';
import type { AgencyStory } from '#app/demo/story';
import { World } from '#app/demo/world';
import { stranger } from '#kernel/access/acting';
import type { UserEntity } from '#kernel/access/user.entity';
import { UserService } from '#kernel/access/user.service';
import { localDay } from '#kernel/calendar/time-zone';
import { ChannelService } from '#kernel/channel/channel.service';
import { rankOf } from '#kernel/classification/classification';
import { LegalBasisService } from '#kernel/legal-basis/legal-basis.service';
import { OrgUnitService } from '#kernel/organization/org-unit.service';
import { provisionIn } from '#kernel/organization/provision';
import type { Actor } from '#platform/context/actor';
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
  const { organization, domain, admin, people, units, channels, legalBases } = story;
  const { timezone } = organization;
  const world = new World(session, localDay(new Date(), timezone), timezone);
  const name = admin.name ?? '';
  const setup = { organization, admin: { name, email: `${admin.key}@${domain}`, password: password.text } };
  const { organizationId, userId } = await provisionIn(app, session, setup, password.hash);
  const actorOf = (id: string, person: Partial<UserEntity>): Actor => ({
    ...stranger(organizationId, id),
    name: person.name ?? '',
    role: person.role ?? '',
    functions: person.functions ?? [],
    unitId: person.unitId ?? null,
    clearance: rankOf(person.clearance ?? 'open'),
    timezone,
  });
  world.meet(admin.key, actorOf(userId, admin));
  const keep = async (key: string, work: Promise<{ id: string }>): Promise<void> => world.keep(key, (await work).id);
  for (const { key, ...unit } of units)
    await keep(
      key,
      world.do('admin', 'organization.write', (ctx) => app.get(OrgUnitService).create(ctx, world.fill(unit))),
    );
  for (const { key, ...person } of people) {
    const facts = { ...world.fill(person), email: `${key}@${domain}`, passwordHash: password.hash };
    const { id } = await world.do('admin', 'user.write', (ctx) => app.get(UserService).store.insert(ctx, facts));
    world.meet(key, actorOf(id, facts));
  }
  for (const { key, ...channel } of channels)
    await keep(
      key,
      world.do('admin', 'channel.write', (ctx) => app.get(ChannelService).create(ctx, channel)),
    );
  for (const { key, ...basis } of legalBases)
    await keep(
      key,
      world.do('admin', 'legal_basis.write', (ctx) => app.get(LegalBasisService).create(ctx, basis)),
    );
  return world;
}
