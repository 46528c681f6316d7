import { type Client, made } from '#test/support/client';
import { day } from '#test/support/doing';
import type { Agency } from '#test/support/factories';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record
type Stored = any;

/** What a consequence test says, on a legal basis that is in force. */
export const weighing = (legalBasisId: string, values: Values = {}): Values => ({
  title: 'Alamat rumah penderita DBD per RW',
  information: 'Daftar alamat 31 penderita dari penyelidikan epidemiologi.',
  ground: 'h',
  legalBasisId,
  consequenceIfOpened: 'Identitas pasien dapat dikenali tetangga.',
  consequenceIfClosed: 'Warga tetap tahu jumlah kasus per RW.',
  publicInterest: 'Kepentingan publik terpenuhi oleh angka per RW.',
  ...values,
});

/** Written by the analyst, decided by the information officer. */
export async function decidedTest(
  { analyst, informationOfficer }: Pick<Agency, 'analyst' | 'informationOfficer'>,
  decision: 'open' | 'exempt',
  values: Values,
): Promise<Stored> {
  const { id } = await made(analyst.post('consequence-tests', values));
  const until = decision === 'exempt' ? { validUntil: day(365) } : {};
  const said = { decision, reason: 'Data kesehatan.', ...until };
  return made(informationOfficer.move(`consequence-tests/${id}`, 'decided', said));
}

/** Decides about a record's classification. */
export const classify = (by: Client, recordId: string, to: string, values: Values = {}) =>
  by.post('classification-decisions', {
    resource: 'research-notes',
    recordId,
    to,
    reason: 'Memuat alamat penderita.',
    ...values,
  });
