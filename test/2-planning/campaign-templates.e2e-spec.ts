import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, channel } from '#test/support/factories';
import { codes, contentPlan, goal, objective, pointers, publicOf } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';
import { baseline } from '#test/support/situation';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
// biome-ignore lint/suspicious/noExplicitAny: stored records
type Stored = any;
let seeded: Stored[];

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  seeded = (await made(bandung.viewer.get('campaign-templates'))).items;
  for (const one of (await made(muba.head.get('campaign-templates'))).items)
    await muba.head.delete(`campaign-templates/${one.id}`, ifMatch(one));
});
afterAll(() => test.close());

let names = 0;
const template = (values = {}) => {
  names += 1;
  return {
    name: `Templat ${names}`,
    topic: 'dengue',
    plan: { publics: [{ key: 'ibu', name: 'Ibu rumah tangga' }] },
    ...values,
  };
};
const copy = (by: Client, campaignId: string, body: Stored, query = '') =>
  by.post(`campaigns/${campaignId}/plan-copies${query}`, body, { 'accept-language': 'id' });
const counts = ({ made: parts }: Stored): Record<string, number> =>
  Object.fromEntries(parts.map(({ part, count }: Stored) => [part, count]));
const itemsOf = async (by: Client, path: string, campaignId: string): Promise<Stored[]> =>
  (await made(by.get(`${path}?campaignId=${campaignId}&limit=200`))).items;
const reasons = ({ skipped }: Stored): string[] => skipped.map(({ part, code }: Stored) => `${part} ${code}`).sort();

describeLaws({
  path: 'campaign-templates',
  name: 'campaign_template',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.analyst,
  body: async () => template(),
  patch: { description: 'Untuk musim hujan.' },
  classified: false,
});

describe('POST /campaign-templates', () => {
  it('points to every row at fault', async () => {
    const plan = {
      publics: [{ key: 'ibu', name: 'Ibu' }],
      strategies: [{ key: 'a', kind: 'action', text: 'A', objectiveKeys: ['tahu'] }],
      activities: [{ key: 'a', title: 'A', dependsOnKeys: ['a'] }],
    };
    const answer = await bandung.analyst.post('campaign-templates', template({ plan }));
    expect([answer.status, pointers(answer)]).toEqual([
      422,
      ['/plan/activities/0/dependsOnKeys', '/plan/strategies/0/objectiveKeys'],
    ]);
    const rows = template({ plan: { publics: [null], budgetLines: [{ item: 'A', kind: 'tax', planned: '1' }] } });
    expect(pointers(await bandung.analyst.post('campaign-templates', rows))).toEqual([
      '/plan/budgetLines/0/kind',
      '/plan/budgetLines/0/planned',
      '/plan/publics',
      '/plan/publics/0',
    ]);
    expect((await bandung.staff.post('campaign-templates', template())).status).toBe(403);
  });

  it('makes a template out of an open campaign only', async () => {
    const { id: fromCampaignId } = await campaign(bandung.head);
    const target = await objective(bandung.analyst, fromCampaignId);
    const { plan: _plan, ...named } = template();
    const stored = await made(bandung.analyst.post('campaign-templates', { ...named, fromCampaignId }));
    expect(stored.plan).toMatchObject({
      publics: [{ key: 'public-1' }],
      objectives: [{ publicKey: 'public-1', outcome: target.outcome, dueDays: 176, targetDelta: '20' }],
    });
    const closed = await campaign(bandung.head, { classification: 'restricted' });
    const from = (id: string) =>
      bandung.analyst.post('campaign-templates', { ...named, name: 'X', fromCampaignId: id });
    expect(codes(await from(closed.id))).toEqual(['campaign_template.source_not_open']);
    expect(codes(await from((await campaign(muba.head)).id))).toEqual(['reference.unknown']);
    expect(codes(await bandung.analyst.post('campaign-templates', named))).toEqual([
      'campaign_template.plan_or_campaign',
    ]);
  });
});

describe('PATCH /campaign-templates/:id', () => {
  it('finds nothing to refuse in the plans an agency begins with', async () => {
    expect(seeded.map(({ topic }) => topic).sort()).toEqual(['dengue', 'flood', 'immunisation']);
    for (const one of seeded) {
      const { plan } = one;
      const answer = await bandung.analyst.patch(
        `campaign-templates/${one.id}`,
        { plan, topic: `${one.topic} ` },
        ifMatch(one),
      );
      expect([one.topic, answer.status, answer.body.errors]).toEqual([one.topic, 200, undefined]);
    }
  });
});

describe('POST /campaigns/:id/plan-copies from a template', () => {
  const plan = (topic: string) => seeded.find((one) => one.topic === topic);

  it.each(['dengue', 'immunisation', 'flood'])('fills a campaign with the plan for %s', async (topic) => {
    const { id } = await campaign(bandung.head, { startsOn: '2027-01-04' });
    const { plan: rows, id: templateId } = plan(topic);
    const body = await made(copy(bandung.head, id, { templateId }));
    const { tasks = 0, ...records } = counts(body);
    const whole = Object.fromEntries(Object.keys(records).map((part) => [part, rows[part].length]));
    expect(records).toEqual({ ...whole, budgetLines: 0 });
    // An item without an amount is no budget, and must not open the gate as if somebody had said zero.
    expect(reasons(body)).toEqual(rows.budgetLines.map(() => 'budgetLines plan_copy.no_amount'));
    expect(tasks).toBeGreaterThan(rows.contentPlans.length);
  });

  it('counts days from the start and begins at known baselines', async () => {
    const { id } = await campaign(bandung.head, { startsOn: '2027-01-04' });
    const [first, second] = plan('dengue').plan.objectives;
    const known = await baseline(bandung.analyst, id, {
      metric: first.metric.toUpperCase(),
      unit: 'Persen',
      value: '38.5',
    });
    await made(copy(bandung.head, id, { templateId: plan('dengue').id, startsOn: '2027-02-01' }));
    const stored = await itemsOf(bandung.viewer, 'objectives', id);
    const found = (one: Stored) => stored.find(({ outcome }) => outcome === one.outcome);
    expect(found(first)).toMatchObject({ baselineId: known.id, targetValue: '58.5', targetDate: '2027-04-17' });
    expect(found(second)).toMatchObject({
      baselineId: null,
      targetValue: second.targetValue,
      dependsOnId: found(first).id,
    });
    expect(found(second).baselineUnknownReason).toContain('data awal harus diukur');
    const [slot] = (await itemsOf(bandung.viewer, 'content-plans', id)).filter(({ title }) =>
      title.includes('tujuh hari'),
    );
    expect(slot).toMatchObject({ state: 'idea', plannedAt: '2027-02-15T00:00:00Z', category: 'education' });
    expect(await itemsOf(bandung.viewer, 'budget-lines', id)).toEqual([]);
  });

  it('shows on a dry run what it would make', async () => {
    const { id } = await campaign(bandung.head);
    const dry = await copy(bandung.head, id, { templateId: plan('flood').id }, '?dryRun=true');
    expect([dry.status, dry.body.passed, counts(dry.body.record).publics]).toEqual([200, true, 3]);
    expect(await itemsOf(bandung.viewer, 'publics', id)).toEqual([]);
  });

  it('leaves content to those who may write it', async () => {
    const { id } = await campaign(bandung.head);
    const body = await made(
      copy(bandung.analyst, id, { templateId: plan('flood').id, parts: ['publics', 'contentPlans'] }),
    );
    expect([counts(body), reasons(body)]).toEqual([{ publics: 3 }, ['contentPlans plan_copy.no_permission']]);
    expect((await copy(bandung.staff, id, { templateId: plan('flood').id })).status).toBe(403);
  });

  it('fills only what is empty, once, while there is no approved goal', async () => {
    const { id } = await campaign(bandung.head);
    const templateId = plan('dengue').id;
    const both = await Promise.all([1, 2].map(() => copy(bandung.head, id, { templateId, parts: ['publics'] })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(both.flatMap(codes)).toEqual(['plan_copy.part_taken']);
    expect(codes(await copy(bandung.head, id, { templateId }))).toEqual(['plan_copy.part_taken']);
    const rest = await made(copy(bandung.head, id, { templateId, parts: ['objectives', 'evaluationPlans'] }));
    expect([counts(rest), reasons(rest)]).toEqual([{ objectives: 5, evaluationPlans: 6 }, []]);
    const draft = await goal(bandung.analyst, id);
    await made(bandung.head.move(`campaigns/${id}/goal`, 'approved', { version: draft.version }));
    const late = await copy(bandung.head, id, { templateId, parts: ['budgetLines'] });
    expect(codes(late)).toEqual(['plan_copy.goal_approved']);
  });
});

describe('POST /campaigns/:id/plan-copies from a campaign', () => {
  it('copies the plan without what belongs to its time', async () => {
    const from = await campaign(bandung.head, { startsOn: '2026-01-05' });
    const target = await objective(bandung.analyst, from.id);
    const gone = await bandung.person({ role: 'staff' });
    const activity = { campaignId: from.id, title: 'Pelatihan', startsOn: '2026-01-12', dueOn: '2026-01-14' };
    const first = await made(
      bandung.analyst.post('activities', { ...activity, whoId: gone.id, objectiveIds: [target.id] }),
    );
    const then = { ...activity, title: 'Kunjungan', whoId: bandung.staff.id, dependsOnIds: [first.id] };
    await made(bandung.analyst.post('activities', then));
    const line = { campaignId: from.id, item: 'Survei', kind: 'evaluation', planned: '4500000', actual: '4000000' };
    await made(bandung.analyst.post('budget-lines', line));
    const { id: channelId } = await channel(bandung.admin);
    await contentPlan(bandung.staff, from.id, { plannedAt: '2026-01-09T00:30:00Z', channelIds: [channelId] });
    const { version } = await made(bandung.admin.get(`users/${gone.id}`));
    await made(bandung.admin.patch(`users/${gone.id}`, { state: 'disabled', version }));

    const to = await campaign(bandung.head, { startsOn: '2027-01-04' });
    const body = await made(copy(bandung.head, to.id, { fromCampaignId: from.id }));
    expect(counts(body)).toMatchObject({ publics: 1, objectives: 1, activities: 2, contentPlans: 1, budgetLines: 1 });
    expect(reasons(body)).toEqual(['activities plan_copy.person_inactive']);
    const [objectives, activities, lines, pieces] = await Promise.all(
      ['objectives', 'activities', 'budget-lines', 'content-plans'].map((path) => itemsOf(bandung.viewer, path, to.id)),
    );
    expect(objectives).toMatchObject([
      { baselineValue: null, targetValue: '60', targetDate: '2027-06-29', needIds: [] },
    ]);
    const byTitle = Object.fromEntries((activities ?? []).map((one) => [one.title, one]));
    expect(byTitle.Pelatihan).toMatchObject({
      whoId: null,
      startsOn: '2027-01-11',
      objectiveIds: [objectives?.[0].id],
    });
    expect(byTitle.Kunjungan).toMatchObject({ whoId: bandung.staff.id, dependsOnIds: [byTitle.Pelatihan.id] });
    expect(lines).toMatchObject([{ planned: '4500000', actual: null }]);
    expect(pieces).toMatchObject([{ plannedAt: '2027-01-08T00:30:00Z', state: 'idea', channelIds: [channelId] }]);
    const { items } = await made(bandung.head.get(`audit-events?recordId=${to.id}`));
    expect(items[0]).toMatchObject({
      action: 'campaign.plan_copied',
      changes: { plan: { to: { campaignId: from.id } } },
    });
  });

  it('says what it leaves out for want of its public', async () => {
    const [from, to] = [await campaign(bandung.head), await campaign(bandung.head)];
    const target = await objective(bandung.analyst, from.id);
    await made(bandung.analyst.post('key-messages', { campaignId: from.id, text: 'Kuras', objectiveIds: [target.id] }));
    const parts = ['objectives', 'keyMessages'];
    const body = await made(copy(bandung.head, to.id, { fromCampaignId: from.id, parts }));
    expect([counts(body), reasons(body)]).toEqual([
      { objectives: 0, keyMessages: 1 },
      ['keyMessages plan_copy.links_left', 'objectives plan_copy.reference_missing'],
    ]);
  });

  it('takes nothing that the reader or the campaign may not see', async () => {
    const strict = await campaign(bandung.head, { classification: 'confidential' });
    await publicOf(bandung.analyst, strict.id);
    const to = await campaign(bandung.head);
    const from = (by: Client, fromCampaignId: string) => copy(by, to.id, { fromCampaignId });
    expect(codes(await from(bandung.head, strict.id))).toEqual(['plan_copy.less_open']);
    const unread = await bandung.person({ role: 'analyst', clearance: 'open' });
    expect(codes(await from(unread, strict.id))).toEqual(['reference.unknown']);
    expect(codes(await from(bandung.head, (await campaign(muba.head)).id))).toEqual(['reference.unknown']);
    expect(codes(await from(bandung.head, to.id))).toEqual(['plan_copy.nothing', 'plan_copy.own_plan']);
    expect((await from(muba.head, to.id)).status).toBe(404);
    expect(codes(await copy(bandung.head, to.id, {}))).toEqual(['plan_copy.one_source']);
  });

  it('makes nothing at all where one row is refused', async () => {
    const [from, to] = [await campaign(bandung.head), await campaign(bandung.head)];
    const target = await objective(bandung.analyst, from.id);
    const interim = { kind: 'interim', metric: 'Yang tahu', method: 'Survei', measureOn: '2026-06-29' };
    await made(bandung.analyst.post('evaluation-plans', { campaignId: from.id, objectiveId: target.id, ...interim }));
    await publicOf(bandung.analyst, to.id);
    await objective(bandung.analyst, to.id, { outcome: target.outcome, targetDate: '2026-01-05' });
    const parts = ['strategies', 'evaluationPlans', 'budgetLines'];
    const answer = await copy(bandung.head, to.id, { fromCampaignId: from.id, parts });
    expect([answer.status, answer.body.code, codes(answer)]).toEqual([
      422,
      'plan_copy.item_refused',
      ['evaluation_plan.measure_on'],
    ]);
  });
});
