import type pg from 'pg';
import { openAsSuperuser, type PlantedAgency, plantAgency } from '#test/support/agency';
import type { TestApp } from '#test/support/app';
import { Planter } from '#test/support/plant';

type Ids = Record<string, string>;
type Plant = (table: string, values?: Record<string, unknown>) => Promise<string>;

export interface PlantedCycle {
  db: pg.Client;
  agency: PlantedAgency;
  other: PlantedAgency;
  planter: Planter;
  plant: Plant;
  /** What was planted, by the name that it has in the story. */
  id: Ids;
}

/** A whole cycle, with a campaign before it and one after, and beside each step something that shares only its cause. */
export async function plantCycle(test: TestApp): Promise<PlantedCycle> {
  const db = await openAsSuperuser(test);
  const agency = await plantAgency(test, db, 'BDG');
  const other = await plantAgency(test, db, 'MUBA');
  const planter = new Planter(db, agency);
  const plant: Plant = (table, values = {}) => planter.plant(table, values);
  const cycle = { db, agency, other, planter, plant, id: {} };
  await facts(cycle);
  await plan(cycle);
  await echo(cycle);
  return cycle;
}

async function facts({ plant, planter, id }: PlantedCycle): Promise<void> {
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

async function plan({ plant, planter, db, id }: PlantedCycle): Promise<void> {
  const campaign_id = id.campaign;
  const public_id = await plant('publics', { campaign_id });
  id.public = public_id;
  id.objective = await plant('objectives', { campaign_id, public_id });
  await planter.link('objective_needs', { objective_id: id.objective, need_id: id.need });
  id.strategy = await plant('strategies', { campaign_id, kind: 'message', text: 'Jadwal yang jelas' });
  await planter.link('strategy_objectives', { strategy_id: id.strategy, objective_id: id.objective });
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

async function echo({ plant, planter, id }: PlantedCycle): Promise<void> {
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
    hash_version: 2,
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
