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
  // Every day is a working day here, so that the dues are the same on whichever day the test runs.
  await db.query(`UPDATE organizations SET workdays = '{1,2,3,4,5,6,7}' WHERE id = $1`, [agency.id]);
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
  id.othersTurn = await plant('content_plans', { campaign_id, state: 'clearance', assignee_id: analyst.id });
  const steps = '[{ "name": "Seksi", "mode": "any", "role": "staff" }]';
  await plant('approvals', { campaign_id, content_plan_id: id.cleared, due_at: instant(3) });
  await plant('approvals', { campaign_id, content_plan_id: id.ownCleared });
  await plant('approvals', { campaign_id, content_plan_id: id.othersTurn, steps });
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
    exclusion_reason: 'other',
    channel_id,
    received_at: instant(-9),
  });
  id.answered = await plant('feedback_messages', {
    ...coded,
    channel_id,
    received_at: instant(-9),
    first_replied_at: instant(-8),
  });
  await plantPlan(campaign_id);
});

/** What facts, plan and gates leave to be done, for people who have nothing else above. */
async function plantPlan(campaign_id: string): Promise<void> {
  const { admin, head, information_officer: officer, staff } = agency.people;
  await db.query(`UPDATE users SET functions = '{designer}' WHERE id = $1`, [head.id]);
  const ended = await plant('campaigns', { status: 'cancelled' });
  const debt = { stage: 'implementation', due_on: day(-2) };
  id.debt = await plant('gate_debts', { ...debt, campaign_id, code: 'plan.budget' });
  id.paidDebt = await plant('gate_debts', { ...debt, campaign_id, code: 'plan.goal_approved', state: 'paid' });
  const task = { campaign_id, content_plan_id: id.mine, title: 'Tugas', function: 'designer' };
  id.task = await plant('tasks', { ...task, assignee_id: head.id, due_at: instant(-1) });
  id.freeTask = await plant('tasks', { ...task, due_at: instant(5) });
  id.otherCraft = await plant('tasks', { ...task, function: 'photographer' });
  id.endedTask = await plant('tasks', { ...task, campaign_id: ended, assignee_id: head.id });
  id.activity = await plant('activities', { campaign_id, title: 'Pelatihan', who_id: head.id, due_on: day(6) });
  id.doneActivity = await plant('activities', {
    campaign_id,
    title: 'A',
    who_id: head.id,
    state: 'done',
    done_on: day(0),
  });
  const objective_id = await plant('objectives', { campaign_id, public_id: await plant('publics', { campaign_id }) });
  const measuring = { campaign_id, objective_id, metric: 'Tahu', method: 'Survei', who_id: head.id };
  id.measuring = await plant('evaluation_plans', { ...measuring, measure_on: day(7) });
  id.measured = await plant('evaluation_plans', { ...measuring, measure_on: day(-9) });
  await plant('evaluation_records', { campaign_id, objective_id, measured_on: day(-9), state: 'draft' });
  const message = { campaign_id, text: 'Kuras bak', text_by: staff.id };
  id.message = await plant('key_messages', message);
  id.ownMessage = await plant('key_messages', { ...message, text_by: agency.people.analyst.id });
  id.scored = await plant('key_messages', { ...message, text_version: 2 });
  await scores(campaign_id, id.scored, [head.id, admin.id]);
  await scores(campaign_id, id.ownMessage, [head.id]);
  const legal_basis_id = await plant('legal_bases');
  const weighed = { title: 'Alamat', information: 'A', ground: 'h', legal_basis_id, consequence_if_opened: 'A' };
  const test = { ...weighed, consequence_if_closed: 'A', public_interest: 'A' };
  id.test = await plant('consequence_tests', { ...test, last_edited_by: staff.id });
  id.ownTest = await plant('consequence_tests', { ...test, last_edited_by: officer.id });
  const decision = { resource: 'research-notes', title: 'Titik kasus', to_classification: 'exempt', reason: 'A' };
  const decided = async (review_on: string, more = {}) =>
    plant('classification_decisions', {
      ...decision,
      record_id: objective_id,
      classification: 'exempt',
      review_on,
      ...more,
    });
  id.review = await decided(day(-1));
  id.laterReview = await decided(day(1), { record_id: id.task });
  id.oldReview = await decided(day(-1), { standing: false });
  const emergency = { campaign_id, content_plan_id: id.out, kind: 'fast_lane', published_by: staff.id };
  const out = { ...emergency, published_at: instant(-2), due_at: instant(-1) };
  id.emergency = await plant('emergency_reviews', { ...out, reviewer_id: head.id, state: 'overdue' });
  id.anybodys = await plant('emergency_reviews', out);
}

async function scores(campaign_id: string, key_message_id: string, by: string[]): Promise<void> {
  const seven = {
    credibility: 4,
    context: 4,
    content: 4,
    clarity: 4,
    continuity_consistency: 4,
    channels: 4,
    capability: 4,
  };
  const { rows } = await db.query('SELECT text_version FROM key_messages WHERE id = $1', [key_message_id]);
  for (const created_by of by)
    await plant('score_sheets', { campaign_id, key_message_id, ...rows[0], text: 'A', ...seven, created_by });
}

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
      expect.arrayContaining(['carry_out late', 'carry_out lateFollowUp', 'pay debt']),
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
      'score message',
      'verify done',
      'verify improved',
      'verify ownSubmitted',
      'verify secret',
      'verify submitted',
    ]);
    expect((await names('analyst', '?bucket=waiting')).sort()).toEqual([
      'score message',
      'verify done',
      'verify improved',
      'verify submitted',
    ]);
  });

  it('leads people through the plan that names them', async () => {
    expect(await names('head', '?bucket=due')).toEqual(
      expect.arrayContaining(['assign freeTask', 'carry_out activity', 'measure measuring']),
    );
    expect((await names('head', '?bucket=overdue')).filter((name) => !name.endsWith('late'))).toEqual([
      'pay debt',
      'carry_out task',
      'review emergency',
      'review anybodys',
    ]);
    const all = [...(await names('head')), ...(await names('staff'))].map((name) => name.split(' ')[1]);
    for (const gone of ['paidDebt', 'otherCraft', 'endedTask', 'doneActivity', 'measured', 'ownMessage', 'scored'])
      expect(all).not.toContain(gone);
  });

  it('asks the information officer what is to be kept closed', async () => {
    expect((await names('information_officer', '?bucket=waiting')).sort()).toEqual(['decide test']);
    expect(await names('information_officer', '?bucket=overdue')).toEqual(['review review']);
    expect(await names('information_officer', '?bucket=due')).not.toContain('review laterReview');
  });

  it('counts every bucket, whatever the page shows', async () => {
    const { items, counts } = await work('staff', '?bucket=waiting&limit=1');
    expect(items).toEqual([]);
    expect(counts).toEqual({ due: 5, overdue: 3, waiting: 0, breached: 2 });
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
    expect(seen).toHaveLength(10);
  });

  it('leads to the record and tells its day', async () => {
    const { items } = await work('head', '?bucket=waiting');
    for (const { url } of items) expect((await ask(test, agency.people.head, url)).status).toBe(200);
    expect(items.at(-1).dueOn).toBeNull();
    const cleared = items.find(({ recordId }: Item) => recordId === id.cleared);
    expect(cleared).toMatchObject({ dueOn: day(3), type: 'content_plan', kind: 'approve', bucket: 'waiting' });
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
