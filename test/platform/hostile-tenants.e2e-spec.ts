import { type Classification, rankOf } from '#kernel/classification/classification';
import type { Schema } from '#platform/openapi/document-model';
import type { TestApp } from '#test/support/app';
import type { Answer, Client } from '#test/support/client';
import { startDemoApp } from '#test/support/demo';
import { everythingStored } from '#test/support/everything-stored';
import { eachOf, type Operation, Operations, UNKNOWN_ID } from '#test/support/operations';

let test: TestApp;
let operations: Operations;
let before: Record<string, string>;

beforeAll(async () => {
  test = await startDemoApp();
  operations = await Operations.of(test);
  for (const role of ['head', 'analyst', 'admin', 'staff', 'viewer', 'information_officer'])
    await operations.person(role, 'muba');
  for (const role of ['head', 'admin', 'viewer']) await operations.person(role);
  before = await everythingStored(test.databaseUrl);
});
afterAll(() => test.close());

type Body = Record<string, unknown>;

const collectionOf = (schema: Schema): string | undefined => schema['x-collection'] as string | undefined;
/** An answer without what names the single request. */
function plain({ status, body }: Answer): string {
  const { requestId: _, instance: __, ...rest } = body ?? {};
  return JSON.stringify({ status, ...rest });
}

/** The documented example with records of the agency's own in it, as its people would send it. */
async function ownBody({ body, example }: Operation): Promise<Body> {
  const filled: Body = { ...example };
  for (const [name, given] of Object.entries(body?.properties ?? {})) {
    const schema = operations.schema(given);
    const collection = collectionOf(schema);
    if (!collection || !(name in filled)) continue;
    const id = body?.required?.includes(name) ? await operations.first(collection, 'muba') : null;
    if (id) filled[name] = schema.items ? [id] : id;
    else delete filled[name];
  }
  return filled;
}

async function ask(operation: Operation, path: string, body?: Body): Promise<Answer> {
  const person = await operations.personFor(operation, 'muba');
  const headers = { 'if-match': '*' };
  return person.send(operation.method.toUpperCase(), path, { headers, body: operation.body && (body ?? {}) });
}

/** The path with another agency's records, or undefined where it has none to name. */
async function foreignPath(operation: Operation): Promise<string | undefined> {
  const named = operation.parameters.filter(({ in: place, schema }) => place === 'path' && schema.format === 'uuid');
  if (named.length === 0) return undefined;
  const path = await operations.path(operation, 'bandung');
  return path.includes(String(named[0]?.example)) ? undefined : path;
}

describe('another agency’s record in the path', () => {
  it('is answered like one that is not there', async () => {
    const told: string[] = [];
    let tried = 0;
    await eachOf(operations.all, async (operation) => {
      const path = await foreignPath(operation);
      if (path === undefined) return;
      tried += 1;
      const body = await ownBody(operation);
      const foreign = await ask(operation, path, body);
      const unknown = await ask(operation, operation.path.replace(/\{\w+\}/g, UNKNOWN_ID), body);
      if (foreign.status < 400 || plain(foreign) !== plain(unknown))
        told.push(`${operation.id} ${plain(foreign)} ${plain(unknown)}`);
    });
    expect(told).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  });
});

/** The fields of a body, or the parameters of a query, that name a record; each with an id of the other agency. */
async function foreignIds(
  named: Array<[string, Schema]>,
): Promise<Array<{ name: string; schema: Schema; id: string }>> {
  const found = named.map(async ([name, given]) => {
    const schema = operations.schema(given);
    const collection = collectionOf(schema);
    const id = collection ? await operations.first(collection, 'bandung') : null;
    return id ? [{ name, schema, id }] : [];
  });
  return (await Promise.all(found)).flat();
}

const inBody = ({ body }: Operation): Array<[string, Schema]> => Object.entries(body?.properties ?? {});
const inQuery = ({ parameters }: Operation): Array<[string, Schema]> =>
  parameters.filter(({ in: place }) => place === 'query').map(({ name, schema }) => [name, schema]);

describe('another agency’s record in a body', () => {
  it('is answered like one that is not there', async () => {
    const told: string[] = [];
    let reached = 0;
    await eachOf(operations.all, async (operation) => {
      const path = await operations.path(operation, 'muba');
      const own = await ownBody(operation);
      for (const { name, schema, id } of await foreignIds(inBody(operation))) {
        const withId = (given: string): Body => ({ ...own, [name]: schema.items ? [given] : given });
        const foreign = await ask(operation, path, withId(id));
        const unknown = await ask(operation, path, withId(UNKNOWN_ID));
        reached += foreign.status === 422 || foreign.status === 404 ? 1 : 0;
        const same = plain(foreign) === plain(unknown).replaceAll(UNKNOWN_ID, id);
        if (foreign.status < 400 || !same) told.push(`${operation.id} ${name} ${plain(foreign)} ${plain(unknown)}`);
      }
    });
    expect(told).toEqual([]);
    expect(reached).toBeGreaterThan(20);
  });
});

describe('another agency’s record in a filter', () => {
  it('finds nothing, like one that is not there', async () => {
    const told: string[] = [];
    await eachOf(operations.all, async (operation) => {
      const path = await operations.path(operation, 'muba');
      for (const { name, id } of await foreignIds(inQuery(operation))) {
        const foreign = await ask(operation, `${path}?${name}=${id}`);
        const unknown = await ask(operation, `${path}?${name}=${UNKNOWN_ID}`);
        if (plain(foreign) !== plain(unknown)) told.push(`${operation.id} ${name} ${plain(foreign)}`);
      }
    });
    expect(told).toEqual([]);
  });
});

type Item = Record<string, unknown> & { id?: string; classification?: Classification };

/** What two people see in one list; nothing where one of them may not read it. */
async function bothSee([one, other]: [Client, Client], path: string): Promise<[Item[], Item[]]> {
  const answers = await Promise.all([one.get(`${path}?limit=200`), other.get(`${path}?limit=200`)]);
  const [first, second] = answers.map(({ status, body }): Item[] => (status === 200 ? body.items : []));
  return [first ?? [], second ?? []];
}

const lists = (): Operation[] =>
  operations.all.filter(
    ({ method, path, parameters }) =>
      method === 'get' &&
      !path.includes('{') &&
      parameters.some(({ name }) => name === 'cursor') &&
      !parameters.some(({ required }) => required),
  );

describe('the lists of one agency', () => {
  it('hold no record of the other', async () => {
    const people = [await operations.person('head', 'bandung'), await operations.person('head', 'muba')] as [
      Client,
      Client,
    ];
    const shared: string[] = [];
    let seen = 0;
    await eachOf(lists(), async ({ id, path }) => {
      const [ours, theirs] = await bothSee(people, path);
      const known = new Set(ours.map((item) => item.id ?? JSON.stringify(item)));
      seen += known.size;
      shared.push(
        ...theirs.filter((item) => known.has(item.id ?? JSON.stringify(item))).map((item) => `${id} ${item.id}`),
      );
    });
    expect(shared).toEqual([]);
    expect(seen).toBeGreaterThan(200);
  });
});

describe('what is above a reader’s clearance', () => {
  it('is answered like what is not there, and is in no list', async () => {
    const people = [await operations.person('head'), await operations.person('viewer')] as [Client, Client];
    const [, viewer] = people;
    const { body: me } = await viewer.get('me');
    const isAbove = ({ classification = 'open' }: Item): boolean => rankOf(classification) > rankOf(me.clearance);
    const told: string[] = [];
    let tried = 0;
    const forBoth = lists().filter((list) => operations.isFor('viewer', list));
    await eachOf(forBoth, async ({ path }) => {
      const [all, seen] = await bothSee(people, path);
      told.push(...seen.filter(isAbove).map(({ id }) => `${path} lists ${id}`));
      for (const { id } of all.filter((item) => item.id !== undefined && isAbove(item))) {
        tried += 1;
        const [one, none] = await Promise.all([viewer.get(`${path}/${id}`), viewer.get(`${path}/${UNKNOWN_ID}`)]);
        if (plain(one) !== plain(none)) told.push(`${path}/${id} ${plain(one)}`);
      }
    });
    expect(told).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});

describe('after all that', () => {
  it('holds what it held before', async () => {
    expect(await everythingStored(test.databaseUrl)).toEqual(before);
  });
});
