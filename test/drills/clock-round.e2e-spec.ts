import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import type { TenantRounds } from '#platform/jobs/tenant-rounds';
import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { openCase, replied } from '#test/support/cases';
import { made } from '#test/support/client';
import { type Ground, ground, moment } from '#test/support/doing';
import { type Agency, agency, orgUnit } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { CLEAN, contentPlan, walk } from '#test/support/planning';
import { type RoundKind, RoundProcess } from '#test/support/round-process';

const { ClockRounds } = await outside<typeof import('#stages/3-implementation/clock/clock-round.service')>(
  '#stages/3-implementation/clock/clock-round.service',
);
const { ApprovalDeadlines } = await outside<typeof import('#stages/2-planning/approval/approval-deadline.service')>(
  '#stages/2-planning/approval/approval-deadline.service',
);

let test: TestApp;
let db: pg.Client;
/** Holds what a round has to write, so that the round stops there. */
let holder: pg.Client;
let first: RoundProcess;
let second: RoundProcess;
let third: RoundProcess;
let own: Agency;
let on: Ground;

const ROUNDS = { clocks: ClockRounds, approvals: ApprovalDeadlines } as const;

/** The test's own service as one more process that looks. */
const service: Looker = { round: (kind, now) => test.app.get<TenantRounds>(ROUNDS[kind]).round(now) };

beforeAll(async () => {
  test = await startTestApp();
  // It does not look by itself: whatever is found is found by a round of the drill.
  for (const kind of Object.values(ROUNDS)) test.app.get(kind).onModuleDestroy();
  const starting = Promise.all([1, 2, 3].map(() => RoundProcess.start(test.settings)));
  [db, holder] = await Promise.all([openAsSuperuser(test), openAsSuperuser(test)]);
  own = await agency(test);
  on = await ground(own);
  [first, second, third] = (await starting) as [RoundProcess, RoundProcess, RoundProcess];
}, 60_000);
afterAll(async () => {
  await RoundProcess.killAll();
  await Promise.all([db.end(), holder.end()]);
  await test.close();
});

type Looker = Pick<RoundProcess, 'round'>;

interface Held {
  /** What has to be waited for, as SQL with one parameter. */
  sql: string;
  id: string;
}

/** The connection that waits for what is held here, and the tables that it has written into so far. */
async function waiting(rounds: Promise<unknown>[]): Promise<{ pid: number; wrote: string[] }> {
  let over = false;
  void Promise.all(rounds).then(() => {
    over = true;
  });
  const { rows: mine } = await holder.query('SELECT pg_backend_pid() AS pid');
  while (!over) {
    const { rows } = await db.query(
      `SELECT a.pid, array(SELECT relation::regclass::text FROM pg_locks l
         WHERE l.pid = a.pid AND l.mode = 'RowExclusiveLock' AND relation::regclass::text = ANY($2) ORDER BY 1) AS wrote
       FROM pg_stat_activity a WHERE $1 = ANY(pg_blocking_pids(a.pid))`,
      [mine[0].pid, ['approvals', 'audit_events', 'cases', 'clocks', 'notifications', 'state_changes']],
    );
    if (rows[0]) return rows[0];
  }
  throw new Error('The round ended without coming to what is held.');
}

/** PostgreSQL notices that a process is gone when it next says something to it, and takes its transaction back then. */
async function gone(pid: number): Promise<void> {
  const there = async () => (await db.query('SELECT FROM pg_stat_activity WHERE pid = $1', [pid])).rowCount === 1;
  while (await there()) await setTimeout(5);
}

interface Round {
  kind: RoundKind;
  now: Date;
  /** What it has to wait for. */
  held: Held;
}

/** Lets a process come so far in its round and no further, kills it there, and answers what it had written by then. */
async function killedIn({ kind, now, held }: Round, doomed: RoundProcess): Promise<string[]> {
  await holder.query('BEGIN');
  await holder.query(held.sql, [held.id]);
  const round = doomed.round(kind, now);
  const { pid, wrote } = await waiting([round]);
  expect(await doomed.kill()).toBe('SIGKILL');
  await holder.query('ROLLBACK');
  await gone(pid);
  expect(await round).toBeNull();
  return wrote;
}

/** Two look at the same time: whoever comes second goes their way while the first is still at it. */
async function together({ kind, now, held }: Round, lookers: Looker[]): Promise<(number | null)[]> {
  await holder.query('BEGIN');
  await holder.query(held.sql, [held.id]);
  const rounds = lookers.map((one) => one.round(kind, now));
  await waiting(rounds);
  const done = await Promise.race(rounds);
  await holder.query('ROLLBACK');
  expect(done).toBe(0);
  return (await Promise.all(rounds)).sort();
}

const listed = async (sql: string, ids: string[]): Promise<string[]> =>
  (await db.query(sql, [ids])).rows.map(({ line }) => line).sort();

/** What a breach leaves behind, a line for each row. */
const traces = async (ids: string[]) => ({
  clocks: await listed(
    `SELECT concat_ws(' ', subject_id, code, escalated_to_id) AS line FROM clocks WHERE subject_id = ANY($1) AND state = 'breached'`,
    ids,
  ),
  events: await listed(
    `SELECT concat_ws(' ', record_id, changes->'code'->>'to', changes->'escalatedTo'->'to'->>0) AS line
     FROM audit_events WHERE record_id = ANY($1) AND action = 'case.clock_breached'`,
    ids,
  ),
  notices: await listed(
    `SELECT concat_ws(' ', record_id, params->>'code', user_id) AS line
     FROM notifications WHERE record_id = ANY($1) AND kind = 'clock_breached'`,
    ids,
  ),
  steps: await listed(
    `SELECT record_id::text AS line FROM state_changes WHERE record_id = ANY($1) AND "to" = 'escalated'`,
    ids,
  ),
});
const NOTHING = { clocks: [], events: [], notices: [], steps: [] };

const versions = (ids: string[]) =>
  listed(`SELECT concat_ws(' ', id, state, version) AS line FROM cases WHERE id = ANY($1)`, ids);

const chain = async () => (await made(own.head.get('audit-events/verification'))) as Record<string, unknown>;

describe('a round of the clocks', () => {
  const CODES = ['LAPOR-NONSUP', 'LAPOR-VERIFY'];

  /** Cases of one section with a head of its own. */
  async function overdue(receivedAt: string) {
    const superior = await own.person({ role: 'staff' });
    const unit = await orgUnit(own.admin, { kind: 'section', headId: superior.id });
    const cases = [1, 2, 3].map(() => openCase(own.staff, on, { receivedAt, unitId: unit.id }));
    return { superior, ids: (await Promise.all(cases)).map(({ id }): string => id) };
  }

  it('escalates once what a killed process was escalating', async () => {
    const early = await overdue('2026-01-05T09:00:00+07:00');
    const late = await overdue('2026-03-12T09:00:00+07:00');
    const ids = [...early.ids, ...late.ids];
    const before = await versions(ids);
    // The first section's breaches are written; the head of the second cannot be told.
    const held = { sql: 'SELECT FROM users WHERE id = $1 FOR UPDATE', id: late.superior.id };
    const round: Round = { kind: 'clocks', now: new Date(), held };
    expect(await killedIn(round, first)).toEqual(['cases', 'clocks', 'notifications', 'state_changes']);
    expect([await traces(ids), await versions(ids)]).toEqual([NOTHING, before]);

    const [answered = '', ...silent] = early.ids;
    await made(own.staff.move(`cases/${answered}`, 'verified'));
    await made(own.staff.move(`cases/${answered}`, 'assigned', { assigneeId: own.staff.id }));
    await replied(own.staff, on, answered);

    const breaches = [
      ...silent.flatMap((id) => CODES.map((code) => `${id} ${code} ${early.superior.id}`)),
      ...late.ids.flatMap((id) => CODES.map((code) => `${id} ${code} ${late.superior.id}`)),
    ].sort();
    expect(await together(round, [second, third])).toEqual([0, breaches.length]);
    expect(await second.round('clocks', new Date())).toBe(0);
    const steps = [...silent, ...late.ids].sort();
    expect(await traces(ids)).toEqual({ clocks: breaches, events: breaches, notices: breaches, steps });
    expect((await made(own.viewer.get(`cases/${answered}`))).state).toBe('answered');
    expect(await chain()).toMatchObject({ intact: true, complete: true, broken: null });
  });
});

describe('a round of the approvals', () => {
  it('ends once what a killed process was ending', async () => {
    const plan = await contentPlan(own.staff, on.campaign.id, {
      ...CLEAN,
      objectiveIds: [on.objective.id],
      plannedAt: moment(7 * 1440),
    });
    await walk(own.staff, plan, 'clearance');
    const approval = async () => (await made(own.viewer.get(`content-plans/${plan.id}/approvals`))).items[0];
    const { id, dueAt, version } = await approval();
    const told = () =>
      listed(
        `SELECT user_id::text AS line FROM notifications WHERE record_id = ANY($1) AND kind = 'approval_expired'`,
        [plan.id],
      );
    const events = () =>
      listed(`SELECT action AS line FROM audit_events WHERE record_id = ANY($1) AND action = 'approval.expired'`, [id]);
    // All is written, the event too; the chain's head comes last before the commit.
    const held = { sql: 'SELECT FROM audit_heads WHERE organization_id = $1 FOR UPDATE', id: own.organizationId };
    const round: Round = { kind: 'approvals', now: new Date(dueAt), held };
    expect(await killedIn(round, second)).toEqual(['approvals', 'audit_events', 'notifications']);
    expect([await approval(), await told(), await events()]).toEqual([
      expect.objectContaining({ state: 'pending', version }),
      [],
      [],
    ]);

    expect(await together(round, [third, service])).toEqual([0, 1]);
    expect(await third.round('approvals', round.now)).toBe(0);
    expect([(await approval()).state, await told(), await events()]).toEqual([
      'expired',
      [own.head.id, own.staff.id].sort(),
      ['approval.expired'],
    ]);
    expect(await chain()).toMatchObject({ intact: true, complete: true, broken: null });
  });
});
