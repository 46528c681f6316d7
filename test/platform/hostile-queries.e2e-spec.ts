import { ROLES } from '#kernel/access/roles';
import type { Parameter, Schema } from '#platform/openapi/document-model';
import type { TestApp } from '#test/support/app';
import { BAD_QUERIES } from '#test/support/bad-values';
import type { Answer } from '#test/support/client';
import { startDemoApp } from '#test/support/demo';
import { everythingStored } from '#test/support/everything-stored';
import { eachOf, type Operation, Operations, UNKNOWN_ID } from '#test/support/operations';

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

type Problem = { code: string; errors?: Array<{ pointer: string }> };

const queryOf = ({ parameters }: Operation): Parameter[] => parameters.filter(({ in: place }) => place === 'query');
const nameOf = (pointer: string): string => pointer.replace(/^[?/]/, '').split('/')[0] ?? '';

async function ask(
  operation: Operation,
  query: string,
  headers: Record<string, string> = {},
): Promise<Answer<Problem>> {
  const [person, path] = await Promise.all([operations.personFor(operation), operations.path(operation)]);
  const body = operation.body ? operation.example : undefined;
  return person.send(operation.method.toUpperCase(), `${path}${query}`, { body, headers });
}

/** Asks every operation, and answers those that did not refuse as they should. */
async function unrefused(
  status: number | number[],
  queryFor: (operation: Operation) => string | undefined,
  headers: Record<string, string> = {},
): Promise<string[]> {
  const wrong: string[] = [];
  await eachOf(operations.all, async (operation) => {
    const query = queryFor(operation);
    if (query === undefined) return;
    const answer = await ask(operation, query, headers);
    if (![status].flat().includes(answer.status) || !answer.body.code)
      wrong.push(`${operation.id} ${answer.status} ${answer.body.code ?? ''}`);
  });
  return wrong;
}

const has = (operation: Operation, name: string): boolean => queryOf(operation).some((each) => each.name === name);
const onlyIf =
  (name: string, query: string) =>
  (operation: Operation): string | undefined =>
    has(operation, name) ? query : undefined;

describe('every operation', () => {
  it.each(['?nope=1', '?__proto__[role]=admin', '?constructor=1', '?limit[]=1', '?%6eope'])(
    'refuses the unknown parameter of %s',
    async (query) => {
      expect(await unrefused(400, () => query)).toEqual([]);
    },
  );

  it('refuses a parameter twice that has one value', async () => {
    const twice = (operation: Operation): string | undefined => {
      const single = queryOf(operation).filter(({ schema }) => schema.type !== 'array');
      return single[0] && `?${single.map(({ name }) => `${name}=1&${name}=2`).join('&')}`;
    };
    expect(await unrefused(400, twice)).toEqual([]);
  });

  it.each(Object.entries(BAD_QUERIES))('refuses %s in each parameter, and says where', async (_, bad) => {
    const missed: string[] = [];
    await eachOf(operations.all, async (operation) => {
      const filled = queryOf(operation)
        .filter(({ name }) => name !== 'sort' && name !== 'dryRun')
        .map(({ name, schema }): [string, unknown] => [name, bad(operations.schema(schema as Schema))])
        .filter(([, value]) => value !== undefined);
      if (filled.length === 0) return;
      const { status, body } = await ask(operation, `?${new URLSearchParams(filled as [string, string][])}`);
      const named = new Set(body.errors?.map(({ pointer }) => nameOf(pointer)));
      for (const [name] of filled)
        if (status !== 400 || !named.has(name)) missed.push(`${operation.id} ${name} ${status}`);
    });
    expect(missed).toEqual([]);
  });

  it.each(['nope', '-nope', '--createdAt', 'createdAt;drop table users', 'createdAt desc', 'organizationId', ''])(
    'refuses the sort "%s"',
    async (sort) => {
      expect(await unrefused(400, onlyIf('sort', `?sort=${encodeURIComponent(sort)}`))).toEqual([]);
    },
  );

  it.each(['x', 'x.y', 'eyJzb3J0IjoiY3JlYXRlZEF0In0.AAAAAAAAAAAAAAAAAAAAAA', '.', 'null', `${'a'.repeat(1_500)}`])(
    'refuses the cursor "%.20s"',
    async (cursor) => {
      expect(await unrefused(400, onlyIf('cursor', `?cursor=${cursor}`))).toEqual([]);
    },
  );

  it.each(["'", '"', '"" or -', ':*', '&|!()<->', '\\', "'; drop table users; --", '%', '1e400', '💣'])(
    'searches for %s as for any text',
    async (text) => {
      const failed: string[] = [];
      await eachOf(operations.all, async (operation) => {
        if (!has(operation, 'q') || queryOf(operation).some(({ required, name }) => required && name !== 'q')) return;
        const { status } = await ask(operation, `?q=${encodeURIComponent(text)}`);
        if (status !== 200 && status !== 400) failed.push(`${operation.id} ${status}`);
      });
      expect(failed).toEqual([]);
    },
  );

  it.each(['%00', '%ED%A0%80', '%C0%AF', '%zz'])('refuses ?q=%s wherever it is asked', async (text) => {
    expect(await unrefused(400, () => `?q=${text}`)).toEqual([]);
  });

  it.each(['TRUE', ''])('refuses dryRun=%s', async (value) => {
    expect(await unrefused(400, onlyIf('dryRun', `?dryRun=${value}`))).toEqual([]);
  });
});

/** A file, where a route takes nothing else. */
const FORM = {
  body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\na,b\r\n--x--\r\n',
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
};

describe('every path with an id', () => {
  const withId =
    (replace: string) =>
    async (operation: Operation): Promise<Answer<Problem>> => {
      const person = await operations.personFor(operation);
      const path = operation.path.replace(/\{\w+\}/g, replace);
      const form = 'multipart/form-data' in (operation.operation.requestBody?.content ?? {}) ? FORM : undefined;
      const { body, headers } = form ?? { body: operation.body ? operation.example : undefined, headers: {} };
      return person.send(operation.method.toUpperCase(), path, { body, headers: { 'if-match': '"1"', ...headers } });
    };

  async function answers(replace: string): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const withIds = operations.all.filter(
      ({ path, parameters }) => path.includes('{') && parameters.some(({ schema }) => schema.format === 'uuid'),
    );
    await eachOf(withIds, async (operation) => {
      found.set(operation.id, (await withId(replace)(operation)).status);
    });
    return found;
  }

  it.each([
    UNKNOWN_ID,
    '00000000-0000-0000-0000-000000000000',
    'x',
    "1'%20or%201=1",
    'undefined',
    '..%2f..%2fetc',
    '%F0%9F%92%A3',
  ])('knows no record %s', async (id) => {
    const strange = [...(await answers(id))].filter(([, status]) => status !== 404 && status !== 400);
    expect(strange).toEqual([]);
  });

  it('refuses an address that is not UTF-8', async () => {
    const strange = [...(await answers('%ff'))].filter(([, status]) => status !== 400);
    expect(strange).toEqual([]);
  });

  it('finds a record by its id in capitals', async () => {
    const id = (await operations.first('campaigns')) ?? '';
    const { status } = await (await operations.person('head')).get(`campaigns/${id.toUpperCase()}`);
    expect(status).toBe(200);
  });
});

describe('every header that is understood', () => {
  it.each(['text/html', 'application/json;q=0', 'text/*'])('refuses to answer %s', async (accept) => {
    expect(await unrefused(406, () => '', { accept })).toEqual([]);
  });

  it.each(['"0"', '"99"', 'W/"1"', 'abc', '""', '"1", "2"', '"1e1"', '"99999999999999999999"'])(
    'takes If-Match: %s for another version',
    async (tag) => {
      const versioned = (operation: Operation): string | undefined =>
        operation.parameters.some(({ name }) => name === 'If-Match') && operation.method === 'delete' ? '' : undefined;
      expect(await unrefused([412, 404], versioned, { 'if-match': tag })).toEqual([]);
    },
  );

  it.each(['', '"', '"a b', 'a b', '"a"b"', `"${'x'.repeat(256)}"`])(
    'refuses the Idempotency-Key %.10s',
    async (key) => {
      const keyed = (operation: Operation): string | undefined =>
        operation.parameters.some(({ name }) => name === 'Idempotency-Key') ? '' : undefined;
      expect(await unrefused(400, keyed, { 'idempotency-key': key })).toEqual([]);
    },
  );

  it.each([
    ['nothing', ''],
    ['a text', 'Bearer x'],
    ['a token without signature', 'Bearer eyJhbGciOiJub25lIn0.eyJvcmciOiJ4In0.'],
    ['a made-up personal token', `Bearer sik_${'0'.repeat(64)}_${'a'.repeat(43)}`],
  ])('lets nobody in with %s', async (_, authorization) => {
    const inside: string[] = [];
    await eachOf(operations.all, async (operation) => {
      if (operation.operation['x-permission'] === 'none') return;
      const response = await fetch(`${test.url}${await operations.path(operation)}`, {
        method: operation.method.toUpperCase(),
        headers: { authorization, ...(operation.body ? { 'content-type': 'application/json' } : {}) },
        body: operation.body ? JSON.stringify(operation.example) : undefined,
      });
      if (response.status !== 401 || !response.headers.get('www-authenticate'))
        inside.push(`${operation.id} ${response.status}`);
    });
    expect(inside).toEqual([]);
  });
});

describe('after all that', () => {
  it('holds what it held before', async () => {
    expect(await everythingStored(test.databaseUrl)).toEqual(before);
  });
});
