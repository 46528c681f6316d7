import type pg from 'pg';
import { type Client, made } from '#test/support/client';
import type { Ground } from '#test/support/doing';
import { postOut, reading } from '#test/support/measuring';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the figure holds
export type Figure = any;

export const figuresOf = async (by: Client, path: string): Promise<Figure[]> => (await made(by.get(path))).items;

/** The figures of an answer by their formula; of several the last. */
export const byFormula = async (by: Client, path: string): Promise<Record<string, Figure>> =>
  Object.fromEntries((await figuresOf(by, path)).map((figure) => [figure.formula, figure]));

/** What stands beside the value. */
export const sides = ({ also }: Figure): Record<string, string | null> =>
  Object.fromEntries(also.map(({ code, value }: Figure) => [code, value]));

export function times<T>(n: number, make: (i: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: n }, (_, i) => make(i)));
}

/** A post of the campaign with what it stood at on 20 March 2026. */
export async function measuredPost(by: Client, on: Ground, values: Record<string, string>, post = {}): Promise<string> {
  const { id } = await postOut(by, on, post);
  const items = Object.entries(values).map(([metric, value]) => reading(id, value, '2026-03-20', { metric }));
  await made(by.post('metric-samples/batch', { items }));
  return id;
}

/** Messages that came in at these moments, and their ids. */
export async function saidAll(by: Client, place: object, received: readonly string[]): Promise<string[]> {
  const items = received.map((receivedAt) => ({ ...place, receivedAt, text: 'Kapan jadwal fogging RW 05 keluar?' }));
  const stored = await made(by.post('feedback-messages/batch', { items }));
  return stored.items.map(({ id }: { id: string }) => id);
}

/** A report on paper becomes a case the way a clerk enters it, also days later. */
export async function caseFrom(by: Client, messageId: string | undefined, values: object = {}): Promise<string> {
  const facts = { title: 'Jadwal fogging RW 05', class: 'information_request', topic: 'jadwal fogging', ...values };
  return (await made(by.post('cases', { ...facts, feedbackMessageIds: [messageId] }))).id;
}

/** The case is taken on when it came, and answered on a channel at the given moment. */
export async function answeredAt(
  by: Client,
  { id, receivedAt, channelId }: { id: string; receivedAt: string; channelId: string },
  at: string,
): Promise<void> {
  await made(by.move(`cases/${id}`, 'verified', { at: receivedAt }));
  await made(by.move(`cases/${id}`, 'assigned', { at: receivedAt, assigneeId: by.id }));
  const reply = await made(by.post(`cases/${id}/replies`, { text: 'Sabtu pukul 07.00.', final: true, channelId }));
  await made(by.move(`cases/${id}/replies/${reply.id}`, 'sent', { at }));
}

/** A post above most readers: no rule makes one so by itself, but a row may be. */
export async function makeConfidential(superuser: pg.Client, postId: string): Promise<void> {
  await superuser.query('ALTER TABLE posts DISABLE TRIGGER set_level');
  await superuser.query('UPDATE posts SET level = 2 WHERE id = $1', [postId]);
  await superuser.query('ALTER TABLE posts ENABLE TRIGGER set_level');
}
