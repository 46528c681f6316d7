import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, channel } from '#test/support/factories';
import { codes, contentPlan, objective, pointers, publicOf } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
// biome-ignore lint/suspicious/noExplicitAny: the stored campaign
let open: any;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  open = await campaign(bandung.head);
});
afterAll(() => test.close());

describe('POST /publics', () => {
  it('stores a public with where it listens', async () => {
    const stored = await publicOf(bandung.analyst, open.id, { channels: ['radio', 'face_to_face'], awareness: 'low' });
    expect(stored).toMatchObject({
      size: 12000,
      channels: ['radio', 'face_to_face'],
      awareness: 'low',
      involvement: null,
    });
  });

  it('knows no channel or degree of its own making', async () => {
    const answer = await bandung.analyst.post('publics', {
      campaignId: open.id,
      name: 'Warga',
      size: 0,
      channels: ['path'],
      awareness: 'total',
    });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/awareness', '/channels', '/size']]);
  });

  it('keeps languages, reach and what serves out of reach', async () => {
    const values = {
      languages: ['Bahasa Musi', 'Bahasa Indonesia'],
      channelReach: [
        { platform: 'whatsapp', reachPercent: '61.5' },
        { platform: 'radio', reachPercent: '48' },
      ],
      offlineAreas: ['Desa Muara Medak'],
      offlineChannels: ['face_to_face'],
    };
    expect(await publicOf(bandung.analyst, open.id, values)).toMatchObject(values);
    const bad = {
      channelReach: [{ platform: 'path', reachPercent: 48, followers: 1 }],
      offlineChannels: ['telegraf'],
    };
    const answer = await bandung.analyst.post('publics', { campaignId: open.id, name: 'Warga', ...bad });
    expect([answer.status, pointers(answer)]).toEqual([
      400,
      ['/channelReach/0/followers', '/channelReach/0/platform', '/channelReach/0/reachPercent', '/offlineChannels'],
    ]);
    const share = { platform: 'whatsapp', reachPercent: '100.5' };
    const broken = { channelReach: [share, share], offlineChannels: ['whatsapp'] };
    const refused = await bandung.analyst.post('publics', { campaignId: open.id, name: 'Warga', ...broken });
    expect([refused.status, codes(refused)]).toEqual([
      422,
      ['public.offline_channel', 'public.reach_once', 'public.reach_share'],
    ]);
  });

  it('is for analysts and heads', async () => {
    expect((await bandung.staff.post('publics', { campaignId: open.id, name: 'Warga' })).status).toBe(403);
  });

  it('counts in its campaign', async () => {
    const own = await campaign(bandung.head);
    await publicOf(bandung.analyst, own.id);
    expect((await bandung.viewer.get(`campaigns/${own.id}`)).body.counts.publics).toBe(1);
  });
});

describe('GET /publics', () => {
  it('sorts by name and searches in the segment', async () => {
    const own = await campaign(bandung.head);
    const names = ['Petani', 'Guru', 'Nelayan'];
    for (const name of names) await publicOf(bandung.analyst, own.id, { name, segment: `Kelompok ${name}` });
    const list = await bandung.viewer.get(`publics?campaignId=${own.id}&sort=name`);
    expect(list.body.items.map(({ name }: { name: string }) => name)).toEqual(['Guru', 'Nelayan', 'Petani']);
    const found = await bandung.viewer.get(`publics?campaignId=${own.id}&q=nelayan`);
    expect(found.body.items).toHaveLength(1);
  });

  it('shows nothing to another agency', async () => {
    const { body } = await muba.head.get(`publics?campaignId=${open.id}`);
    expect(body).toEqual({ items: [], nextCursor: null });
  });
});

describe('GET /publics/:id', () => {
  it('warns of a plan that names digital channels only', async () => {
    const own = await campaign(bandung.head);
    const stored = await publicOf(bandung.analyst, own.id, {
      offlineAreas: ['Desa Muara Medak'],
      offlineChannels: ['radio'],
    });
    const warned = async () =>
      (await made(bandung.viewer.get(`publics/${stored.id}`))).checks
        .filter(({ passed }: { passed: boolean }) => !passed)
        .map(({ code }: { code: string }) => code);
    expect(await warned()).toEqual([]);
    const [digital, radio] = [await channel(bandung.head), await channel(bandung.head, { platform: 'radio' })];
    const strategy = { campaignId: own.id, kind: 'media', text: 'Media sosial', channelIds: [digital.id] };
    await made(bandung.analyst.post('strategies', strategy));
    expect(await warned()).toEqual(['public.plan_reaches_offline']);
    const others = await publicOf(bandung.analyst, own.id, { name: 'Guru' });
    await contentPlan(bandung.staff, own.id, { publicIds: [others.id], channelIds: [radio.id] });
    expect(await warned()).toEqual(['public.plan_reaches_offline']);
    await contentPlan(bandung.staff, own.id, { publicIds: [stored.id], channelIds: [radio.id] });
    expect(await warned()).toEqual([]);
  });
});

describe('PATCH /publics/:id', () => {
  it('clears with null and keeps what is absent', async () => {
    const stored = await publicOf(bandung.analyst, open.id, { literacyNotes: 'Bahasa Sunda' });
    const { body } = await bandung.analyst.patch(`publics/${stored.id}`, { size: null }, ifMatch(stored));
    expect(body).toMatchObject({ size: null, literacyNotes: 'Bahasa Sunda', version: 2 });
  });

  it('answers not found for foreign and unknown ids', async () => {
    const stored = await publicOf(bandung.analyst, open.id);
    const foreign = await muba.head.patch(`publics/${stored.id}`, { size: 1, version: 1 });
    const unknown = await muba.head.patch(`publics/${newId()}`, { size: 1, version: 1 });
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
  });
});

describe('DELETE /publics/:id', () => {
  it('keeps a public for which an objective is written', async () => {
    const stored = await publicOf(bandung.analyst, open.id);
    await objective(bandung.analyst, open.id, { publicId: stored.id });
    const answer = await bandung.analyst.delete(`publics/${stored.id}`, ifMatch(stored));
    expect([answer.status, answer.body.code]).toEqual([409, 'record.has_dependants']);
  });

  it('removes one that nothing rests on', async () => {
    const stored = await publicOf(bandung.analyst, open.id);
    expect((await bandung.analyst.delete(`publics/${stored.id}`)).status).toBe(428);
    expect((await bandung.analyst.delete(`publics/${stored.id}`, ifMatch(stored))).status).toBe(204);
  });
});
