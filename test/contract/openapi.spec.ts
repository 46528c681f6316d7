import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import {
  type OpenApi,
  operationsOf,
  type Parameter,
  reachableSchemas,
  resolved,
  type Schema,
} from '#platform/openapi/document-model';
import { startTestApp, type TestApp } from '#test/support/app';
import { outside } from '#test/support/outside';

const { describeApi } = await outside<typeof import('#app/api-description')>('#app/api-description');
const { permissionRules } = await outside<typeof import('#platform/auth/permissions')>('#platform/auth/permissions');
const { RouteTable } = await outside<typeof import('#platform/http/routes')>('#platform/http/routes');
const { buildDocument } = await outside<typeof import('#platform/openapi/document')>('#platform/openapi/document');

/** Pages and files for people, which no program asks for. */
const FOR_PEOPLE = /^(GET \/(docs|problems)(\/|$)|(GET|POST) \/approval-links\/)/;

const COMMITTED = 'docs/openapi.json';

let test: TestApp;
let text: string;
let document: OpenApi;

beforeAll(async () => {
  test = await startTestApp();
  text = (await test.app.inject('/openapi.json')).payload;
  document = JSON.parse(text);
});
afterAll(() => test.close());

const places = (): string[] =>
  operationsOf(document).map(({ method, path }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);

/** Every property of every schema, with its address. */
function properties(): Array<[string, Schema]> {
  return Object.entries(document.components.schemas).flatMap(([name, schema]) =>
    Object.entries(schema.properties ?? {}).map(([key, property]): [string, Schema] => [`${name}.${key}`, property]),
  );
}

const reached = (part: unknown): Set<string> => reachableSchemas(part, document);

const isPlain = ({ type }: Schema): boolean =>
  ['string', 'integer', 'number', 'boolean'].some((t) => [type].flat().includes(t));

const isLimited = ({ maxLength, format, enum: choices, const: only, pattern }: Schema): boolean =>
  [maxLength, format, choices, only, pattern].some((limit) => limit !== undefined);

describe('the committed document', () => {
  it('equals the generated one', () => {
    // When this fails: npm run openapi, then read what changed.
    expect(readFileSync(COMMITTED, 'utf8')).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  it('passes the rules of the standard and our own', async () => {
    const run = promisify(execFile);
    const lint = (tool: string, ...args: string[]) =>
      run(process.execPath, [`node_modules/${tool}`, ...args, COMMITTED]);
    await Promise.all([
      lint('@stoplight/spectral-cli/dist/index.js', 'lint', '--quiet', '--fail-severity=warn'),
      lint('@redocly/cli/bin/cli.js', 'lint', '--format=stylish'),
    ]);
  });
});

describe('the served document', () => {
  it('comes out the same however often it is made', () => {
    expect(buildDocument(test.app, describeApi())).toEqual(document);
  });

  it('is the same in YAML', async () => {
    const { payload, headers } = await test.app.inject('/openapi.yaml');
    expect(headers['content-type']).toMatch('application/yaml');
    expect(parse(payload, { maxAliasCount: -1 })).toEqual(document);
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await test.app.inject('/openapi.json');
    const again = await test.app.inject({ url: '/openapi.json', headers: { 'if-none-match': String(headers.etag) } });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  it('names the routes of the router and no others', () => {
    const routes = test.app
      .get(RouteTable)
      .paths()
      .filter((route) => !/^(HEAD|OPTIONS) /.test(route));
    expect(places().sort()).toEqual(routes.filter((route) => !FOR_PEOPLE.test(route)).sort());
  });
});

describe('every operation', () => {
  it('says what it does, where it belongs and what it needs', () => {
    const tags = new Set(document.tags?.map(({ name }) => name));
    const rules = new Set(['none', 'signed_in', ...permissionRules().keys()]);
    const poor = operationsOf(document).filter(
      ({ operation: { summary, description, tags: own = [], ...rest } }) =>
        !(
          summary &&
          description &&
          own.length === 1 &&
          tags.has(own[0] ?? '') &&
          rules.has(String(rest['x-permission']))
        ),
    );
    expect(poor.map(({ operation }) => operation.operationId)).toEqual([]);
  });

  it('describes each parameter, with an example or a closed list', () => {
    const poor = operationsOf(document).flatMap(({ operation }) =>
      (operation.parameters ?? [])
        .map((given) => resolved<Parameter>(given, document))
        .filter(
          ({ description, example, schema }) =>
            !description ||
            [example, schema.examples, schema.enum, schema.items?.enum].every((shown) => shown === undefined),
        )
        .map(({ name }) => `${operation.operationId} ${name}`),
    );
    expect(poor).toEqual([]);
  });

  it('shows an example of what it takes and answers', () => {
    const poor = operationsOf(document).flatMap(({ operation: { operationId, requestBody, responses } }) =>
      [requestBody ?? {}, ...Object.values(responses)]
        .flatMap((part) => Object.entries(resolved<{ content?: Record<string, object> }>(part, document).content ?? {}))
        .filter(([, content]) => !('example' in content) && !('examples' in content))
        .map(([type]) => `${operationId} ${type}`),
    );
    expect(poor).toEqual([]);
  });

  it('can be told from its neighbours by its sorts', () => {
    const open = operationsOf(document).flatMap(({ operation }) =>
      (operation.parameters ?? [])
        .map((given) => resolved<Parameter>(given, document))
        .filter(({ name, schema }) => name === 'sort' && !schema.enum)
        .map(() => operation.operationId),
    );
    expect(open).toEqual([]);
  });
});

describe('every schema', () => {
  it('is described and used', () => {
    const { schemas } = document.components;
    const used = reached(document.paths);
    expect(Object.keys(schemas).filter((name) => !schemas[name]?.description)).toEqual([]);
    expect(
      Object.keys(schemas).filter((name) => !used.has(name) && !reached(document.components.responses).has(name)),
    ).toEqual([]);
  });

  it('describes each property', () => {
    const poor = properties().filter(([, property]) => !property.description && !property.$ref);
    expect(poor.map(([name]) => name)).toEqual([]);
  });

  it('shows an example of each plain property', () => {
    const poor = properties().filter(
      ([, property]) =>
        isPlain(property) && [property.example, property.enum, property.const].every((shown) => shown === undefined),
    );
    expect(poor.map(([name]) => name)).toEqual([]);
  });

  it('limits each text that it takes', () => {
    const taken = reached(operationsOf(document).map(({ operation }) => operation.requestBody ?? {}));
    const texts = properties().filter(([name]) => taken.has(name.split('.')[0] ?? ''));
    const endless = texts.filter(([, property]) => {
      const schema = property.items ?? property;
      return [schema.type].flat().includes('string') && !isLimited(schema);
    });
    expect(endless.map(([name]) => name)).toEqual([]);
  });

  it('limits each number and list that it takes', () => {
    const taken = reached(operationsOf(document).map(({ operation }) => operation.requestBody ?? {}));
    const endless = properties().filter(([name, { type, maximum, items, maxItems }]) => {
      if (!taken.has(name.split('.')[0] ?? '')) return false;
      const number = [type].flat().some((t) => t === 'integer' || t === 'number');
      return (number && maximum === undefined) || (items !== undefined && maxItems === undefined);
    });
    expect(endless.map(([name]) => name)).toEqual([]);
  });
});
