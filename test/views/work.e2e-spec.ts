import type pg from 'pg';
import { ask, openAsSuperuser, type PlantedAgency, type PlantedRole, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { Planter } from '#test/support/plant';

let test: TestApp;
let db: pg.Client;
let agency: PlantedAgency;
let other: PlantedAgency;
let plant: Planter['plant'];
const id: Record<string, string> = {};

/** The agency's local day, so many days from now. */
function day(offset: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(Date.now() + offset * 86_400_000);
}
const instant = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString();

beforeAll(async () => {
  test = await startTestApp();
  db = await openAsSuperuser(test);
  agency = await plantAgency(test, db, 'BDG');
  other = await plantAgency(test, db, 'MUBA');
  const planter = new Planter(db, agency);
  plant = planter.plant.bind(planter);
  const { staff, analyst, head } = agency.people;
  const campaign_id = await plant('campaigns');
  const channel_id = await plant('channels');
  id.mine = await plant('content_plans', {
    campaign_id,
    assignee_id: staff.id,
    planned_at: instant(3),
    state: 'editing',
  });
  id.late = await plant('content_plans', {
    campaign_id,
    assignee_id: staff.id,
    planned_at: instant(-1),
    state: 'editing',
  });
  id.out = await plant('content_plans', {
    campaign_id,
    assignee_id: staff.id,
    planned_at: instant(-1),
    state: 'cancelled',
  });
  id.free = await plant('content_plans', { campaign_id, planned_at: instant(2), state: 'planned' });
  id.cleared = await plant('content_plans', {
    campaign_id,
    planned_at: instant(4),
    state: 'clearance',
    assignee_id: analyst.id,
  });
  id.ownCleared = await plant('content_plans', {
    campaign_id,
    state: 'clearance',
    last_edited_by: head.id,
    assignee_id: analyst.id,
  });
  for (const content_plan_id of [id.cleared, id.ownCleared]) await plant('approvals', { campaign_id, content_plan_id });
  id.goal = await plant('goals', { campaign_id });
  id.submitted = await plant('evaluation_records', { campaign_id, state: 'submitted' });
  id.ownSubmitted = await plant('evaluation_records', { campaign_id, state: 'submitted', created_by: analyst.id });
  id.secret = await plant('evaluation_records', { campaign_id, state: 'submitted', classification: 'exempt' });
  id.followUp = await plant('follow_ups', { campaign_id, due_on: day(1) });
  id.lateFollowUp = await plant('follow_ups', { campaign_id, due_on: day(-1), state: 'in_progress' });
  id.today = await plant('follow_ups', { campaign_id, due_on: day(0), owner_id: analyst.id });
  id.done = await plant('follow_ups', { campaign_id, state: 'done', result: 'Selesai', done_by: staff.id });
  const follow_up_id = id.done;
  id.improved = await plant('service_improvements', {
    campaign_id,
    follow_up_id,
    before_value: 9,
    after_value: 4,
    evidence: 'Foto',
  });
  id.halfImproved = await plant('service_improvements', { campaign_id, follow_up_id, before_value: 9 });
  const coded = { coded_at: instant(0), coded_by: staff.id, kind: 'complaint', eligible: true, state: 'triaged' };
  id.fresh = await plant('feedback_messages', { campaign_id, channel_id, received_at: instant(-1) });
  id.stale = await plant('feedback_messages', { campaign_id, channel_id, received_at: instant(-5) });
  id.unanswered = await plant('feedback_messages', { ...coded, campaign_id, channel_id, received_at: instant(-2) });
  id.broken = await plant('feedback_messages', { ...coded, campaign_id, channel_id, received_at: instant(-9) });
  id.praise = await plant('feedback_messages', {
    ...coded,
    kind: 'praise',
    eligible: false,
    channel_id,
    received_at: instant(-9),
  });
  id.answered = await plant('feedback_messages', {
    ...coded,
    channel_id,
    received_at: instant(-9),
    first_replied_at: instant(-8),
  });
});

afterAll(async () => {
  await db.end();
  await test.close();
});

interface Item {
  kind: string;
  recordId: string;
  bucket: string;
}

const work = async (who: PlantedRole, query = '') =>
  (await ask(test, agency.people[who], `/api/v1/me/work${query}`)).body;

/** What the items are about, by the names above. */
async function names(who: PlantedRole, query = ''): Promise<string[]> {
  const { items } = await work(who, query);
  return items.map(({ kind, recordId }: Item) => {
    const [name] = Object.entries(id).find(([, known]) => known === recordId) ?? ['?'];
    return `${kind} ${name}`;
  });
}

describe('GET /me/work', () => {
  it('shows staff their own work and the public’s, the most urgent first', async () => {
    expect(await names('staff', '?bucket=overdue')).toEqual(
      expect.arrayContaining(['carry_out late', 'carry_out lateFollowUp']),
    );
    expect(await names('staff', '?bucket=due')).toEqual([
      'carry_out followUp',
      'assign free',
      'triage fresh',
      'carry_out mine',
      'reply unanswered',
    ]);
    expect(await names('staff', '?bucket=waiting')).toEqual([]);
    expect(await names('staff', '?bucket=breached')).toEqual(['reply broken', 'triage stale']);
  });

  it('asks for decisions of those who may take them, never the author', async () => {
    expect((await names('head', '?bucket=waiting')).sort()).toEqual([
      'approve cleared',
      'approve goal',
      'verify done',
      'verify improved',
      'verify ownSubmitted',
      'verify secret',
      'verify submitted',
    ]);
    expect((await names('analyst', '?bucket=waiting')).sort()).toEqual([
      'verify done',
      'verify improved',
      'verify submitted',
    ]);
  });

  it('counts every bucket, whatever the page shows', async () => {
    const { items, counts } = await work('staff', '?bucket=waiting&limit=1');
    expect(items).toEqual([]);
    expect(counts).toEqual({ due: 5, overdue: 2, waiting: 0, breached: 2 });
    expect((await work('viewer')).counts).toEqual({ due: 0, overdue: 0, waiting: 0, breached: 0 });
  });

  it('keeps what is due today in time', async () => {
    expect(await names('analyst', '?bucket=due')).toContain('carry_out today');
  });

  it('pages without losing or repeating anything', async () => {
    const whole = await work('staff');
    const seen: Item[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await work('staff', `?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole.items);
    expect(seen).toHaveLength(9);
  });

  it('leads to the record and tells its day', async () => {
    const { items } = await work('head', '?bucket=waiting');
    for (const { url } of items) expect((await ask(test, agency.people.head, url)).status).toBe(200);
    expect(items.at(-1).dueOn).toBeNull();
    const cleared = items.find(({ recordId }: Item) => recordId === id.cleared);
    expect(cleared).toMatchObject({ dueOn: day(4), type: 'content_plan', kind: 'approve', bucket: 'waiting' });
  });

  it('shows another agency nothing of it', async () => {
    const { body } = await ask(test, other.people.head, '/api/v1/me/work');
    expect(body).toEqual({ items: [], nextCursor: null, counts: { due: 0, overdue: 0, waiting: 0, breached: 0 } });
  });

  it('refuses unknown buckets and cursors of another question', async () => {
    expect((await ask(test, agency.people.staff, '/api/v1/me/work?bucket=later')).status).toBe(400);
    const { nextCursor } = await work('staff', '?limit=1');
    const path = `/api/v1/me/work?bucket=due&cursor=${encodeURIComponent(nextCursor)}`;
    expect((await ask(test, agency.people.staff, path)).status).toBe(400);
    expect((await ask(test, null, '/api/v1/me/work')).status).toBe(401);
  });
});
