import { newId } from '#platform/database/ids';
import { ask, type PlantedRole } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { outside } from '#test/support/outside';
import { type PlantedCycle, plantCycle } from '#test/support/planted-cycle';

const { Session } = await outside<typeof import('#platform/database/session')>('#platform/database/session');

let test: TestApp;
let { db, agency, other, planter, plant, id } = {} as PlantedCycle;

beforeAll(async () => {
  test = await startTestApp();
  ({ db, agency, other, planter, plant, id } = await plantCycle(test));
});

afterAll(async () => {
  await db.end();
  await test.close();
});

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

/** What stands behind the plan of the posts. */
const FACTS = ['carried', 'law', 'need', 'note', 'objective', 'oldLesson', 'public'];

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
    expect(names(up)).toEqual([...FACTS, 'plan', 'post'].sort());
  });

  it('leads down to what came of it', async () => {
    const down = await trace(`posts/${id.post}/trace?direction=down`);
    expect(names(down)).toEqual(['followUp', 'improvement', 'lesson', 'message', 'next', 'post']);
    expect(down.gaps.map(({ code }) => code)).toEqual(['improvement_without_before_after']);
  });

  it('leads both ways, past what only shares its causes', async () => {
    const both = names(await trace(`posts/${id.post}/trace`));
    expect(both).toHaveLength(14);
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
    expect(names(up)).toEqual([...FACTS, 'message', 'plan', 'post'].sort());
    const down = await trace(`feedback-messages/${id.message}/trace?direction=down`);
    expect(names(down)).toEqual(['followUp', 'improvement', 'lesson', 'message', 'next']);
  });

  it('stands alone where nothing came of it', async () => {
    expect(names(await trace(`feedback-messages/${id.silent}/trace`))).toEqual(['silent']);
  });
});

describe('GET /trace', () => {
  const from = (type: string, recordId: string | undefined, direction = 'up', who?: PlantedRole) =>
    trace(`trace?type=${type}&recordId=${recordId}&direction=${direction}`, who);

  it('leads from an improved service up to the regulation', async () => {
    const up = names(await from('service_improvement', id.improvement));
    expect(up).toEqual([...FACTS, 'followUp', 'improvement', 'message', 'plan', 'post', 'record'].sort());
  });

  it('leads from a need down to the next campaign’s note', async () => {
    expect(names(await from('community_need', id.need, 'down'))).toEqual(
      expect.arrayContaining(['objective', 'strategy', 'plan', 'post', 'message', 'improvement', 'lesson', 'next']),
    );
  });

  it('shows which public an objective is for, and how it is pursued', async () => {
    const both = steps(await trace(`trace?type=objective&recordId=${id.objective}`));
    expect(both).toEqual(expect.arrayContaining(['public aimed_at_by objective', 'objective pursued_by strategy']));
  });

  it('follows a follow-up outside every campaign to its message', async () => {
    const followUp = await plant('follow_ups', { campaign_id: null });
    await planter.link('follow_up_feedback', { follow_up_id: followUp, feedback_message_id: id.echo });
    expect(names(await from('follow_up', followUp))).toEqual([followUp, 'echo', 'outside'].sort());
  });

  it('ends where the reader may not look', async () => {
    const plan = `/api/v1/trace?type=content_plan&recordId=${id.secretPlan}`;
    expect((await ask(test, agency.people.head, plan)).status).toBe(200);
    expect((await ask(test, agency.people.viewer, plan)).status).toBe(404);
    expect((await ask(test, other.people.head, plan)).status).toBe(404);
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
