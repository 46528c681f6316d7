import { startTestApp, type TestApp } from '#test/support/app';
import { ask, type Client, made } from '#test/support/client';
import { moment } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { CLEAN, contentPlan, type Plan, planned, walk } from '#test/support/planning';

const HEAD = { name: 'Kepala humas', mode: 'any', role: 'head' };
const LEADER = { name: 'Kepala Dinas', mode: 'any', byLink: true };
const NAME = 'dr. Anhar Hadian, Kepala Dinas';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let plan: Plan;

beforeAll(async () => {
  // Links are counted by address: each knock of these tests comes from its own.
  test = await startTestApp({ rateLimitPerMinute: 6_000, trustProxy: 1 });
  bandung = await agency(test);
  muba = await agency(test);
  plan = await planned(bandung.head);
  const chain = { riskClass: 'high', validFrom: '2026-01-05', steps: [HEAD, LEADER] };
  await made(bandung.admin.post('approval-chains', chain));
});
afterAll(() => test.close());

const values = { riskClass: 'high', plannedAt: moment(7 * 1440), keyMessage: 'Kuras <b>bak</b> setiap Jumat.' };
async function cleared(by: Client = bandung.staff) {
  const piece = await contentPlan(by, plan.campaign.id, { ...CLEAN, ...values, objectiveIds: [plan.objective.id] });
  return walk(by, piece, 'clearance');
}
async function atLeader() {
  const piece = await cleared();
  await made(bandung.head.post(`content-plans/${piece.id}/reviews`, { decision: 'approved', version: piece.version }));
  return piece;
}
const offer = (id: string, by: Client = bandung.head, more = {}) =>
  by.post(`content-plans/${id}/approval-links`, { name: NAME, ...more });
async function linked() {
  const piece = await atLeader();
  const link = await made(offer(piece.id));
  return { piece, link, path: link.url as string };
}
let knocks = 0;
const from = (address?: string) => {
  knocks += 1;
  return { 'x-forwarded-for': address ?? `198.51.100.${knocks}` };
};
const api = (method: string, path: string, body?: unknown, headers = from()) =>
  ask(test.url, method, `/api/v1${path}`, { body, headers });
const state = async (id: string) => (await bandung.viewer.get(`content-plans/${id}`)).body;

const page = (path: string, form?: Record<string, string>, language = 'id', headers = from()) =>
  fetch(`${test.url}${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { accept: 'text/html', 'accept-language': language, ...headers },
    body: form && new URLSearchParams(form),
  });

describe('what the leader reads', () => {
  it('is every word that will go out, without codes', async () => {
    const { id: channelId, handle } = plan.channel;
    const piece = await contentPlan(bandung.staff, plan.campaign.id, {
      ...CLEAN,
      ...values,
      objectiveIds: [plan.objective.id],
      channelIds: [channelId],
    });
    const caption = 'Kuras bak <setiap> Jumat.';
    const media = [{ kind: 'image', mediaType: 'image/jpeg', bytes: 480_000, width: 1_080, height: 1_080 }];
    await made(bandung.staff.post('content-variants', { contentPlanId: piece.id, channelId, caption, media }));
    const ready = await walk(bandung.staff, await state(piece.id), 'clearance');
    await made(
      bandung.head.post(`content-plans/${piece.id}/reviews`, { decision: 'approved', version: ready.version }),
    );
    const { url } = await made(offer(piece.id));
    const { body } = await api('GET', url);
    expect(body.channels).toEqual([{ channel: `instagram ${handle}`, caption, altText: null }]);
    const html = await (await page(url)).text();
    expect(html).toContain('Infografis</dd>');
    expect(html).toContain('Kuras bak &#60;setiap&#62; Jumat.');
    expect(html).not.toMatch(/any_time|infographic/);
  });
});

describe('POST /content-plans/:id/approval-links', () => {
  it('is for the step whose turn it is, by a head who did not write it', async () => {
    const early = await cleared();
    expect((await offer(early.id)).body.code).toBe('approval_link.not_asked');
    const piece = await atLeader();
    expect((await offer(piece.id, bandung.staff2)).status).toBe(403);
    expect((await offer(piece.id, muba.head)).status).toBe(404);
    expect((await offer(piece.id, bandung.head, { expiresAt: moment(-5) })).status).toBe(422);
    const own = await cleared(bandung.head);
    expect((await offer(own.id)).body.code).toBe('access.self_approval');
  });

  it('shows its address once, also to a repeated request', async () => {
    const piece = await atLeader();
    const key = { 'idempotency-key': '"kadis-1"' };
    const first = await made(bandung.head.post(`content-plans/${piece.id}/approval-links`, { name: NAME }, key));
    expect(first.url).toMatch(/^\/approval-links\/sil_[0-9a-f]{64}_[\w-]{43}$/);
    const again = await made(bandung.head.post(`content-plans/${piece.id}/approval-links`, { name: NAME }, key));
    expect([again.id, again.url]).toEqual([first.id, null]);
    const { items } = await made(bandung.viewer.get(`content-plans/${piece.id}/approval-links`));
    expect(JSON.stringify(items)).not.toMatch(/sil_|digest/);
  });
});

describe('/approval-links/:token', () => {
  it('shows the piece as often as one looks', async () => {
    const { path, piece } = await linked();
    await api('GET', path);
    const { status, body } = await api('GET', path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: NAME,
      step: 'Kepala Dinas',
      title: piece.title,
      earlier: [{ step: 'Kepala humas' }],
    });
  });

  it('approves once under the leader’s name', async () => {
    const { path, piece } = await linked();
    const done = await api('POST', path, { decision: 'approved' });
    expect([done.status, done.body]).toEqual([200, { decision: 'approved', name: NAME, title: piece.title }]);
    expect((await state(piece.id)).state).toBe('approved');
    const second = await api('POST', path, { decision: 'approved' });
    expect([second.status, second.body.code, second.body.reason]).toEqual([410, 'approval_link.gone', 'used']);
    expect((await api('GET', path)).status).toBe(410);
    const { items } = await made(bandung.viewer.get(`content-plans/${piece.id}/approvals`));
    expect(items[0].decisions.at(-1)).toMatchObject({ name: NAME, channel: 'link', decidedBy: null });
    const { items: events } = await made(bandung.head.get(`audit-events?recordId=${items[0].id}`));
    expect(events.filter(({ channel }: { channel: string }) => channel === 'link').length).toBeGreaterThan(0);
  });

  it('rejects with a reason alone', async () => {
    const { path, piece } = await linked();
    expect((await api('POST', path, { decision: 'rejected' })).status).toBe(400);
    expect((await api('POST', path, { decision: 'rejected', reason: 'Angka lama.' })).status).toBe(200);
    expect(await state(piece.id)).toMatchObject({ state: 'editing', reworks: 1 });
  });

  it('counts one of two uses that come at once', async () => {
    const { path } = await linked();
    const uses = await Promise.all([1, 2].map(() => api('POST', path, { decision: 'approved' })));
    expect(uses.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('is gone once it is taken back or the piece changes', async () => {
    const { path, link, piece } = await linked();
    const own = `content-plans/${piece.id}/approval-links/${link.id}`;
    expect((await muba.head.delete(own)).status).toBe(404);
    expect((await bandung.head.delete(own)).status).toBe(204);
    expect((await api('GET', path)).body.reason).toBe('revoked');
    const other = await linked();
    const { version } = await state(other.piece.id);
    await made(bandung.staff.patch(`content-plans/${other.piece.id}`, { brief: 'Diubah.', version }));
    const { status, body } = await api('POST', other.path, { decision: 'approved' });
    expect([status, body.reason]).toEqual([410, 'void']);
  });

  it('tells nothing of a link that is not known', async () => {
    const { path } = await linked();
    const wrong = await api('GET', `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`);
    const nonsense = await api('POST', '/approval-links/x', { decision: 'approved' });
    expect([wrong.status, nonsense.status, wrong.body.code, nonsense.body.code]).toEqual([
      404,
      404,
      'record.not_found',
      'record.not_found',
    ]);
  });
});

describe('the page of a link', () => {
  it('shows the piece and a form, and runs nothing', async () => {
    const { path } = await linked();
    const answer = await page(path);
    const html = await answer.text();
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
    expect(html).toContain('<html lang="id">');
    expect(html).toContain('Kuras &#60;b&#62;bak&#60;/b&#62; setiap Jumat.');
    expect(html).toMatch(/<form method="post"[\s\S]*<label for="reason">/);
    expect(html).not.toMatch(/<script|sil_/);
  });

  it('takes a decision once, and says what is missing', async () => {
    const { path, piece } = await linked();
    const silent = await page(path, { decision: 'rejected', reason: ' ' });
    expect([silent.status, await silent.text()]).toEqual([400, expect.stringContaining('role="alert"')]);
    expect((await page(path, {})).status).toBe(400);
    const done = await page(path, { decision: 'rejected', reason: 'Angka\u0000 lama.' }, 'en');
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('You rejected')]);
    expect((await state(piece.id)).state).toBe('editing');
    const again = await page(path, { decision: 'approved' });
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('tidak berlaku lagi')]);
    expect((await page('/approval-links/x')).status).toBe(404);
  });
});

describe('whoever tries links', () => {
  it('is kept waiting after thirty in a minute, here and on the page', async () => {
    const path = '/approval-links/x';
    const guess = () => api('GET', path, undefined, from('203.0.113.7'));
    const first = await Promise.all(Array.from({ length: 30 }, guess));
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set([404]));
    const { status, headers, body } = await guess();
    expect([status, body.code]).toEqual([429, 'rate.limited']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
    const refused = await page(path, {}, 'id', from('203.0.113.7'));
    expect([refused.status, Number(refused.headers.get('retry-after')) > 50]).toEqual([429, true]);
    expect((await api('GET', path)).status).toBe(404);
  });
});
