import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { type Office, WorkingTimeService } from '#kernel/calendar/working-time.service';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import { notFound } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { runOut } from '#stages/3-implementation/clock/breach';
import { type ClockEntity, type ClockPause, OPEN_STATES } from '#stages/3-implementation/clock/clock.entity';
import {
  dueOf,
  extendedAlready,
  extendedTooLate,
  firstDay,
  metState,
  noExtension,
} from '#stages/3-implementation/clock/clock.rules';
import { type DueCause } from '#stages/3-implementation/clock/clock-change.entity';
import { keepNext, type OwnerFacts, ownersOf, type Subject } from '#stages/3-implementation/clock/clock-owners';
import {
  clocksOf,
  insertClocks,
  openClocks,
  recordClock,
  saveClock,
  tellChanges,
} from '#stages/3-implementation/clock/clock-store';
import type { SlaRuleEntity } from '#stages/3-implementation/sla-rule/sla-rule.entity';
import { SlaRuleService } from '#stages/3-implementation/sla-rule/sla-rule.service';

export interface Start {
  subject: Subject;
  /** The rule; of its versions the one in force on the local day of the start. */
  code: string;
  startsAt: string;
}

/**
 * Starts, stops and moves the deadlines of records. Whoever calls holds the record's row and has written it: the clocks
 * come after it, always in this order. Moments lie where they belong, also where somebody writes them down later.
 */
@Injectable()
export class ClockService {
  constructor(
    private readonly rules: SlaRuleService,
    private readonly workingTime: WorkingTimeService,
  ) {}

  start(ctx: Ctx, start: Start): Promise<ClockEntity[]> {
    return this.startMany(ctx, [start]);
  }

  /** Many at once, also of many records of one kind. What runs already goes on running. */
  async startMany(ctx: Ctx, starts: readonly Start[]): Promise<ClockEntity[]> {
    const kind = starts[0]?.subject.kind;
    if (!kind) return [];
    const ids = [...new Set(starts.map(({ subject }) => subject.id))];
    const office = await this.workingTime.office(ctx, firstDay(starts));
    const wanted = starts.map(({ code, startsAt }) => ({
      code,
      kind,
      on: localDay(new Date(startsAt), office.timeZone),
    }));
    const rules = await this.rules.inForce(ctx, wanted);
    const made = await insertClocks(
      ctx,
      starts.map((start, i) => fresh(start, rules[i] as SlaRuleEntity, office)),
    );
    const owners = new Map((await ownersOf(ctx, kind, ids, 'none')).map((owner) => [owner.id, owner]));
    for (const clock of made) {
      const owner = owners.get(clock.subjectId);
      if (!owner) throw notFound();
      recordClock(ctx, clock, owner, { deed: 'started' });
    }
    await keepNext(ctx, kind, ids, false);
    return made;
  }

  /** Until when it would be, without a clock that runs: for whoever has to be told beforehand. */
  async wouldBeDue(ctx: Ctx, { subject: { kind }, code, startsAt }: Start): Promise<string> {
    const office = await this.workingTime.office(ctx, firstDay([{ startsAt }]));
    const on = localDay(new Date(startsAt), office.timeZone);
    const [rule] = await this.rules.inForce(ctx, [{ code, kind, on }]);
    return dueOf({ ...(rule as SlaRuleEntity), startsAt, pauses: [], extendedAt: null }, office).toISOString();
  }

  /** What was owed was done. What was done in time was in time, even where it is written down late. */
  async meet(ctx: Ctx, subject: Subject, codes: readonly string[] | 'all', at: string): Promise<void> {
    await this.change(ctx, subject, codes, async (clock, owner, office) => {
      const resumed = clock.state === 'paused' ? { ...clock, pauses: endPause(clock.pauses, at) } : clock;
      const dueAt = clock.dueAt ?? dueOf(resumed, office).toISOString();
      const met = { ...resumed, dueAt, state: metState(new Date(dueAt), new Date(at)), endedAt: at };
      await saveClock(ctx, met);
      recordClock(ctx, met, owner, { deed: met.state, to: { at } });
    });
  }

  /** Waiting for somebody outside does not count. What was late before stays late. */
  async pause(ctx: Ctx, subject: Subject, at: string, reason: string): Promise<void> {
    await this.change(ctx, subject, 'all', async (clock, owner) => {
      if (clock.state !== 'running' || clock.onDue === 'close') return;
      if (clock.dueAt && Date.parse(clock.dueAt) < Date.parse(at)) {
        await runOut(ctx, clock, owner, new Date());
        return;
      }
      const from = later(at, clock.startsAt, clock.pauses.at(-1)?.until ?? at);
      const paused: ClockEntity = {
        ...clock,
        state: 'paused',
        dueAt: null,
        pauses: [...clock.pauses, { from, until: null, reason }],
      };
      await saveClock(ctx, paused);
      recordClock(ctx, paused, owner, { deed: 'paused', reason, to: { from } });
    });
  }

  /** The time that was left goes on. */
  async resume(ctx: Ctx, subject: Subject, at: string): Promise<void> {
    await this.change(ctx, subject, 'all', async (clock, owner, office) => {
      if (clock.state !== 'paused') return;
      const pauses = endPause(clock.pauses, at);
      const running: ClockEntity = { ...clock, pauses, state: 'running', calendarRevision: office.revision };
      const before = dueOf({ ...clock, pauses: clock.pauses.slice(0, -1) }, office).toISOString();
      await this.redue(ctx, running, { office, before, cause: 'resumption', detail: RESUMED });
      recordClock(ctx, running, owner, { deed: 'resumed', to: { until: pauses.at(-1)?.until } });
    });
  }

  /** Once, in time and with a reason. `at` is when it was given, which may be written down later. */
  async extend(
    ctx: Ctx,
    subject: Subject,
    code: string,
    { reason, at }: { reason: string; at: string },
  ): Promise<void> {
    const found = await this.change(ctx, subject, [code], async (clock, owner, office) => {
      this.mayExtend(clock, at, office);
      const extended: ClockEntity = {
        ...clock,
        extendedAt: at,
        extensionReason: reason,
        // What was counted as late before the extension was written down was not late.
        ...(clock.state === 'breached'
          ? { state: 'running', breachedAt: null, escalatedAt: null, escalatedToId: null }
          : {}),
        calendarRevision: office.revision,
      };
      const detail = { en: reason, id: reason };
      if (clock.dueAt) await this.redue(ctx, extended, { office, before: clock.dueAt, cause: 'extension', detail });
      else await saveClock(ctx, extended);
      recordClock(ctx, extended, owner, { deed: 'extended', reason, to: { at } });
    });
    if (found === 0) throw noExtension({ params: { code } });
  }

  /** Nothing is owed any more: the record was rejected, merged or withdrawn. */
  async stop(ctx: Ctx, subject: Subject, reason: string, codes: readonly string[] | 'all' = 'all'): Promise<void> {
    const at = new Date().toISOString();
    await this.change(ctx, subject, codes, async (clock, owner) => {
      const stopped: ClockEntity = { ...clock, state: 'stopped', endedAt: at, endReason: reason };
      await saveClock(ctx, stopped);
      recordClock(ctx, stopped, owner, { deed: 'stopped', reason });
    });
  }

  /** From the beginning, for a record that was opened again: new clocks, and the old ones stay as they were. */
  async restart(ctx: Ctx, subject: Subject, codes: readonly string[], startsAt: string): Promise<ClockEntity[]> {
    await this.stop(ctx, subject, 'restarted', codes);
    return this.startMany(
      ctx,
      codes.map((code) => ({ subject, code, startsAt })),
    );
  }

  /** The clocks of a record that are not over, for whoever decides by them. */
  async open(ctx: Ctx, subject: Subject): Promise<ClockEntity[]> {
    return (await clocksOf(ctx, subject)).filter(({ state }) => OPEN_STATES.includes(state));
  }

  /** The last clock of a code, however it ended. */
  async latest(ctx: Ctx, subject: Subject, code: string): Promise<ClockEntity | undefined> {
    return (await clocksOf(ctx, subject)).findLast((clock) => clock.code === code);
  }

  private async change(
    ctx: Ctx,
    subject: Subject,
    codes: readonly string[] | 'all',
    one: (clock: ClockEntity, owner: OwnerFacts, office: Office) => Promise<unknown>,
  ): Promise<number> {
    const [owner] = await ownersOf(ctx, subject.kind, [subject.id], 'all');
    if (!owner) throw notFound();
    const all = await openClocks(ctx, subject);
    const clocks = all.filter(({ code }) => codes === 'all' || codes.includes(code));
    if (clocks.length === 0) return 0;
    const office = await this.workingTime.office(ctx, firstDay(clocks));
    for (const clock of clocks) await one(clock, owner, office);
    await keepNext(ctx, subject.kind, [subject.id], false);
    return clocks.length;
  }

  private mayExtend(clock: ClockEntity, at: string, office: Office): void {
    const { code, extension, extendedAt, dueAt } = clock;
    const dueOn = dueAt ? localDay(new Date(dueAt), office.timeZone) : '–';
    if (extension === null) throw noExtension({ params: { code } });
    if (extendedAt) throw extendedAlready({ params: { code, dueOn } });
    if (dueAt && Date.parse(at) > Date.parse(dueAt)) throw extendedTooLate({ params: { code, dueOn } });
  }

  private async redue(ctx: Ctx, clock: ClockEntity, { office, before, cause, detail }: Redue): Promise<void> {
    const dueAt = dueOf(clock, office).toISOString();
    await saveClock(ctx, { ...clock, dueAt });
    await tellChanges(ctx, [{ clockId: clock.id, oldDueAt: before, newDueAt: dueAt }], { cause, detail });
    clock.dueAt = dueAt;
  }
}

interface Redue {
  office: Office;
  before: string;
  cause: DueCause;
  detail: Text;
}

const RESUMED: Text = { en: 'The waiting is over', id: 'Masa menunggu selesai' };

function fresh({ subject, code, startsAt }: Start, rule: SlaRuleEntity, office: Office) {
  const { id: ruleId, clock, limit, extension, onDue, starts } = rule;
  const timing = {
    clock,
    limit,
    extension,
    starts,
    startsAt: new Date(startsAt).toISOString(),
    pauses: [],
    extendedAt: null,
  };
  return {
    id: newId(),
    subjectKind: subject.kind,
    subjectId: subject.id,
    ruleId,
    code,
    onDue,
    ...timing,
    dueAt: dueOf(timing, office).toISOString(),
    state: 'running' as const,
    extensionReason: null,
    endedAt: null,
    endReason: null,
    breachedAt: null,
    escalatedAt: null,
    escalatedToId: null,
    calendarRevision: office.revision,
  };
}

/** A pause that ends before it began took no time. */
function endPause(pauses: readonly ClockPause[], at: string): ClockPause[] {
  return pauses.map((pause) => (pause.until === null ? { ...pause, until: later(at, pause.from) } : pause));
}

function later(...instants: string[]): string {
  return new Date(Math.max(...instants.map((instant) => Date.parse(instant)))).toISOString();
}
