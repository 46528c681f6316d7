import { type Client, made } from '#test/support/client';
import { type Agency, campaign, channel } from '#test/support/factories';
import { CLEAN, contentPlan, objective, publicOf, walk } from '#test/support/planning';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

const DAY_MS = 86_400_000;

/** So many days from now, as the agency in Bandung would write the day. */
export function day(days: number): string {
  return new Date(Date.now() + days * DAY_MS + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** So many minutes from now. */
export function moment(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

/** A campaign with what implementation works on. */
export interface Ground {
  campaign: Stored;
  channel: Stored;
  objective: Stored;
}

export async function ground({ head, analyst }: Agency): Promise<Ground> {
  const opened = await campaign(head);
  const people = await publicOf(analyst, opened.id);
  return {
    campaign: opened,
    channel: await channel(head),
    objective: await objective(analyst, opened.id, { publicId: people.id }),
  };
}

/** A piece that passed clearance and was approved by the head. */
export async function approvedPlan({ head, staff }: Agency, on: Ground, values: Values = {}): Promise<Stored> {
  const links = { objectiveIds: [on.objective.id], channelIds: [on.channel.id] };
  const plan = await contentPlan(staff, on.campaign.id, { ...CLEAN, ...links, ...values });
  await walk(staff, plan, 'clearance');
  return made(head.move(`content-plans/${plan.id}`, 'approved'));
}

export async function scheduledPlan(agency: Agency, on: Ground, values: Values = {}): Promise<Stored> {
  const plan = await approvedPlan(agency, on, values);
  return made(agency.staff.move(`content-plans/${plan.id}`, 'scheduled'));
}

export const unplannedPost = (on: Ground, values: Values = {}): Values => ({
  channelId: on.channel.id,
  campaignId: on.campaign.id,
  unplannedReason: 'Kasus meninggal di RW 05; warga perlu tahu hari ini juga.',
  caption: 'Fogging fokus RW 05 malam ini pukul 19.00.',
  publishedAt: moment(-60),
  ...values,
});

export const message = (on: Ground, values: Values = {}): Values => ({
  channelId: on.channel.id,
  campaignId: on.campaign.id,
  receivedAt: moment(-120),
  authorRef: 'WARGA-0042',
  text: 'Sudah dua minggu fogging di RW 05 belum juga datang.',
  ...values,
});

/** A complaint that somebody has coded. */
export async function complaint(
  by: Client,
  on: Ground,
  topic = 'jadwal fogging',
  values: Values = {},
): Promise<Stored> {
  const { id } = await made(by.post('feedback-messages', message(on, values)));
  return made(by.post(`feedback-messages/${id}/triage`, { kind: 'complaint', sentiment: 'negative', topic }));
}

export const evaluation = (on: Ground, values: Values = {}): Values => ({
  campaignId: on.campaign.id,
  criterion: 'messages_placed',
  metric: 'Unggahan yang terbit',
  unit: 'unggahan',
  value: '12',
  method: 'Hitungan dari kalender konten',
  measuredOn: day(-1),
  finding: 'Dua belas dari dua belas unggahan terbit pada jadwalnya.',
  interpretation: 'Jadwal dipegang; kenaikan sejalan dengan kunjungan kader.',
  limits: 'Rumah yang kosong pada siang hari tidak terwawancara.',
  evidence: 'Arsip P2P/118/2026',
  ...values,
});

/** Filed by staff, verified by the analyst: nobody verifies their own. */
export async function verified({ staff, analyst }: Agency, values: Values): Promise<Stored> {
  const { id } = await made(staff.post('evaluation-records', values));
  await made(staff.move(`evaluation-records/${id}`, 'submitted'));
  return made(analyst.move(`evaluation-records/${id}`, 'verified'));
}

export const followUp = (feedbackMessageId: string, ownerId: string, values: Values = {}): Values => ({
  feedbackMessageIds: [feedbackMessageId],
  problem: 'Warga RW 05 tidak tahu kapan fogging datang.',
  action: 'Menerbitkan jadwal fogging mingguan per RW setiap Senin.',
  ownerId,
  dueOn: day(14),
  ...values,
});

export const improvement = (followUpId: string, values: Values = {}): Values => ({
  followUpId,
  service: 'Layanan fogging',
  change: 'Jadwal mingguan per RW diumumkan setiap Senin.',
  effectiveOn: day(-20),
  indicator: 'Waktu dari laporan kasus sampai fogging',
  unit: 'hari',
  beforeValue: '9.5',
  afterValue: '4',
  evidence: 'Rekap PE puskesmas Januari–Juni 2026',
  ...values,
});

export const lesson = (on: Ground, ownerId: string, values: Values = {}): Values => ({
  campaignId: on.campaign.id,
  kind: 'repeat',
  text: 'Jadwal per RW yang terbit setiap Senin menghentikan pengaduan.',
  ownerId,
  ...values,
});
