import { type Client, made } from '#test/support/client';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the list shows
type Items = any[];

export interface Reader {
  head: () => Client;
  signIn: (account: string) => Promise<Client>;
  items: (client: Client, path: string) => Promise<Items>;
}

/** What the city health office shows of fact-finding, of openness and of its planning. */
export function bandungFacts({ head, signIn, items }: Reader): void {
  const all = (path: string): Promise<Items> => items(head(), path);
  const campaign = async (code: string): Promise<string> =>
    (await all('campaigns')).find((one) => one.code === code).id;

  it('keeps both registers of information', async () => {
    const open = await all('information-entries?register=dip');
    const exempt = await all('information-entries?register=dik');
    expect(open.length).toBeGreaterThanOrEqual(6);
    expect(new Set(open.map(({ category }) => category))).toEqual(new Set(['periodic', 'immediate', 'any_time']));
    expect(exempt.map(({ ground, exemptionExpired }) => [ground, exemptionExpired])).toEqual([
      ['h', false],
      ['h', false],
    ]);
  });

  it('weighed what opening would do, both ways', async () => {
    const tests = await all('consequence-tests?state=decided');
    expect(new Set(tests.map(({ decision }) => decision))).toEqual(new Set(['open', 'exempt']));
    for (const { createdBy, decidedBy } of tests) expect(decidedBy).not.toBe(createdBy);
    const [opened] = tests.filter(({ decision }) => decision === 'open');
    const [plan] = await all(`content-plans?needId=${opened.recordId}&state=approved`);
    expect(plan.needIds).toContain(opened.recordId);
  });

  it('owes a review of what was only stored as exempt', async () => {
    const { items: due } = await made(head().get('classification-reviews'));
    expect(due.map(({ to }: { to: string }) => to)).toContain('exempt');
    const [strict] = await all('classification-decisions?to=confidential&standing=true');
    expect(strict.reviewOn > new Date().toISOString().slice(0, 10)).toBe(true);
  });

  it('hides from the viewer whatever is not open', async () => {
    const known = new Set((await all('research-notes')).map(({ classification }) => classification));
    expect(known).toEqual(new Set(['open', 'restricted', 'confidential', 'exempt']));
    const viewer = await signIn('viewer');
    for (const path of ['research-notes', 'community-needs', 'consequence-tests', 'classification-decisions'])
      for (const one of await items(viewer, path)) expect([path, one.classification]).toEqual([path, 'open']);
  });

  it('merged needs without losing a source', async () => {
    const merged = (await all('community-needs?state=dropped')).filter(({ mergedIntoId }) => mergedIntoId);
    expect(merged).toHaveLength(2);
    const survivor = await made(head().get(`community-needs/${merged[0].mergedIntoId}`));
    expect(survivor.mergedIds).toHaveLength(2);
    for (const { researchNoteIds } of merged)
      expect(survivor.researchNoteIds).toEqual(expect.arrayContaining(researchNoteIds));
    expect([survivor.feedbackCount, survivor.rank]).toEqual([2, expect.any(Number)]);
  });

  it('put a cited note right in a new version', async () => {
    const [old] = await all('research-notes?superseded=true');
    const note = await made(head().get(`research-notes/${old.id}`));
    const { items: versions } = await made(head().get(`research-notes/${old.id}/versions`));
    expect([note.cited, versions.length]).toEqual([true, 2]);
    expect(versions[1].sources.length).toBeGreaterThan(1);
  });

  it('approved two versions of one goal', async () => {
    const { items: versions } = await made(head().get(`campaigns/${await campaign('DBD-SIKLUS-2')}/goal/versions`));
    expect(versions).toHaveLength(2);
    const goal = await made(head().get(`campaigns/${await campaign('DBD-SIKLUS-1')}/goal`));
    expect([goal.legalBasisIds.length > 1, goal.researchNoteIds.length > 3]).toEqual([true, true]);
  });

  it('begins its objectives at baselines', async () => {
    const objectives = await all(`objectives?campaignId=${await campaign('DBD-SIKLUS-1')}`);
    for (const { baselineId, baselineValue } of objectives) expect([baselineId, baselineValue]).not.toContain(null);
  });

  it('cites no rule that was replaced', async () => {
    const [replaced] = (await all('legal-bases')).filter(({ replacedById }) => replacedById);
    expect((await made(head().get(`legal-bases/${replaced.id}/usage`))).items).toEqual([]);
  });

  it('waits for the head where the risk is high', async () => {
    const [waiting] = await all('approvals?state=pending&awaitingMyDecision=true');
    expect(waiting).toMatchObject({ riskClass: 'high', currentStep: 2 });
    const unread = await all('notifications?unread=true');
    expect(unread.map(({ kind }) => kind)).toEqual([
      'spike_seen',
      'case_reply_waiting',
      'case_handed_on',
      'approval_requested',
      'approval_requested',
    ]);
  });

  it('begins a young campaign with the template of another', async () => {
    const id = await campaign('DBD-TIMUR');
    const objectives = await all(`objectives?campaignId=${id}`);
    const tasks = await all(`tasks?campaignId=${id}`);
    expect([objectives.length, tasks.length > 10]).toEqual([5, true]);
    expect(objectives.filter(({ baselineId }) => baselineId)).toHaveLength(1);
  });

  it('shows what stands against its calendar', async () => {
    const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const calendar = await made(head().get(`calendar?from=${day(-30)}&to=${day(30)}`));
    const codes = new Set(calendar.conflicts.map(({ code }: { code: string }) => code));
    for (const code of ['calendar.channel_crowded', 'calendar.day_off']) expect(codes).toContain(code);
    expect(calendar.mix.categories.length).toBeGreaterThan(4);
  });
}
