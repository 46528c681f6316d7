import type pg from 'pg';
import { newId } from '#platform/database/ids';
import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Ground, ground, moment, unplannedPost } from '#test/support/doing';
import { type Agency, agency, channel } from '#test/support/factories';
import { daily, daysOf, gainsOf, postOut, reading, rollupFaults } from '#test/support/measuring';
import { outside } from '#test/support/outside';
import { codes, pointers } from '#test/support/planning';

const { MetricMonths } = await outside<typeof import('#stages/3-implementation/metric/metric-months')>(
  '#stages/3-implementation/metric/metric-months',
);

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let on: Ground;
let db: pg.Client;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  on = await ground(bandung);
  db = await openAsSuperuser(test);
});
afterAll(async () => {
  await db.end();
  await test.close();
});

const out = (values = {}) => postOut(bandung.staff, on, values);
const record = (values: object) => bandung.staff.post('metric-samples', values);
const bring = (items: object[]) => bandung.staff.post('metric-samples/batch', { items });
const gains = (id: string) => gainsOf(bandung.viewer, id);
const statuses = (answers: { status: number }[]) => [...new Set(answers.map(({ status }) => status))];
const days = (id: string) => daysOf(db, id);

describe('POST /metric-samples', () => {
  it('C5: counts for the local day of its capture', async () => {
    const { id } = await out();
    const answer = await record(reading(id, '312', '', { capturedAt: '2026-03-12T19:00:00Z' }));
    expect([answer.status, answer.body.day, answer.body.definitionVersion]).toEqual([201, '2026-03-13', '1']);
    expect(answer.headers.get('location')).toBe(`/api/v1/metric-samples/${answer.body.id}`);
    expect((await bandung.viewer.get(`metric-samples/${answer.body.id}`)).body.value).toBe('312');
  });

  it('refuses each impossible reading at its field', async () => {
    const { id } = await out();
    const scheduled = await made(
      bandung.staff.post('posts', unplannedPost(on, { scheduledAt: moment(60), publishedAt: undefined })),
    );
    const cases: [object, string, string][] = [
      [reading(id, '1', '2026-03-09'), '/capturedAt', 'metric_sample.before_publishing'],
      [reading(id, '1', '', { capturedAt: moment(10) }), '/capturedAt', 'instant.in_future'],
      [reading(id, '-1', '2026-03-12'), '/value', 'metric_sample.negative'],
      [reading(id, '1.5', '2026-03-12'), '/value', 'metric_sample.not_whole'],
      [reading(id, '1', '2026-03-12', { metric: 'applause' }), '/metric', 'metric.unknown'],
      [reading(id, '1', '2026-03-12', { definitionVersion: '9' }), '/definitionVersion', 'metric.version_unknown'],
      [reading(id, '1', '2026-03-12', { channelId: on.channel.id }), '/postId', 'metric_sample.subject'],
      [reading(newId(), '1', '2026-03-12'), '/postId', 'reference.unknown'],
      [reading(scheduled.id, '1', '2026-03-12'), '/postId', 'metric_sample.not_out'],
      [reading(id, null, '2026-03-12'), '/reason', 'metric_sample.reason_needed'],
      [reading(id, '1', '2026-03-12', { periodStart: '2026-03-11' }), '/periodEnd', 'metric_sample.period'],
      [daily(id, '1', '2026-03-11', { cumulative: true }), '/cumulative', 'metric_sample.cumulative'],
      [reading(id, '1', '2026-03-12', { attachmentId: newId() }), '/attachmentId', 'reference.unknown'],
    ];
    for (const [values, pointer, code] of cases) {
      const answer = await record(values);
      expect([answer.status, pointers(answer), codes(answer)]).toEqual([422, [pointer], [code]]);
    }
  });

  it('answers the sample that is there to the same reading', async () => {
    const { id } = await out();
    const first = await made(record(reading(id, '10', '2026-03-12')));
    expect((await made(record(reading(id, '10.0', '2026-03-12')))).id).toBe(first.id);
    expect(codes(await record(reading(id, '11', '2026-03-12')))).toEqual(['metric_sample.taken']);
  });

  it('keeps running totals and figures of days apart', async () => {
    const { id } = await out();
    await made(record(reading(id, '400', '2026-03-12', { metric: 'reach' })));
    expect(codes(await record(daily(id, '350', '2026-03-13')))).toEqual(['metric_sample.mixed']);
    expect((await record(daily(id, '380', '2026-03-10', { periodEnd: '2026-03-16' }))).status).toBe(201);
  });

  it('lets net metrics fall below zero', async () => {
    const { id: channelId } = await channel(bandung.head);
    const lost = { metric: 'net_followers', postId: undefined, channelId };
    expect((await record(daily('', '-12', '2026-03-12', lost))).body.value).toBe('-12');
    const gone = await bandung.head.delete(`channels/${channelId}`, { 'if-match': '*' });
    expect([gone.status, gone.body.code]).toEqual([409, 'record.has_dependants']);
  });

  it('belongs to its agency alone', async () => {
    const { id } = await out();
    const sample = await made(record(reading(id, '10', '2026-03-12')));
    expect((await muba.head.get(`metric-samples/${sample.id}`)).status).toBe(404);
    expect(codes(await muba.staff.post('metric-samples', reading(id, '10', '2026-03-13')))).toEqual([
      'reference.unknown',
    ]);
    expect((await bandung.viewer.post('metric-samples', reading(id, '11', '2026-03-13'))).status).toBe(403);
  });
});

describe('a correction', () => {
  it('stands in the place of the wrong sample, which stays', async () => {
    const { id } = await out();
    await made(
      bring([reading(id, '100', '2026-03-12'), reading(id, '1900', '2026-03-13'), reading(id, '190', '2026-03-14')]),
    );
    const { items } = await made(bandung.viewer.get(`metric-samples?postId=${id}&sort=capturedAt`));
    const right = { supersedesId: items[1].id, reason: 'Angka nol terketik dua kali.' };
    const corrected = await made(record(reading(id, '160', '2026-03-13', right)));
    expect(await gains(id)).toEqual([null, '60', '30']);
    const wrong = await made(bandung.viewer.get(`metric-samples/${items[1].id}`));
    expect([wrong.value, wrong.supersededById]).toEqual(['1900', corrected.id]);
    expect(await days(id)).toEqual([
      { day: '2026-03-12', value: '100', step: 'first', change: '100' },
      { day: '2026-03-13', value: '160', step: 'next', change: '60' },
      { day: '2026-03-14', value: '190', step: 'next', change: '30' },
    ]);
  });

  it('without a value takes the sample back', async () => {
    const { id } = await out();
    const { ids } = await made(bring([reading(id, '100', '2026-03-12'), reading(id, '160', '2026-03-13')]));
    const back = { supersedesId: ids[0], reason: 'Dibaca dari unggahan lain.' };
    await made(record(reading(id, null, '2026-03-12', back)));
    expect(await days(id)).toEqual([{ day: '2026-03-13', value: '160', step: 'first', change: '160' }]);
    expect((await made(bandung.viewer.get(`posts/${id}/metrics`))).uncounted).toEqual([]);
  });

  it('is of the same series and moment, once, whoever is first', async () => {
    const { id } = await out();
    const { id: wrong } = await made(record(reading(id, '100', '2026-03-12')));
    const right = { supersedesId: wrong, reason: 'Salah baca.' };
    expect(codes(await record(reading(id, '90', '2026-03-13', right)))).toEqual(['metric_sample.corrects_another']);
    const both = await Promise.all(['90', '91', '92'].map((value) => record(reading(id, value, '2026-03-12', right))));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });
});

describe('POST /metric-samples/batch', () => {
  it('stores all of them or none, each fault by its place', async () => {
    const { id } = await out();
    const items = Array.from({ length: 19 }, (_, i) => reading(id, String(100 + i), `2026-03-${12 + i}`));
    const bad = items.map((item, i) => (i === 17 ? { ...item, value: '-1' } : item));
    const refused = await bring(bad);
    expect([refused.status, pointers(refused), codes(refused)]).toEqual([
      422,
      ['/items/17/value'],
      ['metric_sample.negative'],
    ]);
    const malformed = await bring([items[0] ?? {}, { ...items[1], value: 12, likes: 3 }]);
    expect([malformed.status, pointers(malformed)]).toEqual([400, ['/items/1/likes', '/items/1/value']]);
    expect((await made(bandung.viewer.get(`metric-samples/count?postId=${id}`))).count).toBe(0);
    expect(await made(bring(items))).toMatchObject({ count: 19, skipped: 0 });
  });

  it('brings the same export twice without a trace', async () => {
    const { id } = await out();
    const items = [
      reading(id, '100', '2026-03-12'),
      reading(id, '160', '2026-03-13'),
      reading(id, '160', '2026-03-13'),
    ];
    const first = await made(bring(items));
    const again = await made(bring(items));
    expect([first.count, first.skipped, again.count, again.skipped]).toEqual([2, 1, 0, 3]);
    expect(again.ids).toEqual(first.ids);
  });

  it('takes five thousand at once', async () => {
    const posts = await Promise.all(Array.from({ length: 5 }, () => out()));
    const hour = (i: number): string => new Date(Date.UTC(2026, 2, 11, i)).toISOString();
    const hours = Array.from({ length: 200 }, (_, i) => ({ value: String(i * 7), capturedAt: hour(i) }));
    const measures = ['likes', 'comments', 'shares', 'saves', 'views'];
    const items = posts.flatMap(({ id }) =>
      measures.flatMap((metric) =>
        hours.map(({ value, capturedAt }) => reading(id, value, '', { metric, capturedAt })),
      ),
    );
    expect(await made(bring(items))).toMatchObject({ count: 5000, skipped: 0 });
    expect(await rollupFaults(db)).toEqual([]);
  });

  it('lets batches over the same posts pass in opposite order', async () => {
    const posts = await Promise.all(Array.from({ length: 8 }, () => out()));
    const batch = (hour: number) =>
      posts.flatMap(({ id }) =>
        ['likes', 'shares'].map((metric) =>
          reading(id, String(hour * 10), '', { metric, capturedAt: `2026-03-1${1 + (hour % 5)}T0${hour}:00:00Z` }),
        ),
      );
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => bring(i % 2 === 0 ? batch(i) : batch(i).reverse())),
    );
    expect(statuses(answers)).toEqual([201]);
    expect(await rollupFaults(db)).toEqual([]);
  });

  it('comes to the same rollups in whatever order samples arrive', async () => {
    const [inOrder, shuffled] = [await out(), await out()];
    const values = [400, 350, 500, 480, 620, 600];
    const items = (id: string) =>
      values.map((value, i) =>
        reading(id, String(value), `2026-03-${12 + Math.floor(i / 2)}`, {
          ...{ metric: 'reach', capturedAt: `2026-03-${12 + Math.floor(i / 2)}T0${i}:00:00Z` },
        }),
      );
    for (const item of items(inOrder.id)) await made(record(item));
    const [a, b, c, d, e, f] = items(shuffled.id);
    for (const some of [[f, b], [d], [a, e], [c]]) await made(bring(some as object[]));
    expect(await days(shuffled.id)).toEqual(await days(inOrder.id));
    expect(await rollupFaults(db)).toEqual([]);
  });
});

describe('metric samples in the database', () => {
  it('are refused to be changed or removed', async () => {
    const { id } = await out();
    await made(record(reading(id, '100', '2026-03-12')));
    const found = `SELECT tableoid::regclass::text AS month FROM metric_samples WHERE post_id = '${id}'`;
    const { rows } = await db.query(found);
    for (const sql of [
      `UPDATE metric_samples SET value = 1 WHERE post_id = '${id}'`,
      `DELETE FROM metric_samples WHERE post_id = '${id}'`,
      `DELETE FROM ${rows[0].month} WHERE post_id = '${id}'`,
      `TRUNCATE ${rows[0].month}`,
      'TRUNCATE metric_samples',
    ]) {
      await expect(db.query(sql)).rejects.toThrow('metric samples are append-only');
    }
    const may = await db.query(`SELECT has_table_privilege('siklus_app', 'metric_samples', 'UPDATE') OR
      has_table_privilege('siklus_app', '${rows[0].month}', 'SELECT') AS may`);
    expect(may.rows).toEqual([{ may: false }]);
  });

  it('make the months that they fall into, whoever is first', async () => {
    const { id } = await out({ publishedAt: '2019-12-30T02:00:00Z' });
    const months = ['2019-12-31', '2021-05-01', '2021-06-01'];
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        bring(months.map((day) => reading(id, '5', day, { metric: i % 2 ? 'likes' : 'shares' }))),
      ),
    );
    expect(statuses(answers)).toEqual([201]);
    const { rows } = await db.query(
      `SELECT relname, relrowsecurity AND relforcerowsecurity AS secure FROM pg_class
       WHERE relispartition AND relkind = 'r' AND relname ~ 'before_2020|2021' ORDER BY 1`,
    );
    expect(rows.map(({ relname, secure }) => [relname.slice(15), secure])).toEqual([
      ['2021_05', true],
      ['2021_06', true],
      ['before_2020', true],
    ]);
    expect(await gains(id)).toEqual([null, '0', '0']);
  });

  it('find the coming months made ahead', async () => {
    const rounds = test.app.get(MetricMonths);
    const now = new Date('2031-11-20T00:00:00Z');
    expect((await Promise.all([rounds.round(now), rounds.round(now)])).includes(true)).toBe(true);
    const { rows } = await db.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ 'metric_samples_203' ORDER BY 1`,
    );
    expect(rows.map(({ relname }) => relname.slice(-7))).toEqual(['2031_11', '2031_12', '2032_01', '2032_02']);
  });
});

describe('/metric-definitions', () => {
  const definition = { code: 'tanya_jawab', definitionVersion: '1', since: '2026-01-01', title: 'Tanya jawab' };
  const body = { ...definition, definition: 'Pertanyaan yang dijawab saat siaran.', unit: 'count', level: 'outtake' };

  it('take a metric of the agency’s own', async () => {
    const made1 = await made(bandung.analyst.post('metric-definitions', body));
    const { id } = await out();
    await made(record(reading(id, '7', '2026-03-12', { metric: 'tanya_jawab' })));
    const kept = await bandung.analyst.delete(`metric-definitions/${made1.id}`, ifMatch(made1));
    expect([kept.status, kept.body.code]).toEqual([409, 'record.has_dependants']);
    const people = await bandung.analyst.post('metric-definitions', {
      ...body,
      definitionVersion: '2',
      unit: 'people',
    });
    expect([people.status, codes(people)]).toEqual([422, ['metric.other_kind']]);
    expect((await bandung.staff.post('metric-definitions', { ...body, code: 'lain' })).status).toBe(403);
  });

  it('never take an advertising value equivalent', async () => {
    const named = [{ code: 'ave' }, { title: 'Nilai setara iklan' }, { englishTitle: 'Advertising value equivalent' }];
    for (const values of named)
      expect(
        codes(await bandung.analyst.post('metric-definitions', { ...body, definitionVersion: '3', ...values })),
      ).toEqual(['metric.advertising_value']);
  });
});
