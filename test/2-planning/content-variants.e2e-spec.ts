import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, channel } from '#test/support/factories';
import { CLEAN, codes, contentPlan, type Plan, planned, pointers, walk } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

type Values = Record<string, unknown>;

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let plan: Plan;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  plan = await planned(bandung.head);
});
afterAll(() => test.close());

const JPEG = { kind: 'image', mediaType: 'image/jpeg', bytes: 482_000, width: 1080, height: 1350 };
const piece = (values: Values = {}, by: Client = bandung.staff) =>
  contentPlan(by, plan.campaign.id, {
    ...CLEAN,
    objectiveIds: [plan.objective.id],
    channelIds: [plan.channel.id],
    ...values,
  });
const write = (contentPlanId: string, values: Values = {}, by: Client = bandung.staff) =>
  by.post('content-variants', {
    contentPlanId,
    channelId: plan.channel.id,
    caption: 'Kuras bak setiap Jumat.',
    hashtags: ['#3MPlus'],
    media: [JPEG],
    ...values,
  });
const approve = (id: string) => bandung.head.move(`content-plans/${id}`, 'approved');
const approved = async (values: Values = {}) => {
  const idea = await piece(values);
  await made(write(idea.id));
  await walk(bandung.staff, idea, 'clearance');
  return made(approve(idea.id));
};
const validation = async (id: string, by: Client = bandung.viewer) =>
  made(by.post(`content-plans/${id}/validation`, {}));

describeLaws({
  path: 'content-variants',
  name: 'content_variant',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => ({ contentPlanId: (await piece()).id, channelId: plan.channel.id, caption: 'Kuras bak.' }),
  patch: { caption: 'Kuras bak setiap Jumat.' },
  classified: false,
});

describe('POST /content-variants', () => {
  it('stands on one of the piece’s channels, once', async () => {
    const idea = await piece();
    const other = await channel(bandung.head);
    const foreign = await write(idea.id, { channelId: other.id });
    expect([foreign.status, codes(foreign)]).toEqual([422, ['content_variant.channel']]);
    await made(write(idea.id));
    expect((await write(idea.id)).status).toBe(409);
    expect((await write(other.id)).body.code).toBe('reference.unknown');
  });

  it('says what it does not know of a medium', async () => {
    const idea = await piece();
    const stored = await made(write(idea.id, { media: [{ kind: 'video', seconds: 30 }] }));
    expect(stored.media).toEqual([
      { kind: 'video', mediaType: null, bytes: null, width: null, height: null, seconds: 30 },
    ]);
    const bad = await write((await piece()).id, { hashtags: ['DBD'], media: [{ kind: 'sound' }] });
    expect([bad.status, pointers(bad)]).toEqual([400, ['/hashtags', '/media/0/kind']]);
  });

  it('makes its writer the last editor of the piece', async () => {
    const idea = await piece();
    await made(write(idea.id, {}, bandung.staff2));
    const { body } = await bandung.viewer.get(`content-plans/${idea.id}`);
    expect(body).toMatchObject({ lastEditedBy: bandung.staff2.id, version: 2 });
  });
});

describe('a variant of an approved piece', () => {
  it('takes the approval back when it changes', async () => {
    const ready = await approved();
    const [variant] = (await made(bandung.staff.get(`content-variants?contentPlanId=${ready.id}`))).items;
    await made(bandung.staff2.patch(`content-variants/${variant.id}`, { caption: 'Lain.' }, ifMatch(variant)));
    const { body } = await bandung.viewer.get(`content-plans/${ready.id}`);
    expect(body).toMatchObject({ state: 'review', approvedBy: null, lastEditedBy: bandung.staff2.id });
  });

  it('is written before or after an approval, never unseen', async () => {
    const cleared = await piece();
    const variant = await made(write(cleared.id));
    await walk(bandung.staff, cleared, 'clearance');
    const edit = (n: number) =>
      bandung.staff.patch(`content-variants/${variant.id}`, { caption: `Takarir ${n}` }, { 'if-match': '*' });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => (n % 3 === 2 ? approve(cleared.id) : edit(n))),
    );
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const { body } = await bandung.head.get(`content-plans/${cleared.id}`);
    expect(body.approvedBy !== null).toBe(body.state === 'approved');
  });

  it('stays when its channel would go', async () => {
    const idea = await piece();
    await made(write(idea.id));
    const gone = await bandung.staff.patch(`content-plans/${idea.id}`, { channelIds: [], version: 2 });
    expect([gone.status, codes(gone)]).toEqual([422, ['content_plan.variant_left']]);
  });
});

describe('POST /content-plans/:id/validation', () => {
  it('warns where nothing is written yet', async () => {
    const idea = await piece();
    const { passed, day, channels } = await validation(idea.id);
    expect([passed, day, channels[0].variantId]).toEqual([true, '2026-03-15', null]);
    expect(channels[0].warnings.map(({ code }: { code: string }) => code)).toEqual(['channel_rule.unwritten']);
  });

  it('names field, limit, value and rule of each error', async () => {
    const idea = await piece();
    const variant = await made(
      write(idea.id, { caption: 'a'.repeat(2_200), media: [{ ...JPEG, mediaType: 'image/png' }] }),
    );
    const { passed, channels } = await validation(idea.id);
    expect(passed).toBe(false);
    expect(channels[0]).toMatchObject({ channelId: plan.channel.id, platform: 'instagram', variantId: variant.id });
    expect(channels[0].errors).toMatchObject([
      { pointer: '/caption', code: 'channel_rule.text_length', limit: '≤ 2200', actual: '2209' },
      { pointer: '/media/0/mediaType', code: 'channel_rule.media_type', limit: 'image/jpeg', actual: 'image/png' },
    ]);
    const rule = await made(bandung.viewer.get(`channel-rules/${channels[0].errors[0].ruleId}`));
    expect(rule).toMatchObject({
      platform: 'instagram',
      aspect: 'text_length',
      max: '2200',
      source: expect.any(String),
    });
  });

  it('counts an address on X as its short form', async () => {
    const x = await channel(bandung.head, { platform: 'x' });
    const idea = await piece({ channelIds: [x.id] });
    const address = `https://dinkes.bandung.example/berita/${'jadwal-'.repeat(20)}`;
    const variant = await made(
      write(idea.id, { channelId: x.id, caption: `${'a'.repeat(246)} ${address}`, hashtags: [] }),
    );
    expect((await validation(idea.id)).passed).toBe(true);
    const caption = `${'a'.repeat(257)} ${address}`;
    await made(bandung.staff.patch(`content-variants/${variant.id}`, { caption }, ifMatch(variant)));
    expect((await validation(idea.id)).channels[0].errors).toMatchObject([{ actual: '281', limit: '≤ 280' }]);
  });

  it('asks the rules of the day of the slot', async () => {
    const x = await channel(bandung.head, { platform: 'x' });
    const idea = await piece({ channelIds: [x.id] });
    await made(write(idea.id, { channelId: x.id, caption: 'a'.repeat(200) }));
    const limit = { platform: 'x', aspect: 'text_length', counting: 'x_weighted', max: '140' };
    const source = { source: 'Contoh perubahan', checkedOn: '2026-03-01' };
    const later = await made(bandung.admin.post('channel-rules', { ...limit, ...source, validFrom: '2026-03-16' }));
    expect((await validation(idea.id)).passed).toBe(true);
    await made(bandung.staff.patch(`content-plans/${idea.id}`, { plannedAt: '2026-03-15T17:00:00Z', version: 2 }));
    const shorter = await validation(idea.id);
    expect([shorter.day, shorter.passed]).toEqual(['2026-03-16', false]);
    await made(bandung.head.patch(`channel-rules/${later.id}`, { max: '280' }, ifMatch(later)));
    expect((await validation(idea.id)).passed).toBe(true);
  });

  it('is asked by whoever reads, and writes nothing', async () => {
    const idea = await piece();
    await validation(idea.id);
    expect((await bandung.viewer.get(`content-plans/${idea.id}`)).body.version).toBe(1);
    expect((await muba.head.post(`content-plans/${idea.id}/validation`, {})).status).toBe(404);
  });
});

describe('the publish gate', () => {
  it('keeps in what a channel would not take', async () => {
    const idea = await piece();
    await made(write(idea.id, { media: [] }));
    await walk(bandung.staff, idea, 'clearance');
    const refused = await approve(idea.id);
    expect([refused.status, codes(refused), pointers(refused)]).toEqual([
      422,
      ['channel_rule.media_count'],
      [`/variants/${plan.channel.id}/media`],
    ]);
    const head = (await bandung.head.get(`content-plans/${idea.id}`)).body;
    expect(head.moves.find(({ to }: { to: string }) => to === 'approved')).toMatchObject({ allowed: false });
  });

  it('asks each channel for words and captions', async () => {
    const idea = await piece({ format: 'photo', altText: null });
    const variant = await made(write(idea.id, { media: [JPEG, { kind: 'video' }] }));
    await walk(bandung.staff, idea, 'clearance');
    const refused = await approve(idea.id);
    expect([refused.status, codes(refused)]).toEqual([422, ['clearance.alt_text', 'clearance.captions']]);
    const mended = { altText: 'Petugas menguras bak.', captionsRef: 'Berkas SRT di map kampanye' };
    await made(bandung.staff.patch(`content-variants/${variant.id}`, mended, ifMatch(variant)));
    expect((await made(approve(idea.id))).state).toBe('approved');
  });

  it('lets decoration stand without words', async () => {
    const bare = await walk(
      bandung.staff,
      await piece({ format: 'photo', altText: null, channelIds: [] }),
      'clearance',
    );
    expect(codes(await approve(bare.id))).toEqual(['clearance.alt_text']);
    await made(bandung.staff.patch(`content-plans/${bare.id}`, { decorative: true, version: bare.version }));
    expect((await made(approve(bare.id))).state).toBe('approved');
  });
});

describe('channel rules', () => {
  it('are there from the first day, with their sources', async () => {
    const { items } = await made(muba.viewer.get('channel-rules?platform=bluesky&on=2026-03-15&limit=200'));
    expect(items.filter(({ aspect }: { aspect: string }) => aspect === 'text_length')).toMatchObject([
      { counting: 'bytes', max: '3000' },
      { counting: 'graphemes', max: '300', source: expect.any(String), checkedOn: '2026-01-05' },
    ]);
    const { items: unsure } = await made(muba.viewer.get('channel-rules?severity=warning&aspect=hashtags'));
    expect(unsure).toMatchObject([{ platform: 'instagram', max: '5' }]);
  });

  it('belong to one agency', async () => {
    const [rule] = (await made(bandung.viewer.get('channel-rules?limit=1'))).items;
    const foreign = await muba.admin.get(`channel-rules/${rule.id}`);
    expect(foreign.status).toBe(404);
    expect((await muba.admin.patch(`channel-rules/${rule.id}`, { max: '1' }, { 'if-match': '*' })).status).toBe(404);
    expect((await bandung.admin.delete(`channel-rules/${rule.id}`, ifMatch(rule))).status).toBe(204);
  });

  it('are changed by head and admin alone', async () => {
    const { items } = await made(bandung.viewer.get('channel-rules?platform=threads&aspect=text_length'));
    const path = `channel-rules/${items[0].id}`;
    expect((await bandung.staff.patch(path, { max: '1' }, ifMatch(items[0]))).status).toBe(403);
    const wrong = await bandung.head.patch(path, { max: null, counting: null }, ifMatch(items[0]));
    expect([wrong.status, codes(wrong)]).toEqual([422, ['channel_rule.counting', 'channel_rule.no_limit']]);
  });
});
