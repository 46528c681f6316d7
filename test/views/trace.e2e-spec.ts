import type pg from 'pg';
import { newId } from '#platform/database/ids';
import { ask, openAsSuperuser, type PlantedAgency, type PlantedRole, plantAgency } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { outside } from '#test/support/outside';
import { Planter } from '#test/support/plant';

const { Session } = await outside<typeof import('#platform/database/session')>('#platform/database/session');

let test: TestApp;
let db: pg.Client;
let agency: PlantedAgency;
let other: PlantedAgency;
let planter: Planter;
const id: Record<string, string> = {};

/** A whole cycle, with a campaign before it and one after, and beside each step something that shares only its cause. */
beforeAll(async () => {
  test = await startTestApp();
  db = await openAsSuperuser(test);
  agency = await plantAgency(test, db, 'BDG');
  other = await plantAgency(test, db, 'MUBA');
  planter = new Planter(db, agency);
  await facts();
  await plan();
  await echo();
});

afterAll(async () => {
  await db.end();
  await test.close();
});

const plant = (table: string, values: Record<string, unknown> = {}) => planter.plant(table, values);

async function facts(): Promise<void> {
  id.before = await plant('campaigns');
  id.campaign = await plant('campaigns', { previous_campaign_id: id.before });
  id.after = await plant('campaigns', { previous_campaign_id: id.campaign });
  const campaign_id = id.campaign;
  id.law = await plant('legal_bases');
  id.linkedLaw = await plant('legal_bases', { number: '14' });
  await planter.link('campaign_legal_bases', { campaign_id, legal_basis_id: id.linkedLaw });
  id.note = await plant('research_notes', { campaign_id, legal_basis_id: id.law });
  id.carried = await plant('research_notes', { campaign_id, kind: 'lesson' });
  id.oldLesson = await plant('lessons', {
    campaign_id: id.before,
    carried_to_campaign_id: campaign_id,
    carried_note_id: id.carried,
    carried_at: '2026-01-01T00:00:00Z',
  });
  id.need = await plant('community_needs', { campaign_id });
  for (const research_note_id of [id.note, id.carried])
    await planter.link('need_research_notes', { need_id: id.need, research_note_id });
  id.loneNeed = await plant('community_needs', { campaign_id });
}

async function plan(): Promise<void> {
  const campaign_id = id.campaign;
  const public_id = await plant('publics', { campaign_id });
  id.objective = await plant('objectives', { campaign_id, public_id });
  await planter.link('objective_needs', { objective_id: id.objective, need_id: id.need });
  id.bareObjective = await plant('objectives', { campaign_id, public_id });
  id.plan = await plant('content_plans', { campaign_id });
  id.secretPlan = await plant('content_plans', { campaign_id });
  for (const content_plan_id of [id.plan, id.secretPlan])
    await planter.link('content_plan_objectives', { content_plan_id, objective_id: id.objective });
  await db.query('ALTER TABLE content_plans DISABLE TRIGGER USER');
  await db.query('UPDATE content_plans SET level = 2 WHERE id = $1', [id.secretPlan]);
  await db.query('ALTER TABLE content_plans ENABLE TRIGGER USER');
  id.channel = await plant('channels');
  const channel_id = id.channel;
  id.post = await plant('posts', { campaign_id, channel_id, content_plan_id: id.plan });
  id.sibling = await plant('posts', { campaign_id, channel_id, content_plan_id: id.plan });
  id.secretPost = await plant('posts', { campaign_id, channel_id, content_plan_id: id.secretPlan });
  id.unplanned = await plant('posts', { campaign_id, channel_id });
  id.outside = await plant('posts', { channel_id });
}

async function echo(): Promise<void> {
  const campaign_id = id.campaign;
  const channel_id = id.channel;
  const complaint = { channel_id, kind: 'complaint', eligible: true, topic: 'antre', coded_at: '2026-03-03T00:00:00Z' };
  id.message = await plant('feedback_messages', {
    ...complaint,
    campaign_id,
    post_id: id.post,
    first_replied_at: '2026-03-03T02:00:00Z',
  });
  await plant('feedback_replies', { feedback_message_id: id.message });
  await plant('feedback_replies', { feedback_message_id: id.message, official: false });
  id.silent = await plant('feedback_messages', { ...complaint, campaign_id, topic: 'parkir' });
  id.again = await plant('feedback_messages', { ...complaint, campaign_id, topic: 'parkir' });
  id.echo = await plant('feedback_messages', { ...complaint, post_id: id.outside, topic: 'lain' });
  id.record = await plant('evaluation_records', {
    campaign_id,
    objective_id: id.objective,
    state: 'verified',
    content_hash: 'x',
  });
  id.followUp = await plant('follow_ups', { campaign_id, evaluation_record_id: id.record });
  await planter.link('follow_up_feedback', { follow_up_id: id.followUp, feedback_message_id: id.message });
  id.improvement = await plant('service_improvements', { campaign_id, follow_up_id: id.followUp });
  id.next = await plant('research_notes', { campaign_id: id.after, kind: 'lesson' });
  id.lesson = await plant('lessons', {
    campaign_id,
    service_improvement_id: id.improvement,
    carried_to_campaign_id: id.after,
    carried_note_id: id.next,
    carried_at: '2026-08-01T00:00:00Z',
  });
}

interface Trace {
  nodes: { id: string; type: string; campaignId: string | null; url: string; at: string }[];
  edges: { from: string; to: string; type: string; replies?: unknown }[];
  gaps: { code: string; recordId: string; message: string }[];
  complete: boolean;
}

async function trace(path: string, who: PlantedRole = 'head'): Promise<Trace> {
  const { status, body } = await ask(test, agency.people[who], `/api/v1/${path}`);
  expect(status).toBe(200);
  return body;
}

const nameOf = (known: string): string => Object.entries(id).find(([, one]) => one === known)?.[0] ?? known;
const names = ({ nodes }: Trace): string[] => nodes.map((node) => nameOf(node.id)).sort();
const steps = ({ edges }: Trace): string[] =>
  edges.map(({ from, type, to }) => `${nameOf(from)} ${type} ${nameOf(to)}`);

describe('GET /campaigns/{id}/trace', () => {
  it('leads from the regulation to the improved service and into the next campaign', async () => {
    const whole = await trace(`campaigns/${id.campaign}/trace`);
    expect(steps(whole)).toEqual(
      expect.arrayContaining([
        'law read_in note',
        'note shows need',
        'need served_by objective',
        'objective carried_by plan',
        'plan published_as post',
        'post answered_with message',
        'objective measured_by record',
        'record followed_up_by followUp',
        'message followed_up_by followUp',
        'followUp improved_by improvement',
        'improvement taught lesson',
        'lesson opened next',
      ]),
    );
    expect(whole.complete).toBe(true);
    expect(names(whole)).toEqual(expect.arrayContaining(['linkedLaw', 'unplanned', 'silent']));
    expect(names(whole)).not.toEqual(expect.arrayContaining(['outside', 'before', 'echo']));
  });

  it('shows where a carried lesson came from and went to', async () => {
    const whole = await trace(`campaigns/${id.campaign}/trace`);
    expect(steps(whole)).toContain('oldLesson opened carried');
    const campaigns = Object.fromEntries(whole.nodes.map((node) => [nameOf(node.id), node.campaignId]));
    expect(campaigns).toMatchObject({ oldLesson: id.before, carried: id.campaign, next: id.after, law: null });
  });

  it('tells on the step how a message was answered', async () => {
    const { edges } = await trace(`campaigns/${id.campaign}/trace`);
    const step = edges.find(({ to }) => to === id.message);
    expect(step?.replies).toEqual({ count: 2, official: 1, firstAt: '2026-03-03T02:00:00Z' });
    expect(edges.filter(({ replies }) => replies)).toHaveLength(1);
  });

  it('names every place where it breaks off', async () => {
    const { gaps } = await trace(`campaigns/${id.campaign}/trace`);
    expect(gaps.map(({ code, recordId }) => `${code} ${nameOf(recordId)}`).sort()).toEqual([
      'complaint_pattern_without_follow_up silent',
      'feedback_without_reply again',
      'feedback_without_reply silent',
      'improvement_without_before_after improvement',
      'need_without_objective loneNeed',
      'objective_without_content bareObjective',
      'objective_without_result bareObjective',
      'post_without_plan unplanned',
    ]);
    const { body } = await ask(test, agency.people.head, `/api/v1/campaigns/${id.campaign}/trace`, {
      headers: { 'accept-language': 'id' },
    });
    expect(body.gaps[0].message).toBe('Belum ada sasaran untuk kebutuhan ini.');
  });

  it('leads nowhere above the reader’s clearance', async () => {
    expect(names(await trace(`campaigns/${id.campaign}/trace`))).toContain('secretPlan');
    const open = await trace(`campaigns/${id.campaign}/trace`, 'viewer');
    expect(names(open)).not.toContain('secretPlan');
    expect(JSON.stringify(open.edges)).not.toContain(id.secretPlan);
  });

  it('has an address for every record', async () => {
    const { nodes } = await trace(`campaigns/${id.campaign}/trace`);
    for (const { url } of nodes) expect((await ask(test, agency.people.head, url)).status).toBe(200);
  });

  it('asks the database as often for much as for little', async () => {
    const counted = async (campaign: string | undefined) => {
      const { query } = Session.prototype;
      let sent = 0;
      Session.prototype.query = function (sql, params) {
        sent += 1;
        return query.call(this, sql, params) as never;
      };
      await trace(`campaigns/${campaign}/trace`);
      Session.prototype.query = query;
      expect(sent).toBeGreaterThan(0);
      return sent;
    };
    expect(await counted(id.campaign)).toBe(await counted(id.before));
  });

  it('says when there is more than it shows, and shows what is unanswered first', async () => {
    const campaign_id = await plant('campaigns');
    await db.query('ALTER TABLE feedback_messages DISABLE TRIGGER USER');
    await db.query(
      `INSERT INTO feedback_messages (organization_id, id, created_by, campaign_id, channel_id, tracking_code, received_at, text, level, first_replied_at, eligible)
       SELECT $1, gen_random_uuid(), $2, $3, $4, 'M' || i, now() - i * interval '1 minute', 'Pesan', 0, CASE WHEN i <= 1100 THEN now() END, true
       FROM generate_series(1, 1105) i`,
      [agency.id, agency.people.staff.id, campaign_id, id.channel],
    );
    await db.query('ALTER TABLE feedback_messages ENABLE TRIGGER USER');
    const { nodes, gaps, complete } = await trace(`campaigns/${campaign_id}/trace`);
    expect({ shown: nodes.length, complete }).toEqual({ shown: 1_000, complete: false });
    const shown = new Set(nodes.map((node) => node.id));
    expect(gaps).toHaveLength(5);
    expect(gaps.every(({ recordId }) => shown.has(recordId))).toBe(true);
  });
});

describe('GET /posts/{id}/trace', () => {
  it('leads up to the facts', async () => {
    const up = await trace(`posts/${id.post}/trace?direction=up`);
    expect(names(up)).toEqual(['carried', 'law', 'need', 'note', 'objective', 'oldLesson', 'plan', 'post']);
  });

  it('leads down to what came of it', async () => {
    const down = await trace(`posts/${id.post}/trace?direction=down`);
    expect(names(down)).toEqual(['followUp', 'improvement', 'lesson', 'message', 'next', 'post']);
    expect(down.gaps.map(({ code }) => code)).toEqual(['improvement_without_before_after']);
  });

  it('leads both ways, past what only shares its causes', async () => {
    const both = names(await trace(`posts/${id.post}/trace`));
    expect(both).toHaveLength(13);
    expect(both).not.toContain('sibling');
  });

  it('knows of a post outside every campaign what it knows', async () => {
    const alone = await trace(`posts/${id.outside}/trace`);
    expect(steps(alone)).toEqual(['outside answered_with echo']);
    expect(alone.gaps.map(({ code }) => code)).toEqual(['post_without_plan', 'feedback_without_reply']);
  });

  it('ends where the reader may not look', async () => {
    expect(names(await trace(`posts/${id.secretPost}/trace?direction=up`))).toContain('law');
    expect(names(await trace(`posts/${id.secretPost}/trace?direction=up`, 'viewer'))).toEqual(['secretPost']);
  });
});

describe('GET /feedback-messages/{id}/trace', () => {
  it('leads up to the post and its facts, down to the service', async () => {
    const up = await trace(`feedback-messages/${id.message}/trace?direction=up`);
    expect(names(up)).toEqual(['carried', 'law', 'message', 'need', 'note', 'objective', 'oldLesson', 'plan', 'post']);
    const down = await trace(`feedback-messages/${id.message}/trace?direction=down`);
    expect(names(down)).toEqual(['followUp', 'improvement', 'lesson', 'message', 'next']);
  });

  it('stands alone where nothing came of it', async () => {
    expect(names(await trace(`feedback-messages/${id.silent}/trace`))).toEqual(['silent']);
  });
});

describe('a trace of what is not there', () => {
  it('is not found, for another agency and an unknown id alike', async () => {
    const pairs = { campaigns: id.campaign, posts: id.post, 'feedback-messages': id.message };
    for (const [path, known] of Object.entries(pairs)) {
      for (const wanted of [known, newId(), 'x']) {
        const { status, body } = await ask(test, other.people.head, `/api/v1/${path}/${wanted}/trace`);
        expect([path, status, body.code]).toEqual([path, 404, 'record.not_found']);
      }
    }
  });

  it('takes no other direction', async () => {
    expect((await ask(test, agency.people.head, `/api/v1/posts/${id.post}/trace?direction=left`)).status).toBe(400);
  });
});
