import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Client } from '#test/support/client';

type Values = Record<string, string>;
// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back, and fails where it is not there
type Body = any;

/** One dot, as a PNG. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A short PDF; no two are the same. */
export const pdf = (): Buffer => Buffer.from(`%PDF-1.4\n% ${randomBytes(8).toString('hex')}\n%%EOF\n`);

export interface Sent {
  name?: string;
  type?: string;
  content?: Buffer | string;
  field?: string;
}

export function formOf(
  { name = 'daftar.pdf', type = 'application/pdf', content = pdf(), field = 'file' }: Sent,
  values: Values = {},
): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(values)) form.append(key, value);
  form.append(field, new Blob([content as never], { type }), name);
  return form;
}

/** Sends a form as a browser would. */
export async function sendForm(
  by: Client,
  form: FormData | string | Buffer,
  { headers = {}, path = '/api/v1/attachments' }: { headers?: Record<string, string>; path?: string } = {},
): Promise<Answer<Body>> {
  const authorization: Record<string, string> = by.token === null ? {} : { authorization: `Bearer ${by.token}` };
  const response = await fetch(`${by.url}${path}`, {
    method: 'POST',
    headers: { ...authorization, ...headers },
    body: form as never,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? '' : JSON.parse(text) };
}

/** Stores a file; answers the record, or fails with what the service said. */
export async function attachment(by: Client, values: Values = {}, sent: Sent = {}): Promise<Body> {
  const { status, body } = await sendForm(by, formOf(sent, values));
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

export interface Folder {
  path: string;
  /** The contents that lie there, and what is still coming in. */
  files(): string[];
  remove(): void;
}

/** A data folder of a test's own. */
export function dataFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'siklus-files-'));
  return {
    path,
    files: () =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
