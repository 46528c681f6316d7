import { gzipSync } from 'node:zlib';
import { ROLES } from '#kernel/access/roles';
import type { TestApp } from '#test/support/app';
import { BAD_VALUES } from '#test/support/bad-values';
import { startDemoApp } from '#test/support/demo';
import { everythingStored } from '#test/support/everything-stored';
import { eachOf, type Operation, Operations } from '#test/support/operations';

let test: TestApp;
let operations: Operations;
let before: Record<string, string>;

beforeAll(async () => {
  test = await startDemoApp();
  operations = await Operations.of(test);
  await Promise.all(ROLES.map((role) => operations.person(role)));
  before = await everythingStored(test.databaseUrl);
});
afterAll(() => test.close());

interface Refused {
  status: number;
  type: string | null;
  body: { code?: string; errors?: Array<{ pointer: string; code: string }> };
}

async function send(
  operation: Operation,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<Refused> {
  const [person, path] = await Promise.all([operations.personFor(operation), operations.path(operation)]);
  const response = await fetch(`${test.url}${path}`, {
    method: operation.method.toUpperCase(),
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json', ...headers },
    body: body as RequestInit['body'],
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: response.status < 400 ? {} : JSON.parse(text),
  };
}

/** Sends the body to every operation that takes one, and answers those that did not refuse it as they should. */
async function unrefused(
  status: number,
  bodyOf: (operation: Operation) => string | Uint8Array | undefined,
  headers: Record<string, string> = {},
): Promise<string[]> {
  const wrong: string[] = [];
  await eachOf(operations.all, async (operation) => {
    const body = operation.body && bodyOf(operation);
    if (body === undefined) return;
    const refused = await send(operation, body, headers);
    const fine = refused.status === status && refused.type?.startsWith('application/problem+json') && refused.body.code;
    if (!fine) wrong.push(`${operation.id} ${refused.status} ${refused.body.code ?? ''}`);
  });
  return wrong;
}

const whole = ({ example }: Operation, more: object = {}): string => JSON.stringify({ ...example, ...more });
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const firstText = ({ example }: Operation): string | undefined =>
  Object.entries(example).find(([, value]) => typeof value === 'string')?.[0];

/** The example with one text replaced, written by hand: what JSON.stringify would never write. */
function withRaw(operation: Operation, raw: string): string | undefined {
  const name = firstText(operation);
  return name === undefined ? undefined : whole(operation, { [name]: 'HERE' }).replace('"HERE"', raw);
}

describe('every operation that takes a body', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '  \n'],
    ['half an object', '{"title":'],
    ['a comma too many', '{"title":"x",}'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"x"'],
    ['a list', '[]'],
    ['a list of objects', '[{"title":"x"}]'],
    ['bytes that are no UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', new Uint8Array(Buffer.from('{"title":"x"}', 'utf16le'))],
    ['33 levels', deep(33)],
    ['3,000 levels', deep(3_000)],
    ['a prototype', '{"__proto__":{"role":"admin"}}'],
    ['a constructor', '{"constructor":{"prototype":{"role":"admin"}}}'],
  ])('refuses %s', async (_, body) => {
    expect(await unrefused(400, () => body)).toEqual([]);
  });

  it.each([
    ['NUL', '"a\\u0000b"'],
    ['a control character', '"a\\u0007b"'],
    ['half a surrogate pair', '"a\\ud800b"'],
    ['the wrong half first', '"\\udc00\\ud800"'],
  ])('refuses a text with %s', async (_, raw) => {
    expect(await unrefused(400, (operation) => withRaw(operation, raw))).toEqual([]);
  });

  it.each(['organizationId', 'createdBy', 'createdAt', 'nope'])(
    'refuses the field %s, which is not for callers',
    async (name) => {
      expect(await unrefused(400, (operation) => whole(operation, { [name]: 'x' }))).toEqual([]);
    },
  );

  it('refuses more than a megabyte', async () => {
    expect(await unrefused(413, (operation) => whole(operation, { padding: 'x'.repeat(1_100_000) }))).toEqual([]);
  });

  it.each([
    ['text/plain', {}],
    ['application/xml', {}],
    ['application/x-www-form-urlencoded', {}],
    ['multipart/form-data; boundary=x', {}],
    ['application/json; charset=utf-16', {}],
    ['application/json; charset=utf-7', {}],
    ['application/jsonp', {}],
    ['', {}],
  ])('refuses the content type "%s"', async (type) => {
    expect(await unrefused(415, (operation) => whole(operation), { 'content-type': type })).toEqual([]);
  });

  it('refuses a compressed body', async () => {
    const zipped = (operation: Operation) => new Uint8Array(gzipSync(whole(operation)));
    expect(await unrefused(415, zipped, { 'content-encoding': 'gzip' })).toEqual([]);
  });
});

describe('every field of every body', () => {
  it.each(Object.entries(BAD_VALUES))('refuses %s, and says where', async (_, bad) => {
    const missed: string[] = [];
    await eachOf(operations.all, async (operation) => {
      const fields = Object.entries(operation.body?.properties ?? {})
        .map(([name, schema]): [string, unknown] => [name, bad(operations.schema(schema))])
        .filter(([, value]) => value !== undefined);
      if (fields.length === 0) return;
      const { status, body } = await send(operation, whole(operation, Object.fromEntries(fields)));
      const named = new Set(body.errors?.map(({ pointer }) => pointer.split('/')[1]));
      for (const [name] of fields)
        if (status !== 400 || !named.has(name)) missed.push(`${operation.id} ${name} ${status}`);
    });
    expect(missed).toEqual([]);
  });

  it('refuses to be left out where it is required', async () => {
    const missed: string[] = [];
    await eachOf(operations.all, async (operation) => {
      const required = operation.body?.required ?? [];
      if (required.length === 0) return;
      const { status, body } = await send(operation, '{}');
      const named = new Set(body.errors?.map(({ pointer }) => pointer.split('/')[1]));
      for (const name of required)
        if (status !== 400 || !named.has(name)) missed.push(`${operation.id} ${name} ${status}`);
    });
    expect(missed).toEqual([]);
  });
});

describe('after all that', () => {
  it('holds what it held before', async () => {
    expect(await everythingStored(test.databaseUrl)).toEqual(before);
  });
});
