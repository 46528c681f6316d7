import { type Answer, type Client, made } from '#test/support/client';
import { type Agency, campaign, channel, researchNote } from '#test/support/factories';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

/** Codes of the rules that an answer names. */
export const codes = ({ body }: Answer<Stored>): string[] =>
  (body.errors ?? []).map(({ code }: { code: string }) => code).sort();

/** Pointers of the fields that an answer names. */
export const pointers = ({ body }: Answer<Stored>): string[] =>
  (body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer).sort();

export function communityNeed(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  return made(
    by.post('community-needs', {
      campaignId,
      title: 'Warga Coblong perlu tahu cara menguras bak setiap minggu',
      need: 'Warga menguras bak lebih dari dua minggu sekali.',
      area: 'Kecamatan Coblong',
      urgency: 4,
      severity: 4,
      reach: 3,
      ...values,
    }),
  );
}

/** A need with its evidence, on which objectives can be built. */
export async function validatedNeed(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  const note = await researchNote(by, campaignId);
  const need = await communityNeed(by, campaignId, { researchNoteIds: [note.id], ...values });
  return made(by.move(`community-needs/${need.id}`, 'validated'));
}

export function goal(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  return made(
    by.put(`campaigns/${campaignId}/goal`, {
      statement: 'Menurunkan kejadian demam berdarah di Kota Bandung',
      setBy: 'Kepala Dinas Kesehatan, rapat pimpinan 12 Januari 2026',
      ...values,
    }),
  );
}

export function publicOf(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  return made(
    by.post('publics', { campaignId, name: 'Ibu rumah tangga di Kecamatan Coblong', size: 12000, ...values }),
  );
}

/** The objective of the domain reference: from 40 to 60 percent (C21). */
export const objectiveValues = (publicId: string): Values => ({
  publicId,
  direction: 'increase',
  outcomeKind: 'knowledge',
  outcome: 'tahu bahwa bak harus dikuras setiap minggu',
  metric: 'Rumah tangga yang menyebut pengurasan mingguan',
  unit: 'persen',
  baselineValue: '40',
  targetValue: '60',
  targetDate: '2026-06-30',
  method: 'Survei rumah tangga, acak dua tahap, n = 300',
});

export async function objective(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  const publicId = values.publicId ?? (await publicOf(by, campaignId)).id;
  return made(by.post('objectives', { campaignId, ...objectiveValues(String(publicId)), ...values }));
}

/** How an objective is to be reached, by whom, for how much, and how it will be measured: what the gate asks beside content. */
export async function programme(
  { analyst, staff }: Pick<Agency, 'analyst' | 'staff'>,
  target: Stored,
): Promise<Stored> {
  const { campaignId, targetDate, metric } = target;
  const objectiveIds = [target.id];
  for (const kind of ['action', 'message', 'media'])
    await made(analyst.post('strategies', { campaignId, kind, text: 'Kuras bak setiap Jumat.', objectiveIds }));
  const when = { whoId: staff.id, startsOn: '2026-03-02', dueOn: '2026-03-06' };
  const plan = { objectiveId: target.id, metric, method: 'Survei', whoId: analyst.id, measureOn: targetDate };
  return {
    activity: await made(analyst.post('activities', { campaignId, title: 'Pelatihan kader', objectiveIds, ...when })),
    budgetLine: await made(
      analyst.post('budget-lines', { campaignId, item: 'Survei akhir', kind: 'evaluation', planned: '4500000' }),
    ),
    evaluationPlan: await made(analyst.post('evaluation-plans', { campaignId, ...plan })),
  };
}

export function contentPlan(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  return made(
    by.post('content-plans', {
      campaignId,
      title: 'Infografis: tujuh hari daur hidup jentik',
      format: 'infographic',
      ...values,
    }),
  );
}

/** What a piece needs to pass the publish gate. */
export const CLEAN: Values = {
  plannedAt: '2026-03-15T09:00:00+07:00',
  personalDataCheck: 'passed',
  altText: 'Tujuh gambar dari telur sampai nyamuk dewasa.',
  dataSources: ['Survei jentik Puskesmas Dago, Februari 2026'],
};

const WAY = ['planned', 'strategy', 'sourcing', 'editing', 'review', 'clearance'];

/** Moves a piece along the usual way until it stands in `to`. */
export async function walk(by: Client, plan: Stored, to: string): Promise<Stored> {
  let current = plan;
  for (const step of WAY.slice(WAY.indexOf(plan.state) + 1, WAY.indexOf(to) + 1)) {
    current = await made(by.move(`content-plans/${plan.id}`, step));
  }
  return current;
}

export interface Plan {
  campaign: Stored;
  objective: Stored;
  channel: Stored;
}

/** A campaign with an objective and a channel, for content to work for. */
export async function planned(by: Client): Promise<Plan> {
  const opened = await campaign(by);
  return { campaign: opened, objective: await objective(by, opened.id), channel: await channel(by) };
}

/** Another classification for a stored record, decided by whoever may: the information officer. */
export function reclassified(by: Client, resource: string, recordId: string, to: string): Promise<Stored> {
  return made(
    by.post('classification-decisions', { resource, recordId, to, reason: 'Memuat data yang tidak boleh tersebar.' }),
  );
}
