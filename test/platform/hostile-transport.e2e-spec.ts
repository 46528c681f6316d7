import { request } from 'node:http';
import { connect } from 'node:net';
import type { TestApp } from '#test/support/app';
import { startTestApp } from '#test/support/app';
import { Operations } from '#test/support/operations';

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: { code?: string; status?: number };
}

let test: TestApp;
let operations: Operations;

beforeAll(async () => {
  test = await startTestApp({ requestDeadlineMs: 1_000 });
  operations = await Operations.of(test);
});
afterAll(() => test.close());

/** With methods and headers that fetch would not send. */
function send(method: string, path: string, headers: Record<string, string> = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(`${test.url}${path}`, { method, headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        const json = response.headers['content-type']?.includes('json') && text !== '';
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: json ? JSON.parse(text) : {} });
      });
    });
    asked.on('error', reject).end();
  });
}

/** What the service answers to bytes as they are, until it closes the connection. */
function sendBytes(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port, hostname } = new URL(test.url);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

const paths = (): string[] => [...new Set(operations.all.map(({ path }) => path))];
const address = (path: string): string => path.replace(/\{\w+\}/g, '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f');

/** `/campaigns/count` takes what `/campaigns/{id}` takes: the router sees an id in it. */
function takes(method: string, path: string): boolean {
  return operations.all.some(
    (operation) =>
      operation.method.toUpperCase() === method &&
      new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
}

describe('every address', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'TRACE', 'OPTIONS'])(
    'names the methods it takes when asked to %s in vain',
    async (method) => {
      const wrong: string[] = [];
      for (const path of paths().filter((each) => !takes(method, each))) {
        const { status, headers, body } = await send(method, address(path));
        const allowed = String(headers.allow ?? '').split(', ');
        const missing = operations.all.filter(
          (each) => each.path === path && !allowed.includes(each.method.toUpperCase()),
        );
        if (status !== 405 || missing.length > 0 || body.code !== 'route.method_not_allowed')
          wrong.push(`${path} ${status} ${allowed}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('answers HEAD like GET, without the body', async () => {
    const { status, headers } = await send('HEAD', '/api/v1/campaigns');
    expect([status, headers['content-type'], headers['www-authenticate']]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
      'Bearer realm="siklus"',
    ]);
  });

  it.each([
    '/nope',
    '/api',
    '/api/v2/campaigns',
    '/api/v1/campaigns/x/y/z',
    '//api/v1/campaigns',
    '/api/v1//campaigns',
    '/.env',
    '/docs/../package.json',
    '/docs/nope.js',
    '/%2e%2e/etc/passwd',
  ])('knows nothing at %s', async (path) => {
    const { status, body } = await send('GET', path);
    expect([status, body.code]).toEqual([404, 'route.not_found']);
  });

  it.each([
    '/api/v1/campaigns/%',
    '/api/v1/campaigns/%zz',
    '/api/v1/campaigns/%ff',
    '/%c0%ae',
    '/api/v1/campaigns?q=%',
  ])('refuses %s, which is no address', async (path) => {
    const { status, body } = await send('GET', path);
    expect([status, body.code]).toEqual([400, 'request.unreadable']);
  });

  it('refuses an address of a thousand ids', async () => {
    const { status, body } = await send('GET', `/api/v1/campaigns/${'a'.repeat(5_000)}`);
    expect([status, body.status]).toEqual([404, 404]);
  });
});

describe('the bytes of a request', () => {
  it('may hold at most sixteen kilobytes of headers', async () => {
    const answer = await sendBytes(
      `GET /api/v1/campaigns HTTP/1.1\r\nhost: x\r\nx-padding: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('application/problem+json');
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a method that nobody knows', 'FOO / HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['two lengths', 'POST /api/v1/campaigns HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}'],
    [
      'a length and chunks',
      'POST /api/v1/campaigns HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header with a line of its own', 'GET /api/v1/campaigns HTTP/1.1\r\nhost: x\r\nx: a\nb: c\r\n\r\n'],
  ])('are refused when they are %s', async (_, bytes) => {
    const answer = await sendBytes(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).toContain('application/problem+json');
  });

  it('may not come one by one for ever', async () => {
    const begun = Date.now();
    const answer = await sendBytes('GET /api/v1/campaigns HTTP/1.1\r\nhost: x\r\nx-slow: ');
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(answer).not.toMatch(/^HTTP\/1\.1 [25]/);
  });

  it('may not promise a body that never comes', async () => {
    const begun = Date.now();
    const answer = await sendBytes(
      'POST /api/v1/auth/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    );
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
  });
});
