import { type Client, made } from '#test/support/client';

type Told = Record<string, never>;

/** How one article of the Muba demo was made, and what its crisis and its emergency left behind. */
export function mubaFacts(head: () => Client): void {
  const all = async (path: string) => (await made(head().get(path))).items;
  const article = async () => (await all('content-plans?q=loket+perahu&state=published'))[0];

  describe('the making of content', () => {
    it('went from the idea to its posts with one rework', async () => {
      const { id, reworks, approvedBy } = await article();
      const moves = await all(`content-plans/${id}/transitions`);
      expect([reworks, approvedBy]).toEqual([1, head().id]);
      expect(moves.map(({ to }: Told) => to)).toEqual(
        'planned strategy sourcing editing review editing review clearance approved scheduled published'.split(' '),
      );
    });

    it('took five crafts, each on time and by its own people', async () => {
      const tasks = await all(`tasks?contentPlanId=${(await article()).id}`);
      expect(tasks.map((task: Told) => task.function).sort()).toEqual([
        'channel_admin',
        'designer',
        'editor',
        'journalist',
        'photographer',
      ]);
      for (const { state, late, doneBy, assigneeId, note } of tasks)
        expect([state, late, doneBy, typeof note]).toEqual(['done', false, assigneeId, 'string']);
    });

    it('took a picture that was handed over twice', async () => {
      const [first, second] = await all(`assets?contentPlanId=${(await article()).id}&kind=photo&sort=createdAt`);
      expect(first).toMatchObject({ revision: 1, state: 'returned', supersededById: second.id });
      expect(second).toMatchObject({ revision: 2, state: 'accepted', mediaType: 'image/png' });
      const { status, headers } = await head().get(`attachments/${second.attachmentId}/content`);
      expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
    });

    it('met high water, and solved it', async () => {
      const obstacles = await all(`obstacles?contentPlanId=${(await article()).id}`);
      expect(obstacles).toHaveLength(1);
      expect(obstacles[0]).toMatchObject({ category: 'weather_access', state: 'solved', delayHours: 24 });
      expect(obstacles[0]).toMatchObject({ function: 'photographer', solution: expect.any(String) });
    });

    it('was approved at two steps by two others', async () => {
      const { id, createdBy, lastEditedBy } = await article();
      const [{ state, riskClass, decisions }] = await all(`content-plans/${id}/approvals`);
      expect([state, riskClass]).toEqual(['approved', 'high']);
      const by = decisions.map(({ decidedBy }: Told) => decidedBy);
      expect([by.length, new Set([...by, createdBy, lastEditedBy]).size]).toEqual([
        2,
        createdBy === lastEditedBy ? 3 : 4,
      ]);
    });

    it('fits every network that it went to', async () => {
      const { passed, channels } = await made(head().post(`content-plans/${(await article()).id}/validation`));
      expect([passed, channels.length]).toEqual([true, 3]);
      for (const { variantId, warnings } of channels) expect([typeof variantId, warnings]).toEqual(['string', []]);
    });

    it('left remarks at their fields, one dealt with', async () => {
      const comments = await all(`comments?contentPlanId=${(await article()).id}`);
      expect(comments.every(({ pointer }: Told) => pointer !== null)).toBe(true);
      expect(new Set(comments.map(({ state }: Told) => state))).toEqual(new Set(['open', 'resolved']));
    });
  });

  describe('what goes to a leader', () => {
    it('was approved by the secretary’s link as the last step', async () => {
      const [{ id, state }] = await all('content-plans?q=pemilihan+kepala+desa');
      const [approval] = await all(`content-plans/${id}/approvals`);
      expect([state, approval.state, approval.steps.length]).toEqual(['scheduled', 'approved', 3]);
      const told = approval.decisions.map(({ step, channel }: Told) => [step, channel]);
      expect(told).toEqual([
        [1, 'api'],
        [2, 'api'],
        [3, 'link'],
      ]);
      const name = 'Ir. Komala Dewi, Sekretaris Daerah';
      expect(approval.decisions[2]).toMatchObject({ name, decidedBy: null });
      const [link] = await all(`content-plans/${id}/approval-links`);
      expect(link).toMatchObject({ name, step: 3, usedAt: expect.any(String), revokedAt: null });
    });
  });

  describe('what nobody decided in time', () => {
    it('expired before its slot and never went out', async () => {
      const [{ contentPlanId, dueAt, slotAt, endedAt }] = await all('approvals?state=expired');
      expect([dueAt < slotAt, endedAt <= slotAt, slotAt < new Date().toISOString()]).toEqual([true, true, true]);
      const { state, plannedAt } = await made(head().get(`content-plans/${contentPlanId}`));
      expect([state, plannedAt]).toEqual(['clearance', slotAt]);
      expect(await all(`content-plans/${contentPlanId}/approvals`)).toMatchObject([
        { state: 'expired', decisions: [] },
      ]);
      expect(await all(`posts?contentPlanId=${contentPlanId}`)).toEqual([]);
      const kinds = (await all('notifications?limit=200'))
        .filter(({ recordId }: Told) => recordId === contentPlanId)
        .map(({ kind }: Told) => kind);
      expect(kinds.sort()).toEqual([
        'approval_expired',
        'approval_reminder',
        'approval_reminder',
        'approval_requested',
      ]);
    });
  });

  describe('what waits for somebody', () => {
    it('has a piece whose deadline is ahead, and one sent back', async () => {
      const [waiting] = await all('approvals?awaitingMyDecision=true');
      expect(Date.parse(waiting.dueAt)).toBeGreaterThan(Date.now());
      const [rejected] = await all('approvals?state=rejected');
      expect(rejected.reason).toEqual(expect.any(String));
    });

    it('owes what the crisis went past, and has paid some of it', async () => {
      const debts = await all('gate-debts');
      expect(debts.map(({ state, overdue }: Told) => [state, overdue])).toEqual([
        ['paid', false],
        ['open', false],
      ]);
    });

    it('looked again at what went out at once', async () => {
      const [review] = await all('emergency-reviews?kind=emergency');
      expect(review).toMatchObject({ state: 'done', outcome: 'in_order' });
      expect(review.doneBy).not.toBe(review.publishedBy);
    });

    it('keeps what was wanted and what was found before', async () => {
      const [{ id }] = await all('campaigns?q=Siaga&stage=closed');
      const versions = await all(`campaigns/${id}/goal/versions`);
      expect(versions.map(({ versionNumber }: Told) => versionNumber).sort()).toEqual([1, 2]);
      const [old] = await all(`research-notes?campaignId=${id}&superseded=true`);
      expect(old).toMatchObject({ technique: 'survey', supersededById: expect.any(String) });
      const merged = await all(`community-needs?campaignId=${id}&state=dropped`);
      expect(merged[0].mergedIntoId).toEqual(expect.any(String));
    });
  });

  describe('what the public said of the smoke', () => {
    const matter = async (words: string) => (await all(`cases?q=${words}`))[0];
    const clock = async (id: string, code: string) =>
      (await all(`cases/${id}/clocks`)).find((one: Told) => one.code === code);

    it('came in by five ways, and was answered three at once', async () => {
      const survivor = await matter('masker+anak+habis');
      expect(survivor).toMatchObject({ state: 'closed', contacts: 3, mergedCases: 2 });
      const merged = await all(`cases?duplicateOfId=${survivor.id}`);
      const messages = (
        await Promise.all([survivor, ...merged].map(({ id }: Told) => all(`feedback-messages?caseId=${id}`)))
      ).flat();
      expect(new Set(messages.map(({ firstRepliedAt }: Told) => firstRepliedAt))).toEqual(
        new Set([survivor.answeredAt]),
      );
      const ways = (await all('channels')).map(({ platform }: Told) => platform);
      for (const way of ['letter', 'sms', 'whatsapp', 'lapor', 'counter']) expect(ways).toContain(way);
    });

    it('went down to a unit and sideways to the health office', async () => {
      const { id, answeredAt } = await matter('masker+anak+habis');
      const [down, further] = await all(`cases/${id}/dispositions`);
      const [aside] = await all(`cases/${id}/coordinations`);
      expect([further.fromUnitId, aside.toUnitId]).toEqual([down.toUnitId, null]);
      expect(aside.elsewhere).toContain('Dinas Kesehatan');
      const { dueAt, state } = await clock(id, 'LAPOR-NONSUP');
      expect([state, answeredAt < dueAt]).toEqual(['met', true]);
    });

    it('was answered late once, with its superior told', async () => {
      const { id } = await matter('siaran+udara');
      const late = await clock(id, 'LAPOR-NONSUP');
      expect(late).toMatchObject({ state: 'met_late', escalation: { superiorName: 'Desi Anggraini' } });
      expect((await all(`cases/${id}/transitions`)).map(({ to }: Told) => to)).toContain('escalated');
    });

    it('was opened again, and waits for its reporter', async () => {
      expect(await matter('alat+pencacah')).toMatchObject({ state: 'closed', reopenings: 1 });
      const waiting = await matter('asap+setiap+sore');
      expect([waiting.state, waiting.nextClock]).toEqual(['waiting_reporter', null]);
      expect(await clock(waiting.id, 'LAPOR-NONSUP')).toMatchObject({ state: 'paused' });
    });

    it('was told through LAPOR! without a name, and in confidence', async () => {
      const reports = (await all('feedback-messages?source=lapor')).filter(({ caseId }: Told) => caseId);
      const anonymous = reports.find((one: Told) => one.anonymous);
      expect(anonymous).toMatchObject({ hasReporter: false, authorRef: null, state: 'answered' });
      const confidential = reports.find((one: Told) => one.confidential);
      expect(confidential).toMatchObject({ hasReporter: true, classification: 'confidential' });
    });

    it('was half of what was said of three agencies', async () => {
      const [{ id }] = await all('campaigns?q=Siaga&stage=closed');
      const { shareOfVoice, voices } = await made(head().get(`campaigns/${id}/monitoring`));
      expect([shareOfVoice.value, shareOfVoice.numerator, shareOfVoice.denominator]).toEqual(['50', '6', '12']);
      expect(voices.map(({ mentions }: Told) => mentions)).toEqual([6, 3, 3]);
    });
  });

  describe('what went out', () => {
    it('was measured, on the radio and face to face too', async () => {
      const posts = await all('posts?limit=200');
      const samples = await all('metric-samples?limit=200');
      const measured = new Set(samples.map(({ postId }: Told) => postId));
      expect(posts.filter(({ id, publishedAt }: Told) => publishedAt && !measured.has(id))).toEqual([]);
      for (const metric of ['listeners', 'attendance', 'followers'])
        expect(samples.some((one: Told) => one.metric === metric && one.value !== null)).toBe(true);
    });

    it('was put right once and withdrawn once, in public', async () => {
      const told = (await all('corrections')).map(({ kind, type, reason }: Told) => [kind, type, typeof reason]);
      expect(told.sort()).toEqual([
        ['correction', 'error', 'string'],
        ['withdrawal', 'privacy', 'string'],
      ]);
    });

    it('comes again every week until its end', async () => {
      const [{ id, state, recheckOn, endsOn }] = await all('content-series');
      expect([state, recheckOn < endsOn]).toEqual(['running', true]);
      const made = (await all(`content-series/${id}/occurrences`)).filter((one: Told) => one.contentPlanId);
      expect(made).toHaveLength(2);
    });

    it('answered a request for information in time', async () => {
      const [{ id, entryIds }] = await all('information-requests?state=answered');
      const [answer] = await all(`information-requests/${id}/clocks`);
      expect([entryIds.length, answer.code, answer.state]).toEqual([1, 'KIP-ANSWER', 'met']);
    });
  });
}
