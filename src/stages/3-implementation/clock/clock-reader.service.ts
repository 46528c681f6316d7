import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { skippedDays, yearsWithoutHolidays } from '#kernel/calendar/working-days.rules';
import { type Office, WorkingTimeService } from '#kernel/calendar/working-time.service';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Clock, ClockList } from '#stages/3-implementation/clock/clock.dto';
import type { ClockEntity } from '#stages/3-implementation/clock/clock.entity';
import { firstDay, pausedBy, usedOf } from '#stages/3-implementation/clock/clock.rules';
import type { ClockChangeEntity } from '#stages/3-implementation/clock/clock-change.entity';
import { ownersOf, type Subject } from '#stages/3-implementation/clock/clock-owners';
import { changesOf, clocksOf } from '#stages/3-implementation/clock/clock-store';
import type { SlaRuleEntity } from '#stages/3-implementation/sla-rule/sla-rule.entity';

interface Surroundings {
  office: Office;
  rules: ReadonlyMap<string, SlaRuleEntity>;
  names: ReadonlyMap<string, string>;
  changes: ReadonlyMap<string, ClockChangeEntity[]>;
  locale: 'en' | 'id';
  now: Date;
}

const RULES = `SELECT id, title, source, confirmed, valid_from AS "validFrom" FROM sla_rules WHERE organization_id = $1 AND id = ANY($2)`;
const NAMES = 'SELECT id, name FROM users WHERE organization_id = $1 AND id = ANY($2)';
const HOUR_MS = 3_600_000;

/** Says of each deadline how it came about: whoever doubts it can count along. */
@Injectable()
export class ClockReader {
  constructor(private readonly workingTime: WorkingTimeService) {}

  async explain(ctx: Ctx, subject: Subject): Promise<ClockList> {
    const [owner] = await ownersOf(ctx, subject.kind, [subject.id], 'none');
    if (!owner) throw notFound();
    const clocks = await clocksOf(ctx, subject);
    if (clocks.length === 0) return { items: [] };
    const ids = (property: 'ruleId' | 'escalatedToId') => clocks.map((clock) => clock[property]);
    const [office, rules, names, changes] = await Promise.all([
      this.workingTime.office(ctx, firstDay(clocks)),
      ctx.query<SlaRuleEntity & Record<string, unknown>>(RULES, [ctx.organizationId, ids('ruleId')]),
      ctx.query<{ id: string; name: string }>(NAMES, [ctx.organizationId, ids('escalatedToId')]),
      changesOf(
        ctx,
        clocks.map(({ id }) => id),
      ),
    ]);
    const around: Surroundings = {
      office,
      rules: new Map(rules.map((rule) => [rule.id, rule])),
      names: new Map(names.map(({ id, name }) => [id, name])),
      changes: Map.groupBy(changes, ({ clockId }) => clockId),
      locale: ctx.locale,
      now: new Date(),
    };
    return { items: clocks.map((clock) => explained(clock, around)) };
  }
}

function explained(clock: ClockEntity, around: Surroundings): Clock {
  const { id, code, state, startsAt, dueAt, endedAt, endReason, breachedAt } = clock;
  const { office, changes, locale, now } = around;
  const startsOn = localDay(new Date(startsAt), office.timeZone);
  const dueOn = dueAt && localDay(new Date(dueAt), office.timeZone);
  // What is paused has no due date: the days are shown as far as the clock has come.
  const until = dueOn ?? localDay(new Date(clock.pauses.at(-1)?.from ?? startsAt), office.timeZone);
  const off = clock.clock === 'working_days' || clock.clock === 'working_hours';
  return {
    ...{ id, code, state, startsAt, startsOn, dueAt, dueOn, endedAt, endReason, breachedAt },
    used: usedOf(clock, endedAt ? new Date(endedAt) : now, office),
    rule: ruleOf(clock, around),
    skipped: off
      ? skippedDays(startsOn, until, office.calendar, clock.starts).map(({ date, reason, name }) => {
          return { date, reason, name: name?.[locale] ?? null };
        })
      : [],
    provisionalYears: off ? yearsWithoutHolidays(startsOn, until, office.calendar) : [],
    pauses: clock.pauses.map((pause) => ({ ...pause, units: unitsOf(pause, clock, around) })),
    extended: clock.extendedAt
      ? { at: clock.extendedAt, reason: clock.extensionReason ?? '', units: clock.extension ?? 0 }
      : null,
    changes: (changes.get(id) ?? []).map(({ at, byId, oldDueAt, newDueAt, cause, detail }) => {
      return { at, byId, oldDueAt, newDueAt, cause, detail: detail[locale] };
    }),
    escalation: escalationOf(clock, around),
  };
}

function unitsOf(pause: ClockEntity['pauses'][number], clock: ClockEntity, { office, now }: Surroundings): number {
  const units = pausedBy({ ...pause, until: pause.until ?? now.toISOString() }, clock, office);
  return clock.clock === 'hours' || clock.clock === 'working_hours' ? Math.floor(units / HOUR_MS) : units;
}

function ruleOf(clock: ClockEntity, { rules }: Surroundings): Clock['rule'] {
  const { ruleId: id, code, limit, extension, onDue, starts } = clock;
  const { title = code, source = '', confirmed = true, validFrom = '' } = rules.get(id) ?? {};
  return { id, code, title, clock: clock.clock, limit, extension, onDue, starts, source, confirmed, validFrom };
}

function escalationOf({ escalatedAt, escalatedToId }: ClockEntity, { names }: Surroundings): Clock['escalation'] {
  if (!escalatedAt) return null;
  const superiorName = escalatedToId ? (names.get(escalatedToId) ?? null) : null;
  return { at: escalatedAt, superiorId: escalatedToId, superiorName };
}
