import { type Client, made } from '#test/support/client';
import { type Ground, message } from '#test/support/doing';
import type { Agency } from '#test/support/factories';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

/** One report, as it came in. */
export const report = (by: Client, on: Ground, values: Values = {}): Promise<Stored> =>
  made(by.post('feedback-messages', message(on, values)));

/** A case of one report of its own. */
export async function openCase(by: Client, on: Ground, values: Values = {}): Promise<Stored> {
  const { receivedAt, anonymous, ...facts } = values;
  const told = { ...(receivedAt ? { receivedAt } : {}), ...(anonymous ? { anonymous, authorRef: undefined } : {}) };
  const { id, trackingCode } = await report(by, on, told);
  const body = { feedbackMessageIds: [id], title: 'Fogging RW 05 belum datang', class: 'complaint', ...facts };
  return { ...(await made(by.post('cases', body))), messageId: id, trackingCode };
}

/** A case that was found clear and ours. */
export async function verifiedCase(by: Client, on: Ground, values: Values = {}): Promise<Stored> {
  const { at, ...facts } = values;
  const opened = await openCase(by, on, facts);
  return { ...opened, ...(await made(by.move(`cases/${opened.id}`, 'verified', at ? { at } : {}))) };
}

/** A case that somebody works on. */
export async function assignedCase(by: Client, on: Ground, values: Values = {}): Promise<Stored> {
  const verified = await verifiedCase(by, on, values);
  const { at } = values;
  const more = { assigneeId: by.id, ...(at ? { at } : {}) };
  return { ...verified, ...(await made(by.move(`cases/${verified.id}`, 'assigned', more))) };
}

/** Drafts a reply and sends it. */
export async function replied(by: Client, on: Ground, caseId: string, values: Values = {}): Promise<Stored> {
  const { at, channelId = on.channel.id, ...draft } = values;
  const path = `cases/${caseId}/replies`;
  const { id } = await made(by.post(path, { text: 'Fogging RW 05 Sabtu pukul 07.00.', final: true, ...draft }));
  return made(by.move(`${path}/${id}`, 'sent', { channelId, ...(at ? { at } : {}) }));
}

/** An agency with two divisions and a section below the first, with somebody in each. */
export async function tree({ admin, person }: Agency) {
  const unit = (name: string, kind: string, parentId?: string): Promise<Stored> =>
    made(admin.post('org-units', { name, kind, parentId }));
  const agency = await unit('Dinas Kesehatan', 'agency');
  const health = await unit('Bidang P2P', 'division', agency.id);
  const section = await unit('Seksi Surveilans', 'section', health.id);
  const other = await unit('Bidang Kesmas', 'division', agency.id);
  const [inSection, inOther] = [await person({ unitId: section.id }), await person({ unitId: other.id })];
  return { agency, health, section, other, inSection, inOther };
}
