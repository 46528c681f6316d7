import { createHash } from 'node:crypto';
import { ask } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const get = (path: string, headers: Record<string, string> = {}) => ask(test, null, path, { headers });

describe('GET /problems/{code}', () => {
  it('is where the type of a problem leads', async () => {
    const { body } = await get('/api/v1/campaigns');
    const page = await get(body.type, { accept: 'text/html,*/*' });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('<h1>Sign in first</h1>');
    expect(page.body).toContain('POST /api/v1/auth/login');
    expect(page.body).toContain('&#60;accessToken&#62;');
  });

  it('speaks Indonesian to whoever prefers it', async () => {
    const { body, headers } = await get('/problems/version.stale', { 'accept-language': 'id-ID,id;q=0.9' });
    expect(headers.get('content-language')).toBe('id');
    expect(body).toContain('<html lang="id">');
    expect(body).toContain('<h1>Rekaman sudah berubah sejak Anda baca</h1>');
    expect(body).toContain('<var>{version}</var>');
    expect((await get('/problems/version.stale?lang=en', { 'accept-language': 'id' })).body).toContain('lang="en"');
  });

  it('says whether the same request is worth repeating', async () => {
    expect((await get('/problems/service.unavailable')).body).toContain('Yes, after a while');
    expect((await get('/problems/request.invalid')).body).toContain('No: the answer stays the same');
  });

  it('lets a browser load and run nothing', async () => {
    const { body, headers } = await get('/problems/rate.limited');
    const style = createHash('sha256')
      .update(/<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? '')
      .digest('base64');
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(body).not.toMatch(/<script|src=|https?:/);
  });

  it('answers programs in JSON', async () => {
    const { body } = await get('/problems/rate.limited', { accept: 'application/json' });
    expect(body).toEqual({
      type: '/problems/rate.limited',
      code: 'rate.limited',
      status: 429,
      title: 'Too many requests',
      detail: expect.stringContaining('{seconds}'),
      remedy: expect.any(String),
      retryable: true,
    });
  });

  it('knows no other codes', async () => {
    for (const code of ['no.such', '..%2f..', '%3Cscript%3E'])
      expect((await get(`/problems/${code}`)).status).toBe(404);
  });
});

describe('GET /problems', () => {
  it('lists every kind in both languages, with a page for each', async () => {
    const { body } = await get('/problems', { accept: 'application/json', 'accept-language': 'id' });
    expect(body.items.length).toBeGreaterThan(25);
    for (const language of ['en', 'id']) {
      const page = (await get(`/problems?lang=${language}`)).body;
      for (const { code } of body.items) expect(page).toContain(`href="/problems/${code}?lang=${language}"`);
    }
    const pages = await Promise.all(body.items.map(({ type }: { type: string }) => get(type)));
    expect(pages.every(({ status, body: text }) => status === 200 && text.includes('<h1>'))).toBe(true);
  });
});
