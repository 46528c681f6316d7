import type { Answer, Client } from '#test/support/client';
import { formOf, sendForm } from '#test/support/files';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back, and fails where it is not there
type Body = any;
export type Values = Record<string, string>;

export interface Sending {
  name?: string;
  dryRun?: boolean;
}

/** Sends a file to import. */
export function send(
  by: Client,
  content: string | Buffer,
  values: Values = {},
  { name = 'ekspor.csv', dryRun = false }: Sending = {},
): Promise<Answer<Body>> {
  const path = `/api/v1/imports${dryRun ? '?dryRun=true' : ''}`;
  return sendForm(by, formOf({ name, type: 'text/csv', content }, values), { path });
}

/** The job when it has ended. */
export async function ended(by: Client, { status, body }: Answer<Body>): Promise<Body> {
  if (status !== 202) throw new Error(`${status}: ${JSON.stringify(body)}`);
  for (;;) {
    const { body: job } = await by.get(`imports/${body.id}`);
    if (job.finishedAt) return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function rowsOf(by: Client, { id }: Body, query = ''): Promise<Body[]> {
  return (await by.get(`imports/${id}/rows?limit=200${query}`)).body.items;
}

/** A file of mentions, as our own template has it. */
export function mentions(rows: string[][]): string {
  const lines = [['external_id', 'published_at', 'platform', 'outlet', 'text'], ...rows];
  return lines.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n');
}

/** Everything that the stream of a job says until it ends by itself. */
export async function progressOf(by: Client, { id }: Body): Promise<Body[]> {
  const headers = { authorization: `Bearer ${by.token}`, accept: 'text/event-stream' };
  const response = await fetch(`${by.url}/api/v1/imports/${id}/progress`, { headers });
  const blocks = (await response.text()).split('\n\n').filter((block) => block.startsWith('id: '));
  return blocks.map((block) => JSON.parse(block.replace(/^id: \d+\ndata: /, '')));
}
