import { startTestApp, type TestApp } from '#test/support/app';
import * as programme from '#test/support/bandung-programme';
import * as bandungs from '#test/support/bandung-story';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency } from '#test/support/factories';
import { reportOf, signedReport } from '#test/support/reports';

/**
 * The Bandung story, over HTTP, as the four roles would work: from the Mayor's Regulation to an improved service and
 * into the next campaign. Each step stands on the one before.
 */
describe('the cycle of the Bandung health office', () => {
  let test: TestApp;
  let bandung: Agency;
  let muba: Agency;
  let head: Client;
  let analyst: Client;
  let staff: Client;
  let staff2: Client;
  const story: bandungs.Story = {};

  beforeAll(async () => {
    test = await startTestApp();
    bandung = await agency(test, 'Dinas Kesehatan Kota Bandung');
    muba = await agency(test, 'Dinkominfo Kabupaten Musi Banyuasin');
    ({ head, analyst, staff, staff2 } = bandung);
  });

  afterAll(() => test.close());

  const path = (): string => `campaigns/${story.campaign.id}`;

  async function unmet(to: string): Promise<string[]> {
    const gate = await made(head.get(`${path()}/gate?to=${to}`));
    return gate.conditions
      .filter((condition: bandungs.Story) => !condition.passed)
      .map((condition: bandungs.Story) => condition.code);
  }

  /** The gate refuses with the very list that it reports, each with the way out, and nothing moves. */
  async function expectRefused(to: string, codes: string[]): Promise<void> {
    expect((await unmet(to)).sort()).toEqual([...codes].sort());
    const refused = await head.move(path(), to);
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('campaign.gate_not_passed');
    expect(refused.body.errors.map((error: bandungs.Story) => error.code).sort()).toEqual([...codes].sort());
    for (const { passed, fix } of refused.body.conditions) {
      expect(passed ? fix : Object.keys(fix)).toEqual(
        passed ? null : expect.arrayContaining(['operationId', 'resource', 'permission', 'recordId']),
      );
    }
    expect((await made(head.get(path()))).stage).not.toBe(to);
  }

  async function expectPasses(to: string): Promise<void> {
    expect(await unmet(to)).toEqual([]);
    const moved = await head.move(path(), to);
    expect(moved.status).toBe(200);
    expect(moved.body.stage).toBe(to);
  }

  it('begins with a campaign that lacks its facts', async () => {
    story.regulation = await made(analyst.post('legal-bases', bandungs.REGULATION));
    story.instagram = await made(bandung.admin.post('channels', bandungs.INSTAGRAM));
    story.campaign = await made(analyst.post('campaigns', bandungs.campaign(head.id)));
    await expectRefused('planning', [
      'facts.research_note',
      'facts.legal_basis',
      'facts.problem_statement',
      'facts.situation',
      'facts.stakeholder',
      'facts.need',
      'facts.baseline',
    ]);
    expect((await analyst.move(path(), 'planning')).status).toBe(403);
  });

  it('gathers facts and passes into planning', async () => {
    story.lawNote = await made(analyst.post('research-notes', bandungs.lawNote(story)));
    story.note = await made(analyst.post('research-notes', bandungs.surveyNote(story)));
    story.need = await made(analyst.post('community-needs', bandungs.need(story)));
    await made(analyst.move(`community-needs/${story.need.id}`, 'validated'));
    await made(analyst.put(`${path()}/problem-statement`, bandungs.PROBLEM));
    for (const force of bandungs.forces(story)) await made(analyst.post('situation-factors', force));
    await made(analyst.post('stakeholders', bandungs.larvaWatchers(story)));
    story.baseline = await made(analyst.post('baselines', bandungs.baseline(story)));
    const campaign = await made(analyst.get(path()));
    await made(analyst.patch(path(), { legalBasisIds: [story.regulation.id] }, ifMatch(campaign)));
    await expectPasses('planning');
  });

  it('refuses implementation with every open item of the plan', async () => {
    await expectRefused('implementation', [
      'plan.goal_approved',
      'plan.publics_covered',
      'plan.objectives_complete',
      'plan.needs_covered',
      'plan.strategies',
      'plan.evaluation',
      'plan.timetable',
      'plan.budget',
      'plan.content',
      'plan.preparation_evaluated',
    ]);
    expect((await head.move(path(), 'evaluation')).body.allowed).toEqual(
      expect.arrayContaining(['implementation', 'fact_finding']),
    );
  });

  it('plans goal, public, objective and content', async () => {
    await made(head.put(`${path()}/goal`, bandungs.GOAL));
    expect((await analyst.move(`${path()}/goal`, 'approved')).status).toBe(403);
    await made(head.move(`${path()}/goal`, 'approved'));
    story.public = await made(analyst.post('publics', bandungs.families(story)));
    expect(await unmet('implementation')).toContain('plan.publics_covered');
    story.objective = await made(analyst.post('objectives', bandungs.objective(story)));
    story.plan = await made(staff.post('content-plans', bandungs.infographic(story)));
    await made(staff.move(`content-plans/${story.plan.id}`, 'planned'));
  });

  it('says how, by whom, when and for how much', async () => {
    const open = ['plan.strategies', 'plan.evaluation', 'plan.timetable', 'plan.budget', 'plan.preparation_evaluated'];
    await expectRefused('implementation', open);
    for (const kind of ['action', 'message', 'media'])
      await made(analyst.post('strategies', programme.strategy(story, kind)));
    await made(analyst.post('activities', programme.activity(story, staff.id)));
    await made(analyst.post('budget-lines', programme.budgetLine(story)));
    await made(analyst.post('evaluation-plans', programme.evaluationPlan(story, analyst.id)));
  });

  it('evaluates the preparation with four eyes and enters implementation', async () => {
    await expectRefused('implementation', ['plan.preparation_evaluated']);
    for (const criterion of ['background_adequacy', 'content_appropriateness', 'presentation_quality']) {
      await verifiedRecord(bandungs.preparation(story, criterion));
    }
    await expectPasses('implementation');
  });

  /** Filed by staff, verified by the analyst: nobody verifies their own. */
  async function verifiedRecord(values: Record<string, unknown>): Promise<bandungs.Story> {
    const record = await made(staff.post('evaluation-records', values));
    await made(staff.move(`evaluation-records/${record.id}`, 'submitted'));
    return made(analyst.move(`evaluation-records/${record.id}`, 'verified'));
  }

  it('takes the content through the media team, one rework and clearance', async () => {
    const plan = `content-plans/${story.plan.id}`;
    for (const to of ['strategy', 'sourcing', 'editing', 'review']) await made(staff.move(plan, to));
    await made(staff2.move(plan, 'editing', { reason: 'Sumber angka belum disebut.' }));
    await made(staff.patch(plan, bandungs.CLEARED, ifMatch(await made(staff.get(plan)))));
    for (const to of ['review', 'clearance']) await made(staff.move(plan, to));
    expect((await staff.move(plan, 'approved')).status).toBe(403);
    const approved = await made(head.move(plan, 'approved'));
    expect(approved.reworks).toBe(1);
    await made(staff.move(plan, 'scheduled'));
  });

  it('publishes, hears the public and answers', async () => {
    story.post = await made(staff2.post('posts', bandungs.post(story)));
    if (story.post.state !== 'published') await made(staff2.move(`posts/${story.post.id}`, 'published'));
    expect((await made(staff.get(`content-plans/${story.plan.id}`))).state).toBe('published');
    story.feedback = await made(staff2.post('feedback-messages', bandungs.complaint(story)));
    expect(await unmet('evaluation')).toContain('act.feedback_triaged');
    await made(staff2.post(`feedback-messages/${story.feedback.id}/triage`, bandungs.TRIAGE));
    await made(staff2.post(`feedback-messages/${story.feedback.id}/replies`, bandungs.REPLY));
  });

  it('meets an obstacle and refuses evaluation until it is solved', async () => {
    story.obstacle = await made(staff.post('obstacles', bandungs.brokenCamera(story)));
    await expectRefused('evaluation', ['act.obstacles', 'act.posts_measured', 'act.implementation_evaluated']);
    await made(staff.move(`obstacles/${story.obstacle.id}`, 'solved', { solution: 'Memakai kamera seksi lain.' }));
    await made(staff.post('metric-samples', bandungs.measured(story)));
    for (const criterion of ['messages_sent', 'messages_placed', 'received', 'attended']) {
      await verifiedRecord(bandungs.implementation(story, criterion));
    }
    await expectPasses('evaluation');
  });

  it('refuses a reach figure as proof of knowledge', async () => {
    const refused = await staff.post('evaluation-records', bandungs.substitution(story));
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('learned');
  });

  it('measures the result and turns the complaint into a better service', async () => {
    expect(await unmet('closed')).toEqual(
      expect.arrayContaining(['eval.results', 'eval.levels', 'eval.lesson', 'eval.report', 'eval.next_cycle']),
    );
    story.result = await verifiedRecord(bandungs.result(story));
    story.followUp = await made(staff.post('follow-ups', bandungs.followUp(story, staff.id)));
    await made(staff.move(`follow-ups/${story.followUp.id}`, 'in_progress'));
    const done = { result: 'Jadwal tayang tiap Senin.', evidence: 'Foto jadwal di empat RW.' };
    await made(staff.move(`follow-ups/${story.followUp.id}`, 'done', done));
    expect((await staff.move(`follow-ups/${story.followUp.id}`, 'verified')).status).toBe(403);
    await made(analyst.move(`follow-ups/${story.followUp.id}`, 'verified'));
    story.improvement = await made(staff.post('service-improvements', bandungs.improvement(story)));
    await made(analyst.move(`service-improvements/${story.improvement.id}`, 'verified'));
  });

  it('carries the lesson into the next campaign and closes', async () => {
    story.lesson = await made(staff.post('lessons', bandungs.lesson(story, analyst.id)));
    await expectRefused('closed', ['eval.report', 'eval.next_cycle']);
    story.report = await signedReport(bandung, reportOf(story.campaign.id, bandung));
    story.next = await made(analyst.post('campaigns', bandungs.nextCampaign(head.id, story.campaign.id)));
    const carried = await made(analyst.post(`lessons/${story.lesson.id}/carry-forward`, { campaignId: story.next.id }));
    expect(carried.carriedNoteId).toBeTruthy();
    await expectPasses('closed');
    expect((await made(head.get(path()))).status).toBe('closed');
    const note = await made(analyst.get(`research-notes/${carried.carriedNoteId}`));
    expect(note).toMatchObject({ kind: 'lesson', campaignId: story.next.id });
    story.carriedNote = note;
  });

  it('leads from the regulation to the improved service and into the next campaign', async () => {
    const { nodes, edges } = await made(bandung.viewer.get(`${path()}/trace`));
    const chain = [
      story.regulation,
      story.lawNote,
      story.need,
      story.objective,
      story.plan,
      story.post,
      story.feedback,
      story.followUp,
      story.improvement,
      story.lesson,
      story.carriedNote,
    ];
    expect(nodes.map(({ id }: bandungs.Story) => id)).toEqual(expect.arrayContaining(chain.map(({ id }) => id)));
    for (const [i, to] of chain.slice(1).entries()) {
      expect(edges).toContainEqual(expect.objectContaining({ from: chain[i].id, to: to.id }));
    }
  });

  it('tells the whole story on one timeline', async () => {
    const { items } = await made(bandung.viewer.get(`${path()}/timeline?limit=200`));
    const records = items.map((item: bandungs.Story) => item.recordId ?? item.id);
    for (const name of ['note', 'need', 'plan', 'post', 'feedback', 'followUp', 'improvement', 'lesson']) {
      expect(records).toContain(story[name].id);
    }
  });

  it('leaves an audit chain that verifies', async () => {
    const verification = await made(bandung.viewer.get('audit-events/verification'));
    expect(verification).toMatchObject({ intact: true });
    const { items } = await made(bandung.viewer.get(`audit-events?recordId=${story.campaign.id}&limit=200`));
    expect(items.map((item: bandungs.Story) => item.action)).toEqual(
      expect.arrayContaining(['campaign.created', 'campaign.moved_to_planning', 'campaign.moved_to_closed']),
    );
  });

  it('shows nothing of it to the other agency', async () => {
    const paths = [
      path(),
      `${path()}/gate?to=planning`,
      `${path()}/trace`,
      `${path()}/timeline`,
      `${path()}/goal`,
      `research-notes/${story.note.id}`,
      `community-needs/${story.need.id}`,
      `objectives/${story.objective.id}`,
      `content-plans/${story.plan.id}`,
      `posts/${story.post.id}`,
      `feedback-messages/${story.feedback.id}`,
      `obstacles/${story.obstacle.id}`,
      `evaluation-records/${story.result.id}`,
      `follow-ups/${story.followUp.id}`,
      `service-improvements/${story.improvement.id}`,
      `lessons/${story.lesson.id}`,
      `evaluation-reports/${story.report.id}`,
      `evaluation-reports/${story.report.id}/files/pdf`,
    ];
    for (const one of paths) expect([one, (await muba.head.get(one)).status]).toEqual([one, 404]);
    for (const list of ['campaigns', 'research-notes', 'posts', 'feedback-messages', 'evaluation-records', 'lessons']) {
      expect((await made(muba.head.get(list))).items).toEqual([]);
    }
    expect(
      (await made(muba.head.get('audit-events?limit=200'))).items.map((item: bandungs.Story) => item.recordId),
    ).not.toContain(story.campaign.id);
  });

  it('lets one of twenty equal moves pass', async () => {
    const next = await made(analyst.get(`campaigns/${story.next.id}`));
    const moves = await Promise.all(
      Array.from({ length: 20 }, () => head.move(`campaigns/${next.id}`, 'on_hold', { reason: 'Menunggu anggaran.' })),
    );
    expect(moves.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    const { items } = await made(head.get(`campaigns/${next.id}/transitions`));
    expect(items).toHaveLength(1);
    expect((await made(head.get(`campaigns/${next.id}`))).version).toBe(next.version + 1);
  });
});
