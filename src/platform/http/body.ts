import type { FastifyInstance, FastifyRequest } from 'fastify';
import { unreadable, unsupportedType } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';

const DEEPEST = 32;
const JSON_TYPE = 'application/json';
const JSON_ACCEPTED = { accept: JSON_TYPE, 'accept-patch': 'application/merge-patch+json, application/json' };
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Control characters other than tab and line ends: no text of an agency holds them, and PostgreSQL cannot store NUL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is this expression's purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

export const refuse = (reason: Text, cause?: unknown) => unreadable({ params: { reason }, cause });

export function refuseText(text: string): void {
  if (CONTROL.test(text))
    throw refuse({
      en: 'A text holds a control character such as NUL.',
      id: 'Ada teks yang memuat karakter kendali seperti NUL.',
    });
  if (!text.isWellFormed())
    throw refuse({
      en: 'A text holds ill-formed Unicode (half a surrogate pair).',
      id: 'Ada teks dengan Unicode yang rusak (separuh pasangan pengganti).',
    });
}

const NO_OBJECT: Text = { en: 'The body must be a JSON object.', id: 'Isi harus berupa objek JSON.' };
const TOO_DEEP: Text = {
  en: `The body is nested deeper than ${DEEPEST} levels.`,
  id: `Isi bersarang lebih dalam dari ${DEEPEST} tingkat.`,
};

/** Strings as JSON writes them; brackets inside them do not nest. */
const STRING = /"(?:[^"\\]|\\.)*"?/g;

/** Counted on the text, before the parser that a deep body would bring down. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (const [bracket] of text.replace(STRING, '').matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) throw refuse(TOO_DEEP);
  }
}

/** Names that would reach into an object's prototype are refused, not dropped: nobody sends them by mistake. */
function revive(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype')
    throw refuse({ en: `The field name ${key} is not allowed.`, id: `Nama isian ${key} tidak diperbolehkan.` });
  refuseText(key);
  if (typeof value === 'string') refuseText(value);
  return value;
}

export function parseBody(bytes: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    throw refuse({ en: 'The body is not valid UTF-8.', id: 'Isi bukan UTF-8 yang benar.' }, cause);
  }
  if (text.trim() === '') throw refuse({ en: 'The body is empty.', id: 'Isi kosong.' });
  refuseDepth(text);
  try {
    const body: unknown = JSON.parse(text, revive);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw refuse(NO_OBJECT);
    return body;
  } catch (error) {
    if (error instanceof SyntaxError)
      throw refuse({ en: 'The body is not well-formed JSON.', id: 'Isi bukan JSON yang benar.' }, error);
    throw error;
  }
}

function parser(request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: unknown) => void): void {
  request.rawBody = body;
  try {
    // Many programs say that they send JSON when they remove something, and send nothing.
    done(null, request.method === 'DELETE' && body.length === 0 ? undefined : parseBody(body));
  } catch (error) {
    done(error as Error);
  }
}

/** A form with a file is left on its line for the route to read; any other route takes none. */
function leaveForm(request: FastifyRequest, _payload: unknown, done: (error: Error | null) => void): void {
  const { config } = request.routeOptions;
  done(config.takesFile ? null : unsupportedType({ params: { accept: JSON_TYPE }, headers: JSON_ACCEPTED }));
}

/** JSON in UTF-8, and a form where a route takes a file; a merge patch may say so in its content type. */
export function useBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const types = /^application\/(merge-patch\+)?json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
  fastify.addContentTypeParser(types, { parseAs: 'buffer' }, parser as never);
  fastify.addContentTypeParser(/^multipart\/form-data\b/i, leaveForm as never);
}

/** A small body that unpacks into a large one is no body that we take. */
export function refuseEncoded({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'];
  if (encoding === undefined || encoding.trim().toLowerCase() === 'identity') return;
  throw unsupportedType({
    params: { accept: 'application/json, Content-Encoding: identity' },
    headers: { accept: 'application/json', 'accept-encoding': 'identity' },
  });
}

/** Texts in the address reach the database like those of a body. */
export function refuseBadUrl(request: FastifyRequest): void {
  let path: string;
  try {
    path = decodeURIComponent(request.url);
  } catch (cause) {
    throw refuse(
      { en: 'The address is not valid percent-encoded UTF-8.', id: 'Alamat bukan UTF-8 berkode persen yang benar.' },
      cause,
    );
  }
  refuseText(path);
}
