import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import {
  complaint,
  day,
  evaluation,
  followUp,
  type Ground,
  ground,
  lesson,
  message,
  verified,
} from '#test/support/doing';
import { type Agency, agency, campaign } from '#test/support/factories';
import { CLEAN, contentPlan, objective } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
});
afterAll(() => test.close());

async function condition(on: Ground, to: string, code: string, language = 'en') {
  const { conditions } = await made(
    bandung.viewer.get(`campaigns/${on.campaign.id}/gate?to=${to}`, { 'accept-language': language }),
  );
  return conditions.find((one: { code: string }) => one.code === code);
}
const passed = async (on: Ground, to: string, code: string) => (await condition(on, to, code)).passed;

const file = async (on: Ground, criterion: string) => {
  const { id } = await made(bandung.staff.post('evaluation-records', evaluation(on, { criterion })));
  return made(bandung.staff.move(`evaluation-records/${id}`, 'submitted'));
};

describe('the gate to implementation', () => {
  it('asks for all three criteria of preparation', async () => {
    const on = await ground(bandung);
    const code = 'plan.preparation_evaluated';
    expect((await condition(on, 'implementation', code)).fix).toEqual({
      operationId: 'createEvaluationRecord',
      resource: 'evaluation-records',
      permission: 'evaluation.write',
      recordId: null,
    });
    for (const criterion of ['background_adequacy', 'content_appropriateness']) await file(on, criterion);
    const draft = await made(
      bandung.staff.post('evaluation-records', evaluation(on, { criterion: 'presentation_quality' })),
    );
    const { fix } = await condition(on, 'implementation', code);
    expect([fix.operationId, fix.recordId]).toEqual(['transitionEvaluationRecord', draft.id]);
    await made(bandung.staff.move(`evaluation-records/${draft.id}`, 'submitted'));
    expect(await passed(on, 'implementation', code)).toBe(true);
  });
});

describe('the gate to evaluation', () => {
  it('waits until every content plan is decided', async () => {
    const on = await ground(bandung);
    expect(await passed(on, 'evaluation', 'act.content_terminal')).toBe(true);
    const idea = await contentPlan(bandung.staff, on.campaign.id);
    const { fix } = await condition(on, 'evaluation', 'act.content_terminal');
    expect([fix.operationId, fix.recordId]).toEqual(['transitionContentPlan', idea.id]);
    await made(bandung.staff.move(`content-plans/${idea.id}`, 'cancelled', { reason: 'Tidak relevan lagi.' }));
    expect(await passed(on, 'evaluation', 'act.content_terminal')).toBe(true);
  });

  it('waits until everything heard is triaged, answered or not', async () => {
    const on = await ground(bandung);
    const { id } = await made(bandung.staff.post('feedback-messages', message(on)));
    await made(bandung.staff.post(`feedback-messages/${id}/replies`, { text: 'Sabtu pukul 07.00.' }));
    const { fix } = await condition(on, 'evaluation', 'act.feedback_triaged');
    expect([fix.operationId, fix.recordId]).toEqual(['triageFeedbackMessage', id]);
    await made(bandung.staff.post(`feedback-messages/${id}/triage`, { kind: 'spam' }));
    expect(await passed(on, 'evaluation', 'act.feedback_triaged')).toBe(true);
  });

  it('waits until what could not wait is reviewed', async () => {
    const on = await ground(bandung);
    const urgent = await contentPlan(bandung.staff, on.campaign.id, { ...CLEAN, objectiveIds: [on.objective.id] });
    const posts = [{ channelId: on.channel.id, caption: 'Fogging malam ini.' }];
    const { review } = await made(
      bandung.head.post(`content-plans/${urgent.id}/emergency-publish`, { reason: 'Kasus baru.', posts }),
    );
    const { fix } = await condition(on, 'evaluation', 'act.emergency_reviewed');
    expect([fix.operationId, fix.recordId]).toEqual(['transitionEmergencyReview', review.id]);
    const done = { outcome: 'in_order', finding: 'Jam dan lokasi benar.' };
    await made(bandung.staff2.move(`emergency-reviews/${review.id}`, 'done', done));
    expect(await passed(on, 'evaluation', 'act.emergency_reviewed')).toBe(true);
  });

  it('waits until obstacles are solved or accepted', async () => {
    const on = await ground(bandung);
    const { id } = await made(
      bandung.staff.post('obstacles', {
        campaignId: on.campaign.id,
        stage: 'implementation',
        category: 'technical_platform',
        text: 'Sinyal hilang.',
        occurredOn: day(-2),
      }),
    );
    const unmet = await condition(on, 'evaluation', 'act.obstacles', 'id');
    expect([unmet.fix.recordId, unmet.message]).toEqual([
      id,
      'Ada kendala yang masih terbuka: atasi, atau terima dengan alasan.',
    ]);
    await made(bandung.staff.move(`obstacles/${id}`, 'accepted', { reason: 'Wilayah blank spot.' }));
    expect(await passed(on, 'evaluation', 'act.obstacles')).toBe(true);
  });

  it('asks for all four criteria of implementation', async () => {
    const on = await ground(bandung);
    for (const criterion of ['messages_sent', 'messages_placed', 'received']) await file(on, criterion);
    expect(await passed(on, 'evaluation', 'act.implementation_evaluated')).toBe(false);
    await file(on, 'attended');
    expect(await passed(on, 'evaluation', 'act.implementation_evaluated')).toBe(true);
  });
});

describe('the gate to closing', () => {
  const result = (on: Ground, values = {}) =>
    evaluation(on, {
      objectiveId: on.objective.id,
      criterion: 'learned',
      unit: 'persen',
      value: '63.5',
      measuredOn: day(-1),
      ...values,
    });
  /** An objective whose day has come. */
  const dueGround = async (): Promise<Ground> => {
    const on = await ground(bandung);
    await made(bandung.analyst.patch(`objectives/${on.objective.id}`, { targetDate: day(-10) }, ifMatch(on.objective)));
    return on;
  };

  it('counts a result on or after the target date only', async () => {
    const on = await dueGround();
    await verified(bandung, result(on, { measuredOn: day(-20), interim: true }));
    const { fix } = await condition(on, 'closed', 'eval.results');
    expect([fix.operationId, fix.recordId]).toEqual(['createEvaluationRecord', on.objective.id]);
    await verified(bandung, result(on));
    expect(await passed(on, 'closed', 'eval.results')).toBe(true);
  });

  it('counts an earlier one that says why it stopped', async () => {
    const on = await dueGround();
    await verified(
      bandung,
      result(on, { measuredOn: day(-20), earlyStopReason: 'Kampanye dihentikan karena banjir.' }),
    );
    expect(await passed(on, 'closed', 'eval.results')).toBe(true);
  });

  it('takes a stated reason in the place of a result, and says so', async () => {
    const on = await dueGround();
    const state = (values: object) =>
      made(bandung.staff.post('evaluation-gaps', { campaignId: on.campaign.id, reason: 'Survei batal.', ...values }));
    expect((await condition(on, 'closed', 'eval.results')).message).toContain('createEvaluationGap states why');
    await state({ objectiveId: on.objective.id });
    const results = await condition(on, 'closed', 'eval.results');
    expect([results.passed, results.message]).toEqual([
      true,
      expect.stringContaining('at least one has only the reason'),
    ]);
    for (const level of ['preparation', 'impact']) await state({ level });
    expect(await passed(on, 'closed', 'eval.levels')).toBe(false);
    await verified(bandung, evaluation(on));
    const levels = await condition(on, 'closed', 'eval.levels', 'id');
    expect([levels.passed, levels.message]).toEqual([true, expect.stringContaining('hanya memiliki alasan')]);
    await verified(bandung, result(on));
    expect((await condition(on, 'closed', 'eval.results')).message).toBe(
      'Every outcome objective has a verified result.',
    );
  });

  it('counts what is verified and stands', async () => {
    const on = await dueGround();
    const { id } = await made(bandung.staff.post('evaluation-records', result(on)));
    await made(bandung.staff.move(`evaluation-records/${id}`, 'submitted'));
    expect(await passed(on, 'closed', 'eval.results')).toBe(false);
    await made(bandung.analyst.move(`evaluation-records/${id}`, 'verified'));
    expect(await passed(on, 'closed', 'eval.results')).toBe(true);
    await verified(bandung, evaluation(on, { supersedesId: id, changeReason: 'Bukan dari survei ini.' }));
    expect(await passed(on, 'closed', 'eval.results')).toBe(false);
  });

  it('asks again when an objective asks for more', async () => {
    const on = await dueGround();
    await verified(bandung, result(on));
    const aim = await made(bandung.analyst.get(`objectives/${on.objective.id}`));
    await made(bandung.analyst.patch(`objectives/${aim.id}`, { requiredLevel: 'behaved' }, ifMatch(aim)));
    expect(await passed(on, 'closed', 'eval.results')).toBe(false);
  });

  it('asks nothing of objectives of process', async () => {
    const on = await dueGround();
    await verified(bandung, result(on));
    await objective(bandung.analyst, on.campaign.id, { outcomeKind: 'process', publicId: on.objective.publicId });
    expect(await passed(on, 'closed', 'eval.results')).toBe(true);
  });

  it('wants a verified record at each level', async () => {
    const on = await ground(bandung);
    await verified(bandung, evaluation(on, { criterion: 'background_adequacy' }));
    await verified(bandung, evaluation(on));
    const waiting = await file(on, 'problem_solved');
    const { fix } = await condition(on, 'closed', 'eval.levels');
    expect([fix.permission, fix.recordId]).toEqual(['evaluation.verify', waiting.id]);
    await made(bandung.analyst.move(`evaluation-records/${waiting.id}`, 'verified'));
    expect(await passed(on, 'closed', 'eval.levels')).toBe(true);
  });

  it('wants a follow-up once complaints repeat themselves', async () => {
    const on = await ground(bandung);
    await complaint(bandung.staff, on, 'jadwal fogging');
    await complaint(bandung.staff, on, 'nomor darurat');
    expect(await passed(on, 'closed', 'eval.follow_ups')).toBe(true);
    const again = await complaint(bandung.staff, on, 'Jadwal Fogging');
    const { fix, message: text } = await condition(on, 'closed', 'eval.follow_ups');
    expect([fix.operationId, fix.recordId === null, text]).toEqual([
      'createFollowUp',
      false,
      'Complaints repeat themselves on a topic (2 or more), nobody follows it up, and no final complaint analysis names it no problem.',
    ]);
    await made(bandung.staff.post('follow-ups', followUp(again.id, bandung.staff2.id)));
    expect(await passed(on, 'closed', 'eval.follow_ups')).toBe(true);
  });

  it('wants a lesson, and that it goes on', async () => {
    const on = await ground(bandung);
    expect((await condition(on, 'closed', 'eval.lesson')).fix.operationId).toBe('createLesson');
    const { id } = await made(bandung.staff.post('lessons', lesson(on, bandung.analyst.id)));
    expect(await passed(on, 'closed', 'eval.lesson')).toBe(true);
    const { fix } = await condition(on, 'closed', 'eval.next_cycle');
    expect([fix.operationId, fix.recordId]).toEqual(['carryForwardLesson', id]);
    const next = await campaign(bandung.head);
    await made(bandung.staff.post(`lessons/${id}/carry-forward`, { campaignId: next.id }));
    expect(await passed(on, 'closed', 'eval.next_cycle')).toBe(true);
  });

  it('takes a stated reason for having no successor', async () => {
    const on = await ground(bandung);
    await made(
      bandung.head.patch(
        `campaigns/${on.campaign.id}`,
        { noSuccessorReason: 'Masalah teratasi.' },
        { 'if-match': '*' },
      ),
    );
    expect(await passed(on, 'closed', 'eval.next_cycle')).toBe(true);
  });
});
