import { readFileSync } from 'node:fs';
import { PERMISSIONS } from '#kernel/access/permissions';
import { permissionsDocument } from '#kernel/access/permissions-document';
import { ROLES } from '#kernel/access/roles';
import { startTestApp, type TestApp } from '#test/support/app';
import { ask, Client, made } from '#test/support/client';
import { type Agency, agency, ROLE_CLIENTS } from '#test/support/factories';
import { eachOf } from '#test/support/operations';

interface Operation {
  method: string;
  path: string;
  permission: string | undefined;
  secured: boolean;
  takesBody: boolean;
}

const UNKNOWN = '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f';
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
/** Ends the session that asks, so everybody who asks it needs one of their own. */
const SIGN_OUT = '/api/v1/auth/logout';

/** Asked beside a route's own permission, for the moves that mean more than the others. */
const INSIDE_A_MOVE = [
  'case.approve',
  'gate.waive',
  'content.approve',
  'evaluation.verify',
  'information.open',
  'issue.escalate',
  'work_evidence.read',
];

let test: TestApp;
let bandung: Agency;
let operations: Operation[];

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  const { body } = await ask(test.url, 'GET', '/openapi.json');
  operations = Object.entries<Record<string, Record<string, unknown>>>(body.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      method: method.toUpperCase(),
      path,
      permission: item[method]?.['x-permission'] as string | undefined,
      secured: ((item[method]?.security as unknown[] | undefined) ?? []).length > 0,
      takesBody: item[method]?.requestBody !== undefined,
    })),
  );
});
afterAll(() => test.close());

/** Asks for nothing that could exist, so that the only question left is whether one may ask at all. */
async function isRefused(by: Client, { method, path, takesBody }: Operation): Promise<boolean> {
  const place = path.replace(/\{\w+\}/g, UNKNOWN);
  const { status, body } = await by.send(method, place, takesBody ? { body: {} } : {});
  if (status >= 500) throw new Error(`${method} ${path} answered ${status}`);
  return status === 403 && body.code === 'access.denied';
}

const rolesOf = (permission: string | undefined): readonly string[] =>
  permission === 'signed_in' || permission === 'none'
    ? ROLES
    : ROLES.filter((role) => PERMISSIONS[permission as keyof typeof PERMISSIONS]?.roles.includes(role));

async function rolesLetThrough(operation: Operation): Promise<string[]> {
  const refused = await Promise.all(
    ROLES.map(async (role) => {
      const by = operation.path === SIGN_OUT ? await bandung.person({ role }) : bandung[ROLE_CLIENTS[role]];
      return isRefused(by, operation);
    }),
  );
  return ROLES.filter((_, i) => !refused[i]);
}

const nameOf = ({ method, path, permission }: Operation): string =>
  `${String(permission).padEnd(22)} ${method.padEnd(6)} ${path}`;

/** The matrix of routes, permissions and roles, as the service answered it. */
function print(rows: ReadonlyMap<string, readonly string[]>): void {
  const lines = [...rows].map(
    ([name, roles]) => `${ROLES.map((role) => (roles.includes(role) ? '✓ ' : '· ')).join(' ')} ${name}`,
  );
  process.stdout.write(`\n${ROLES.map((role) => role.slice(0, 2)).join(' ')}\n${lines.join('\n')}\n`);
}

describe('permissions', () => {
  it('name one permission of the closed list on every route', () => {
    const known = [...Object.keys(PERMISSIONS), 'signed_in', 'none'];
    expect(operations.filter(({ permission }) => !known.includes(permission ?? ''))).toEqual([]);
    expect(operations.filter(({ permission, secured }) => secured === (permission === 'none'))).toEqual([]);
  });

  it('each guard at least one route', () => {
    const used = new Set([...operations.map(({ permission }) => permission), ...INSIDE_A_MOVE]);
    expect(Object.keys(PERMISSIONS).filter((permission) => !used.has(permission))).toEqual([]);
  });

  it('let through on every route exactly the roles that have them', async () => {
    const through = new Map<Operation, readonly string[]>();
    await eachOf(
      operations,
      async (operation) => {
        through.set(operation, await rolesLetThrough(operation));
      },
      2,
    );
    const rows = new Map(operations.map((operation) => [nameOf(operation), through.get(operation) ?? []]));
    print(rows);
    const expected = operations.map((operation) => [nameOf(operation), rolesOf(operation.permission)]);
    expect([...rows]).toEqual(expected);
  });

  it('let nobody through who is not signed in', async () => {
    const nobody = new Client(test.url, null);
    const open: string[] = [];
    const guarded = operations.filter((one) => one.permission !== 'none');
    await eachOf(guarded, async ({ method, path, permission, takesBody }) => {
      const place = path.replace(/\{\w+\}/g, UNKNOWN);
      const { status, body } = await nobody.send(method, place, takesBody ? { body: {} } : {});
      if (status !== 401 || body.code !== 'auth.required') open.push(`${method} ${path} ${permission} ${status}`);
    });
    expect(open).toEqual([]);
  });

  it('narrow a token to its scopes, whatever its owner may do', async () => {
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const wish = { name: 'Papan pantau', scopes: ['campaign.read'], expiresOn };
    const { secret } = await made(bandung.head.post('access-tokens', wish));
    const program = new Client(test.url, secret);
    const through: string[] = [];
    const named = operations.filter(({ permission }) => permission && permission in PERMISSIONS);
    await eachOf(named, async (operation) => {
      if (!(await isRefused(program, operation))) through.push(operation.permission ?? '');
    });
    expect([...new Set(through)]).toEqual(['campaign.read']);
  });

  it('stand in docs/permissions.md as they are in the code', () => {
    expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionsDocument());
  });
});
