import type { FastifyInstance, FastifyRequest } from 'fastify';
import { unreadable } from '#platform/problem/catalogue';

const DEEPEST = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Control characters other than tab and line ends: no text of an agency holds them, and PostgreSQL cannot store NUL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is this expression's purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

const refuse = (reason: string, cause?: unknown) => unreadable({ params: { reason }, cause });

function refuseText(text: string): void {
  if (CONTROL.test(text)) throw refuse('A text holds a control character such as NUL.');
  if (!text.isWellFormed()) throw refuse('A text holds ill-formed Unicode (half a surrogate pair).');
}

/** Strings as JSON writes them; brackets inside them do not nest. */
const STRING = /"(?:[^"\\]|\\.)*"?/g;

/** Counted on the text, before the parser that a deep body would bring down. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (const [bracket] of text.replace(STRING, '').matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) throw refuse(`The body is nested deeper than ${DEEPEST} levels.`);
  }
}

/** Names that would reach into an object's prototype are refused, not dropped: nobody sends them by mistake. */
function revive(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype')
    throw refuse(`The field name ${key} is not allowed.`);
  refuseText(key);
  if (typeof value === 'string') refuseText(value);
  return value;
}

export function parseBody(bytes: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    throw refuse('The body is not valid UTF-8.', cause);
  }
  if (text.trim() === '') throw refuse('The body is empty.');
  refuseDepth(text);
  try {
    return JSON.parse(text, revive);
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse('The body is not well-formed JSON.', error);
    throw error;
  }
}

function parser(request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: unknown) => void): void {
  request.rawBody = body;
  try {
    done(null, parseBody(body));
  } catch (error) {
    done(error as Error);
  }
}

/** JSON in UTF-8 and nothing else; a merge patch may say so in its content type. */
export function useBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const types = /^application\/(merge-patch\+)?json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
  fastify.addContentTypeParser(types, { parseAs: 'buffer' }, parser as never);
}

/** Texts in the address reach the database like those of a body. */
export function refuseBadUrl(request: FastifyRequest): void {
  let path: string;
  try {
    path = decodeURIComponent(request.url);
  } catch (cause) {
    throw refuse('The address is not valid percent-encoded UTF-8.', cause);
  }
  refuseText(path);
}
