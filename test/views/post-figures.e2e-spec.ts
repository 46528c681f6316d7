import type pg from 'pg';
import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, made } from '#test/support/client';
import { type Ground, ground, unplannedPost } from '#test/support/doing';
import { type Agency, agency, channel } from '#test/support/factories';
import { type Figure, figuresOf, makeConfidential, measuredPost, sides, times } from '#test/support/figures';
import { daily, postOut, reading } from '#test/support/measuring';
import { CLEAN, contentPlan, walk } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let db: pg.Client;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = await Promise.all([agency(test), agency(test)]);
  db = await openAsSuperuser(test);
});
afterAll(async () => {
  await db.end();
  await test.close();
});

const figures = (path: string, by: Client = bandung.viewer): Promise<Figure[]> => figuresOf(by, path);
const of = (items: Figure[], formula: string): Figure => items.find((each) => each.formula === formula);
const known = (items: Figure[], formula: string): string | null => of(items, formula).value;
const bring = (items: object[]) => made(bandung.staff.post('metric-samples/batch', { items }));
const measured = (on: Ground, values: Record<string, string>, post = {}) =>
  measuredPost(bandung.staff, on, values, post);

describe('posts', () => {
  it('C13: have an engagement rate pooled and one as the mean, never unnamed', async () => {
    const on = await ground(bandung);
    await measured(on, { likes: '40', comments: '10', reach: '500' });
    await measured(on, { engagements: '100', reach: '10000' });
    await measured(on, { likes: '7' });
    const items = await figures(`campaigns/${on.campaign.id}/figures?from=2026-03-01&to=2026-04-01`);
    const pooled = of(items, 'post.engagement_rate_pooled');
    expect(pooled).toMatchObject({ value: '1.4285714285714285714', numerator: '150', denominator: '10500', n: 2 });
    expect(pooled.excluded).toMatchObject([{ code: 'no_reach', count: 1 }]);
    expect(sides(pooled)).toEqual({ comments: '10', engagements: '100', likes: '40' });
    expect(known(items, 'post.engagement_rate_mean')).toBe('5.5');
  });

  it('C14: are divided by the followers of their own day', async () => {
    const on = await ground(bandung);
    await measured(on, { likes: '120' }, { followersAtPublish: 10_000 });
    await measured(on, { likes: '180' }, { followersAtPublish: 12_000 });
    const followers = { postId: undefined, channelId: on.channel.id, metric: 'followers' };
    await bring([reading('', '15000', '2026-11-01', followers)]);
    const rate = of(await figures(`campaigns/${on.campaign.id}/figures`), 'post.engagement_rate_by_followers');
    expect([rate.value, rate.n, rate.value === '1']).toEqual(['1.35', 2, false]);
  });

  it('C15: are reached by people who are never added up', async () => {
    const on = await ground(bandung);
    const { id } = await postOut(bandung.staff, on);
    await bring(['400', '350', '300'].map((value, i) => daily(id, value, `2026-03-1${1 + i}`)));
    const span = 'ids=post.reach_bounds&from=2026-03-11&to=2026-03-14';
    for (const path of [`campaigns/${on.campaign.id}/figures?${span}`, `posts/${id}/figures?${span}`]) {
      const [reach] = await figures(path);
      expect(reach).toMatchObject({ value: null, n: 3, caveats: [{ code: 'reach_not_additive' }] });
      expect(sides(reach)).toEqual({ lower: '400', upper: '1050' });
      expect((await figures(`${path}&by=day`)).map(({ value }) => value)).toEqual(['400', '350', '300']);
    }
    await bring([daily(id, '780', '2026-03-11', { periodEnd: '2026-03-13' })]);
    const [told] = await figures(`campaigns/${on.campaign.id}/figures?${span}`);
    expect([told.value, sides(told)]).toEqual(['780', { lower: '780', upper: '780' }]);
  });

  it('C16: gain what lies between two snapshots', async () => {
    const on = await ground(bandung);
    const { id } = await postOut(bandung.staff, on);
    await bring(['100', '160', '190'].map((value, i) => reading(id, value, `2026-03-1${1 + i}`)));
    const span = 'ids=post.metric_delta&from=2026-03-11&to=2026-03-14';
    for (const path of [`campaigns/${on.campaign.id}/figures?${span}`, `posts/${id}/figures?${span}`]) {
      const days = await figures(`${path}&by=day`);
      expect(days.map(({ value }) => value)).toEqual([null, '60', '30']);
      expect(days[0].caveats).toMatchObject([{ code: 'first_snapshot' }]);
      const [whole] = await figures(path);
      expect(whole).toMatchObject({ value: '90', unit: 'count', also: [{ code: 'metric', value: 'likes' }] });
      expect([...days, whole].map(({ value }) => value)).not.toContain('450');
    }
  });

  it('say where the platform began to count anew', async () => {
    const on = await ground(bandung);
    const version = (definitionVersion: string) => ({ metric: 'views', definitionVersion });
    const { items } = await made(bandung.viewer.get('metric-definitions?code=views&limit=10'));
    const [older, newer] = items.map((each: Figure) => each.definitionVersion).reverse();
    const { id } = await postOut(bandung.staff, on);
    await bring([reading(id, '900', '2026-03-11', version(older)), reading(id, '1200', '2026-03-12', version(newer))]);
    const [delta] = await figures(`posts/${id}/figures?ids=post.metric_delta&from=2026-03-12&to=2026-03-13`);
    expect(delta).toMatchObject({ value: null, caveats: [{ code: 'definition_changed' }] });
  });

  it('C31: keep what was paid for apart', async () => {
    const on = await ground(bandung);
    await measured(on, { likes: '300', reach: '6000' });
    await measured(on, { likes: '90', reach: '14000' }, { paid: true });
    const items = await figures(`campaigns/${on.campaign.id}/figures`);
    const organic = of(items, 'post.engagement_rate_organic');
    expect(organic).toMatchObject({ value: '5', excluded: [{ code: 'paid', count: 1 }] });
    expect(known(items, 'post.engagement_rate_pooled')).toBe('1.95');
  });

  it('count for nobody whose clearance does not reach them, nor for others', async () => {
    const on = await ground(bandung);
    await measured(on, { likes: '50', reach: '1000' });
    const hidden = await measured(on, { likes: '50', reach: '9000' });
    await makeConfidential(db, hidden);
    const path = `campaigns/${on.campaign.id}/figures?ids=post.engagement_rate_pooled&ids=post.reach_bounds`;
    const seen = async (by: Client) => (await figures(path, by)).map(({ n }) => n).join();
    expect([await seen(bandung.informationOfficer), await seen(bandung.viewer)]).toEqual(['2,2', '1,1']);
    const answers = [bandung.viewer.get(`posts/${hidden}/figures`), muba.head.get(`posts/${hidden}/figures`)];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404]);
  });
});

interface Slots {
  on: Ground;
  other: Figure;
  keyMessageId: string;
}

/** Twelve of thirteen on the first channel carry the message; the last seven of twenty are sent back once. */
async function reviewed({ on, other, keyMessageId }: Slots, i: number): Promise<Figure> {
  const { head, staff } = bandung;
  const slot = { plannedAt: '2026-03-10T09:00:00+07:00', informationClass: 'immediate' };
  const channelIds = [i < 13 ? on.channel.id : other.id];
  const links = { objectiveIds: [on.objective.id], channelIds, keyMessageIds: i < 12 ? [keyMessageId] : [] };
  const piece = await contentPlan(staff, on.campaign.id, { ...CLEAN, ...slot, ...links });
  const standing = await walk(staff, piece, 'review');
  if (i < 13) return standing;
  const back = await made(head.move(`content-plans/${piece.id}`, 'editing', { reason: 'Cek angka.' }));
  return walk(staff, back, 'review');
}

/** Fourteen go out in the last minute of their day, three in the first of the next. */
async function published(slots: Slots, i: number): Promise<void> {
  const { head, staff } = bandung;
  const piece = await walk(staff, await reviewed(slots, i), 'clearance');
  await made(head.move(`content-plans/${piece.id}`, 'approved'));
  const publishedAt = i < 14 ? '2026-03-10T16:59:00Z' : '2026-03-10T17:00:00Z';
  const post = { contentPlanId: piece.id, channelId: piece.channelIds[0], caption: 'Kuras bak.', publishedAt };
  await made(staff.post('posts', post));
}

describe('content', () => {
  let on: Ground;

  beforeAll(async () => {
    on = await ground(bandung);
    const other = await channel(bandung.head);
    const message = await made(
      bandung.analyst.post('key-messages', { campaignId: on.campaign.id, text: 'Kuras bak setiap Jumat.' }),
    );
    const slots = { on, other, keyMessageId: message.id };
    await times(17, (i) => published(slots, i));
    const [, , cancelled] = await times(3, (i) => reviewed(slots, 17 + i));
    await made(bandung.head.move(`content-plans/${cancelled.id}`, 'cancelled', { reason: 'Acara ditiadakan.' }));
    await times(5, () => made(bandung.staff.post('posts', unplannedPost(on, { publishedAt: '2026-03-12T02:00:00Z' }))));
  });
  const month = 'from=2026-03-01&to=2026-04-01';

  it('C27: owes what was due without what somebody else cancelled', async () => {
    const items = await figures(`campaigns/${on.campaign.id}/figures?${month}`);
    const onTime = of(items, 'plan.realisation_on_time');
    expect(onTime).toMatchObject({ value: '73.684210526315789474', numerator: '14', denominator: '19' });
    expect(onTime.excluded).toMatchObject([
      { code: 'cancelled_approved', count: 1 },
      { code: 'unplanned', count: 5 },
    ]);
    const rest = [known(items, 'plan.realised'), known(items, 'plan.planned_share')];
    expect(rest).toEqual(['89.473684210526315789', '77.272727272727272727']);
    // The cancelled one in the denominator, and the unplanned ones in the share.
    for (const wrong of ['85', '110']) expect(items.map(({ value }) => value)).not.toContain(wrong);
  });

  it('C28: was sent back once or not, and takes the median of its days', async () => {
    const path = `campaigns/${on.campaign.id}/figures?ids=content.rework_rate`;
    expect(await figures(path)).toMatchObject([{ value: '35', numerator: '7', denominator: '20' }]);
    const { campaign, objective } = await ground(bandung);
    const links = { ...CLEAN, objectiveIds: [objective.id] };
    await times(5, async (i) => {
      const piece = await contentPlan(bandung.staff, campaign.id, links);
      await walk(bandung.staff, piece, 'sourcing');
      // Nobody waits nine days in a test: what came before the last move is put back.
      const days = [2, 3, 3, 4, 9][i];
      const sql = `UPDATE state_changes SET at = (SELECT max(at) FROM state_changes WHERE record_id = $1) - make_interval(days => $2)
        WHERE record_id = $1 AND "to" <> 'sourcing'`;
      await db.query(sql, [piece.id, days]);
    });
    const cycles = await figures(`campaigns/${campaign.id}/figures?ids=content.cycle_time`);
    expect(cycles.map((each) => [sides(each).stage, each.value])).toEqual([
      ['whole', null],
      ['planned', '0'],
      ['strategy', '3'],
    ]);
    expect([cycles[2].n, sides(cycles[2]).mean]).toEqual([5, '4.2']);
  });

  it('C36: carries a key message or not, however many', async () => {
    const [share] = await figures(`channels/${on.channel.id}/figures?ids=content.message_pull_through&${month}`);
    expect(share).toMatchObject({ value: '66.666666666666666667', numerator: '12', denominator: '18' });
    // Twenty hits in eighteen posts.
    expect(share.value).not.toMatch(/^111\.1/);
  });
});

describe('channels and voices', () => {
  it('C34: grow by the root of the months, and from nothing by no rate', async () => {
    const [grown, fresh] = await times(2, () => channel(bandung.head));
    const followers = (channelId: string, value: string, at: string) =>
      reading('', value, at, { postId: undefined, channelId, metric: 'followers' });
    await bring([
      followers(grown.id, '10000', '2026-01-01'),
      followers(grown.id, '10900', '2026-02-10'),
      followers(grown.id, '12100', '2026-04-01'),
      followers(fresh.id, '0', '2026-01-01'),
      followers(fresh.id, '40', '2026-04-01'),
    ]);
    const [total, monthly] = await figures(
      `channels/${grown.id}/figures?ids=channel.follower_growth&ids=channel.monthly_growth`,
    );
    const growth = { value: '21', from: '2026-01-01', to: '2026-04-01', subject: { type: 'channel', id: grown.id } };
    expect(total).toMatchObject(growth);
    expect([Number(monthly.value).toFixed(2), monthly.value === '7']).toEqual(['6.56', false]);
    const [nothing] = await figures(`channels/${fresh.id}/figures?ids=channel.follower_growth`);
    expect(nothing).toMatchObject({ value: null, caveats: [{ code: 'denominator_zero' }] });
  });

  it('C29, C35: are weighed against all that was said', async () => {
    const { campaign, channel: on } = await ground(bandung);
    const campaignId = campaign.id;
    const publishedAt = '2026-03-13T02:00:00Z';
    const mention = { campaignId, platform: 'online_news', publishedAt, text: 'Fogging Coblong' };
    const compared = (comparedWith: string) => ({ subject: 'compared', comparedWith });
    const many = (n: number, values: object = {}) => Array.from({ length: n }, () => ({ ...mention, ...values }));
    const said = [...many(45), ...many(80, compared('Dinkes Cimahi')), ...many(25, compared('Dinkes Garut'))];
    await made(bandung.analyst.post('mentions/batch', { items: said }));
    const moods = [...Array(12).fill('positive'), ...Array(8).fill('negative'), ...Array(30).fill(undefined)];
    const message = { channelId: on.id, campaignId, receivedAt: publishedAt, text: 'Kapan fogging?' };
    const { items: messages } = await made(
      bandung.staff.post('feedback-messages/batch', { items: moods.map(() => message) }),
    );
    await times(moods.length, (i) =>
      made(bandung.staff.post(`feedback-messages/${messages[i].id}/triage`, { kind: 'question', sentiment: moods[i] })),
    );
    const items = await figures(`figures?campaignId=${campaignId}`);
    const net = ['net_sentiment_a', 'net_sentiment_b', 'classified_share'];
    expect(net.map((id) => known(items, `feedback.${id}`))).toEqual(['8', '20', '40']);
    const voice = of(items, 'mentions.share_of_voice');
    expect(voice).toMatchObject({ value: '30', numerator: '45', denominator: '150', also: [{ value: '80' }, {}] });
  });

  it('C30: are coded by two who agree beyond chance', async () => {
    const campaignId = (await ground(bandung)).campaign.id;
    const mention = { campaignId, platform: 'online_news', publishedAt: '2026-03-13T02:00:00Z', text: 'Fogging' };
    await made(bandung.analyst.post('mentions/batch', { items: Array(100).fill(mention) }));
    const coders = [bandung.analyst, bandung.staff] as const;
    const design = { title: 'Uji sentimen', material: 'mention', categories: ['sentiment'], size: 100, seed: 'maret' };
    const people = { firstCoderId: coders[0].id, secondCoderId: coders[1].id };
    const sample = await made(bandung.analyst.post('coding-samples', { ...design, ...people, campaignId }));
    const { items } = await made(bandung.analyst.get(`coding-samples/${sample.id}/items?limit=200`));
    const C30 = [40, 5, 5, 4, 26, 0, 6, 2, 12];
    const codes = ['negative', 'neutral', 'positive'];
    const pairs = C30.flatMap((n, i) => Array(n).fill([codes[Math.floor(i / 3)], codes[i % 3]]));
    const path = `figures?campaignId=${campaignId}&ids=coding.kappa`;
    for (const [coder, by] of coders.entries()) {
      expect(await figures(path)).toMatchObject([{ value: null, subject: null }]);
      const given = items.map(({ id }: Figure, i: number) => ({ itemId: id, sentiment: pairs[i]?.[coder] }));
      await made(by.post(`coding-samples/${sample.id}/codings`, { items: given }));
    }
    const [kappa] = await figures(path);
    expect(kappa).toMatchObject({ n: 100, subject: { type: 'coding_sample', id: sample.id, title: 'Uji sentimen' } });
    expect([Number(kappa.value).toFixed(4), sides(kappa)]).toEqual(['0.6434', { category: 'sentiment' }]);
  });
});
