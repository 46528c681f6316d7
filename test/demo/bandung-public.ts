import type { Reader } from '#test/demo/bandung-facts';
import { HEARD } from '#test/demo/lists';
import { made } from '#test/support/client';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the list shows
type Told = any;

/** What the city health office shows of sending and hearing: its cases, what people have a claim to, and what was measured. */
export function bandungPublic({ head, signIn, items }: Reader): void {
  const all = (path: string): Promise<Told[]> => items(head(), path);
  const get = (path: string): Promise<Told> => made(head().get(path));
  const called = async (words: string): Promise<Told> => (await all(`cases?q=${words}&sort=receivedAt`))[0];
  const states = async (id: string): Promise<string[]> =>
    (await get(`cases/${id}/transitions`)).items.map(({ to }: Told) => to);
  const clock = async (id: string, code: string): Promise<Told> =>
    (await get(`cases/${id}/clocks`)).items.findLast((one: Told) => one.code === code);
  const campaign = async (code: string): Promise<string> =>
    (await all('campaigns')).find((one) => one.code === code).id;

  it.each(HEARD)('has entries in %s', async (path) => {
    expect((await all(path)).length).toBeGreaterThan(0);
  });

  it('answered three reporters of one matter in time', async () => {
    const { id, state, contacts, mergedCases } = await called('RW+07+Kebon+Jayanti');
    expect([state, contacts, mergedCases]).toEqual(['closed', 3, 2]);
    expect((await clock(id, 'LAPOR-NONSUP')).state).toBe('met');
    expect((await clock(id, 'LAPOR-REPLYBACK')).state).toBe('elapsed');
    const [reply] = (await get(`cases/${id}/replies`)).items;
    expect([reply.final, typeof reply.replyTemplateId]).toEqual([true, 'string']);
    expect(reply.text).toContain('Undang-Undang 25/2009');
    for (const one of [id, ...(await all(`cases?duplicateOfId=${id}`)).map((merged) => merged.id)])
      for (const message of await all(`feedback-messages?caseId=${one}`))
        expect((await get(`feedback-messages/${message.id}/replies`)).items[0].text).toBe(reply.text);
  });

  it('was late, told the named superior and answered', async () => {
    const { id, state } = await called('Hasil+pemeriksaan+rumah');
    expect([state, await states(id)]).toEqual(['closed', expect.arrayContaining(['escalated', 'answered'])]);
    const late = await clock(id, 'LAPOR-NONSUP');
    const [superior] = (await all('users?q=Yeni')).map((person) => person.id);
    expect([late.state, late.escalation.superiorId]).toEqual(['met_late', superior]);
    const open = await called('jadwal+imunisasi+sekolah');
    expect([open.state, open.nextClock.state]).toEqual(['escalated', 'breached']);
  });

  it('waits for a reporter while the clock stands', async () => {
    const [{ id, nextClock }] = await all('cases?state=waiting_reporter');
    const paused = await clock(id, 'LAPOR-NONSUP');
    expect([nextClock, paused.state, paused.pauses.length]).toEqual([null, 'paused', 1]);
  });

  it('went sideways, was reopened by its reporter and answered again', async () => {
    const { id, reopenings, riskClass } = await called('Nama+kontak+TB');
    expect([reopenings, riskClass, (await states(id)).filter((to) => to === 'answered')]).toEqual([
      1,
      'high',
      ['answered', 'answered'],
    ]);
    expect((await get(`cases/${id}/coordinations`)).items).toHaveLength(1);
    expect((await get(`cases/${id}/reporter-answers`)).items).toMatchObject([{ effect: 'reopened' }]);
    for (const { createdBy, approvedById } of (await get(`cases/${id}/replies`)).items)
      expect([null, createdBy]).not.toContain(approvedById);
  });

  it('came back from the wrong unit, from nobody known', async () => {
    const { id, anonymous, state } = await called('Limbah+medis');
    expect([anonymous, state]).toEqual([true, 'closed']);
    expect((await get(`cases/${id}/returns`)).items).toHaveLength(1);
    expect((await get(`cases/${id}/dispositions`)).items).toHaveLength(2);
    const [message] = await all(`feedback-messages?caseId=${id}`);
    expect([message.authorRef, message.hasReporter]).toEqual([null, false]);
  });

  it('keeps what was told in confidence from its staff', async () => {
    const { id, confidential } = await called('Dugaan+pungutan');
    expect(confidential).toBe(true);
    const staff = await signIn('staff');
    expect((await staff.get(`cases/${id}`)).status).toBe(404);
    expect(await items(staff, 'cases?class=supervisory_complaint')).toEqual([]);
    const [message] = await all(`feedback-messages?caseId=${id}`);
    const shown = await get(`feedback-messages/${message.id}/identity-disclosures`);
    expect(shown.items[0].reason).toEqual(expect.any(String));
  });

  it('asked whether it was solved, and heard both', async () => {
    const { asked, answered, ratings } = await get('satisfaction');
    expect([asked > answered, answered, ratings]).toEqual([true, 2, [0, 1, 0, 0, 1]]);
    expect((await all('cases?state=reopened')).length).toBe(1);
    expect((await all('cases?state=rejected'))[0]).toMatchObject({ rejectReason: 'no_authority' });
  });

  it('answered, refused and was taken to the commission', async () => {
    const requests = await all('information-requests');
    expect(requests.map(({ state }) => state).sort()).toEqual(['answered', 'refused', 'registered']);
    const extended = requests.find(({ state }) => state === 'answered');
    const clocks = (await get(`information-requests/${extended.id}/clocks`)).items;
    expect(clocks[0]).toMatchObject({ code: 'KIP-ANSWER', state: 'met', extended: expect.anything() });
    expect(extended.entryIds).toHaveLength(1);
    const [objection] = await all('objections');
    const [dispute] = await all('disputes');
    expect([objection.state, dispute.state, dispute.objectionId]).toEqual(['partly_upheld', 'mediation', objection.id]);
  });

  it('settled a data subject’s request within 72 hours', async () => {
    const [{ id, receivedAt, settledAt }] = await all('data-subject-requests?state=done');
    expect(Date.parse(settledAt) - Date.parse(receivedAt)).toBeLessThan(72 * 3_600_000);
    expect((await get(`data-subject-requests/${id}/clocks`)).items[0].state).toBe('met');
  });

  it('measured its posts, the boosted one by itself', async () => {
    const id = await campaign('IMUNISASI-ANAK');
    const { totals } = await get(`campaigns/${id}/metrics`);
    const likes = totals.find(({ metric }: Told) => metric === 'likes');
    expect(likes.value).toBe(String(1382 + 241 + 322 + 29 + 197));
    const reach = totals.find(({ metric }: Told) => metric === 'reach');
    expect([reach.value, reach.lower]).toEqual([null, '57200']);
    const paid = await get(`campaigns/${id}/metrics?paid=true&metrics=spend`);
    expect(paid.totals[0].value).toBe('1500000');
    const { items: figures } = await get(`campaigns/${id}/figures`);
    expect(figures.find(({ formula }: Told) => formula === 'case.sla_compliance').n).toBeGreaterThan(0);
  });

  it('lost likes on the day of its correction', async () => {
    const [post] = await all('posts?state=corrected');
    const samples = await all(`metric-samples?postId=${post.id}&metric=likes&sort=capturedAt`);
    const values = samples.map(({ value }) => Number(value));
    expect(values[1]).toBeLessThan(values[0] as number);
    expect(await all('corrections?kind=withdrawal')).toHaveLength(1);
    const [channel] = (await all('channels')).filter(({ platform }) => platform === 'instagram');
    expect((await all(`metric-samples?channelId=${channel.id}&metric=followers`)).length).toBe(6);
  });

  it('is out on all channels but the one that failed', async () => {
    const [plan] = await all('content-plans?q=jadwal+pos+imunisasi&state=published');
    const { state, counts, lines } = await get(`content-plans/${plan.id}/publication`);
    expect([state, counts.published, counts.scheduled]).toEqual(['partially_published', 2, 1]);
    const again = await get(`posts/${lines.find((line: Told) => line.state === 'scheduled').postId}`);
    expect(again.retries).toBe(1);
  });

  it('imported an export, and says which row is wrong', async () => {
    const [job] = await all('imports');
    expect([job.state, job.total, job.inserted, job.errors]).toEqual(['done', 3, 2, 1]);
    const { items: rows } = await get(`imports/${job.id}/rows?verdict=error`);
    expect(rows[0].findings[0].message).toEqual(expect.any(String));
  });

  it('held a post in a pause and read it again', async () => {
    const [pause] = await all('pauses?state=resumed');
    expect(pause.resumeReason).toEqual(expect.any(String));
    const held = await all('audit-events?action=post.held');
    const confirmed = await all('audit-events?action=post.confirmed');
    expect(confirmed.map(({ recordId }) => recordId)).toEqual(held.map(({ recordId }) => recordId));
  });

  it('uses its hashtags and its tagged link', async () => {
    const [tag] = await all('link-tags');
    const [set] = await all('hashtag-sets?include=uses');
    expect([tag.uses, set.uses[0].posts > 1]).toEqual([1, true]);
    const [series] = await all('content-series');
    expect([series.state, typeof series.madeUntil]).toEqual(['running', 'string']);
  });

  it('saw dengue rise, and two people read it alike', async () => {
    const [spike] = await all('spikes');
    const issue = await get(`issues/${spike.issueId}`);
    expect([spike.topic, spike.opened, issue.level]).toEqual(['demam berdarah', true, 'priority']);
    const [sample] = await all('coding-samples');
    const { categories } = await get(`coding-samples/${sample.id}/agreement`);
    // 19 of 21 alike, (6·7 + 15·13 + 0·1) ÷ 21² by chance.
    expect(Number(categories[0].kappa.value)).toBeCloseTo((19 / 21 - 237 / 441) / (1 - 237 / 441), 9);
  });
}
