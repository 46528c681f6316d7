import { type Client, made } from '#test/support/client';
import { researchNote } from '#test/support/factories';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

export const baselineValues: Values = {
  metric: 'Rumah tangga yang menguras bak setiap minggu',
  unit: 'persen',
  value: '40',
  sampleSize: 240,
  measuredOn: '2026-02-20',
  method: 'Survei rumah tangga tatap muka, acak dua tahap',
};

export function baseline(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  return made(by.post('baselines', { campaignId, ...baselineValues, ...values }));
}

export const statementValues: Values = {
  statement:
    'Hanya 40 persen rumah tangga di tiga kecamatan menguras bak setiap minggu; kasus DBD naik 38 persen setahun.',
  source: 'Jentik berkembang di bak yang dikuras lebih dari tujuh hari sekali.',
  where: 'Kecamatan Coblong, Cibiru, dan Rancasari.',
  when: 'Setiap musim hujan, memuncak pada Februari.',
  who: 'Sekitar 12.000 rumah tangga; anak 5–14 tahun paling sering sakit.',
  how: 'Anak dirawat rata-rata lima hari.',
  why: 'Kota melewati ambang kejadian luar biasa.',
  impliesSolution: false,
  placesBlame: false,
};

export function problemStatement(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  return made(by.put(`campaigns/${campaignId}/problem-statement`, { ...statementValues, ...values }));
}

/** A force of the kind that its side allows, tied to a note that is given or made. */
export async function situationFactor(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  const researchNoteIds = values.researchNoteIds ?? [(await researchNote(by, campaignId)).id];
  const text = 'Kader jumantik mengunjungi rumah setiap minggu.';
  return made(
    by.post('situation-factors', {
      campaignId,
      side: 'internal',
      swot: 'strength',
      text,
      weight: 4,
      ...values,
      researchNoteIds,
    }),
  );
}

export function stakeholder(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  const name = 'Kader jumantik Kecamatan Coblong';
  const howAffected = 'Mengunjungi 20 rumah setiap minggu.';
  return made(
    by.post('stakeholders', { campaignId, name, kind: 'community', howAffected, interest: 5, power: 2, ...values }),
  );
}
