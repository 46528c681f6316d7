import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '#test/support/app';
import { openBrowser, visit } from '#test/support/browser';
import { Client } from '#test/support/client';
import { startDemoApp } from '#test/support/demo';
import { agency } from '#test/support/factories';
import { PASSWORD } from '#test/support/password';

let browser: Browser;
let test: TestApp;

beforeAll(async () => {
  test = await startDemoApp();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

const ready = (page: Page, who: 'somebody' | 'nobody') => page.waitForSelector(`#swagger-ui[data-ready="${who}"]`);

async function open(locale = 'en-US', url = test.url, path = '/docs'): Promise<{ page: Page; complaints: string[] }> {
  const visitor = await visit(browser, url, locale);
  await visitor.page.goto(`${url}${path}`);
  await ready(visitor.page, 'nobody');
  return visitor;
}

/** Presses Execute in one operation and answers what the service said. */
async function execute(page: Page, operationId: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const block = page.locator(`[id$="-${operationId}"]`);
  const [response] = await Promise.all([
    page.waitForResponse((each) => each.url().includes('/api/v1/') && each.request().method() !== 'GET'),
    block.getByRole('button', { name: 'Execute' }).click(),
  ]);
  await block.locator('.live-responses-table').waitFor();
  return { status: response.status(), body: await response.json() };
}

describe('the page of the documentation', () => {
  it('lets staff file an evaluation with four clicks', async () => {
    const { page, complaints } = await open();
    await page
      .getByRole('button', { name: /^Staff/ })
      .first()
      .click();
    await ready(page, 'somebody');
    await page.getByRole('button', { name: 'Write an evaluation record' }).click();
    const { status, body } = await execute(page, 'createEvaluationRecord');
    expect(status).toBe(201);
    const token = await page.evaluate("JSON.parse(sessionStorage['siklus.session']).accessToken");
    const { body: campaign } = await new Client(test.url, String(token)).get(`campaigns/${body.campaignId}`);
    expect(campaign).toMatchObject({ stage: 'evaluation', status: 'active' });
    expect(complaints).toEqual([]);
  });

  it('speaks Indonesian to those who read it', async () => {
    const { page, complaints } = await open('id-ID');
    await page
      .getByRole('button', { name: /^Pengamat/ })
      .last()
      .click();
    await ready(page, 'somebody');
    await page.getByRole('button', { name: 'Tulis catatan evaluasi' }).click();
    const { status, body } = await execute(page, 'createEvaluationRecord');
    expect([status, body.title]).toEqual([403, 'Peran Anda tidak boleh melakukan ini']);
    expect(complaints).toEqual([]);
  });

  it('remembers who signed in until the tab is closed', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /^Head/ }).first().click();
    await ready(page, 'somebody');
    await page.reload();
    await ready(page, 'somebody');
    const other = await page.context().newPage();
    await other.goto(`${test.url}/docs`);
    await ready(other, 'nobody');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await ready(page, 'nobody');
  });
});

describe('the page at the address of an operation', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await open('en-US', test.url, '/docs#/Campaigns/gateCampaign'));
  });

  it('shows that operation alone', async () => {
    await page.locator('[id$="-gateCampaign"] .opblock-body').waitFor();
    expect(await page.locator('.opblock-body').count()).toBe(1);
  });

  it('groups the operations by stage, in order', async () => {
    const tags = page.locator('.opblock-tag');
    const groups = await tags.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-tag')));
    expect(groups.slice(0, 5)).toEqual([
      'Campaigns',
      '1 Fact-finding',
      '2 Planning',
      '3 Implementation',
      '4 Evaluation',
    ]);
  });

  it('fits on a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});

describe('the page without the demo', () => {
  let plain: TestApp;

  beforeAll(async () => {
    plain = await startTestApp();
  });
  afterAll(() => plain.close());

  it('knows no password', async () => {
    const html = await (await fetch(`${plain.url}/docs`)).text();
    expect(html).not.toContain(plain.settings.demoPassword);
    expect(html).not.toContain('dinkes-bandung');
  });

  it('signs in with an address and a password', async () => {
    const { staff } = await agency(plain);
    const { page, complaints } = await open('en-US', plain.url);
    await page.getByLabel('E-mail').fill(staff.email);
    await page.getByLabel('Password').fill('not this one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('status').filter({ hasText: /\w{4}/ }).waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await ready(page, 'somebody');
    expect(await page.locator('.signed-in').textContent()).toContain('(Staff)');
    expect(complaints).toEqual([]);
  });

  it('lets nothing in from elsewhere', async () => {
    const { headers } = await fetch(`${plain.url}/docs`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('sends its files once', async () => {
    const first = await new Client(plain.url, null).get('/docs/swagger-ui-bundle.js');
    const again = await new Client(plain.url, null).get('/docs/swagger-ui-bundle.js', {
      'if-none-match': first.headers.get('etag') ?? '',
    });
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});
