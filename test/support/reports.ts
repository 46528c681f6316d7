import { createHash } from 'node:crypto';
import { type Client, made } from '#test/support/client';
import type { Agency } from '#test/support/factories';
import { PASSWORD } from '#test/support/password';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

/** What every report of a campaign has to say before it is frozen, and the head to sign it. */
export const reportOf = (campaignId: string, { head }: Agency, values: Values = {}): Values => ({
  kind: 'campaign',
  campaignId,
  title: 'Laporan Evaluasi Kampanye Bandung Bebas Jentik',
  background: 'Kasus demam berdarah di Coblong naik 38 persen.',
  method: 'Survei rumah tangga sebelum dan sesudah.',
  findings: 'Sasaran pengetahuan tercapai.',
  limits: 'Survei hanya menjangkau rumah yang berpenghuni siang hari.',
  recommendations: 'Jadwal per RW diumumkan setiap Senin.',
  signatories: [{ userId: head.id, capacity: 'Kepala Dinas Kesehatan Kota Bandung', caption: 'Mengetahui,' }],
  ...values,
});

/** Written and frozen by staff. */
export async function frozenReport({ staff }: Agency, values: Values): Promise<Stored> {
  const { id } = await made(staff.post('evaluation-reports', values));
  return made(staff.post(`evaluation-reports/${id}/freeze`));
}

/** Written and frozen by staff, signed by the head. */
export async function signedReport(agency: Agency, values: Values): Promise<Stored> {
  const { id } = await frozenReport(agency, values);
  return made(agency.head.post(`evaluation-reports/${id}/signatures`, { password: PASSWORD }));
}

/** A file as it comes over the line, with its sum. */
export async function download(by: Client, id: string, format: string, query = '') {
  const answer = await fetch(`${by.url}/api/v1/evaluation-reports/${id}/files/${format}${query}`, {
    headers: { authorization: `Bearer ${by.token}` },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    status: answer.status,
    headers: answer.headers,
    bytes,
    sum: createHash('sha256').update(bytes).digest('hex'),
  };
}
