import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { type Ground, ground, unplannedPost } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { codes, pointers } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let on: Ground;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  on = await ground(bandung);
});
afterAll(() => test.close());

const post = (values = {}) =>
  made(bandung.staff.post('posts', unplannedPost(on, { publishedAt: '2026-03-10T02:00:00Z', ...values })));
const reading = (postId: string, value: string | null, capturedAt: string, more = {}) => ({
  ...{ postId, metric: 'likes', value, capturedAt, source: 'manual' },
  ...more,
});

describe('POST /metric-samples', () => {
  it('C5: stores a reading on the local day of its capture', async () => {
    const { id } = await post();
    const answer = await bandung.staff.post('metric-samples', reading(id, '312', '2026-03-13T02:00:00+07:00'));
    expect([answer.status, answer.body.day, answer.body.definitionVersion]).toEqual([201, '2026-03-13', '1']);
  });
});

describe('POST /metric-samples/batch', () => {
  it('stores all of them or none, each fault by its place', async () => {
    const { id } = await post();
    const items = [reading(id, '100', '2026-03-12T02:00:00Z'), reading(id, '160', '2026-03-13T02:00:00Z')];
    const bad = [...items, reading(id, '-1', '2026-03-14T02:00:00Z'), reading(id, '190', '2026-03-09T02:00:00Z')];
    const refused = await bandung.staff.post('metric-samples/batch', { items: bad });
    expect([refused.status, codes(refused).sort(), pointers(refused).sort()]).toEqual([
      422,
      ['metric_sample.before_publishing', 'metric_sample.negative'],
      ['/items/2/value', '/items/3/capturedAt'],
    ]);
    expect((await made(bandung.viewer.get(`metric-samples?postId=${id}`))).items).toEqual([]);
    expect(await made(bandung.staff.post('metric-samples/batch', { items }))).toMatchObject({ count: 2, skipped: 0 });
    expect(await made(bandung.staff.post('metric-samples/batch', { items }))).toMatchObject({ count: 0, skipped: 2 });
  });
});
