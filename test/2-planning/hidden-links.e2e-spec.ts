import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, made } from '#test/support/client';
import { type Agency, agency, campaign, researchNote } from '#test/support/factories';
import { CLEAN, codes, communityNeed, contentPlan, objective, publicOf, walk } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
/** A head and a member of staff who may see open records alone. */
let head: Client;
let staff: Client;
let campaignId: string;
// biome-ignore lint/suspicious/noExplicitAny: stored records
type Stored = any;
let hidden: Stored;
let plain: Stored;
let sought: Stored;

async function need(classification: string): Promise<Stored> {
  const note = await researchNote(bandung.analyst, campaignId, { classification });
  const stored = await communityNeed(bandung.analyst, campaignId, { classification, researchNoteIds: [note.id] });
  return made(bandung.analyst.move(`community-needs/${stored.id}`, 'validated'));
}

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  head = await bandung.person({ role: 'head', clearance: 'open' });
  staff = await bandung.person({ role: 'staff', clearance: 'open' });
  campaignId = (await campaign(bandung.head)).id;
  [hidden, plain] = [await need('confidential'), await need('open')];
  const { id: publicId } = await publicOf(bandung.analyst, campaignId);
  sought = await objective(bandung.analyst, campaignId, { publicId, needIds: [hidden.id, plain.id] });
});
afterAll(() => test.close());

const needsOf = async (path: string, by: Client) => (await made(by.get(path))).needIds;

describe('the id of a record above the clearance', () => {
  it('is absent from what names it, alone and in lists', async () => {
    expect(await needsOf(`objectives/${sought.id}`, bandung.head)).toEqual([hidden.id, plain.id].sort());
    expect(await needsOf(`objectives/${sought.id}`, bandung.viewer)).toEqual([plain.id]);
    const { items } = await made(bandung.viewer.get(`objectives?campaignId=${campaignId}`));
    expect(items.map(({ needIds }: Stored) => needIds)).toEqual([[plain.id]]);
  });

  it('finds nothing when it is guessed', async () => {
    const found = async (by: Client) => (await made(by.get(`objectives/count?needId=${hidden.id}`))).count;
    expect([await found(bandung.head), await found(bandung.viewer)]).toEqual([1, 0]);
  });

  it('stays where somebody writes who cannot see it', async () => {
    const { version } = await made(head.get(`objectives/${sought.id}`));
    expect((await made(head.patch(`objectives/${sought.id}`, { needIds: [], version }))).needIds).toEqual([]);
    expect(await needsOf(`objectives/${sought.id}`, bandung.head)).toEqual([hidden.id]);
  });
});

describe('a content plan that rests on such a record', () => {
  it('is not approved by somebody who cannot know, and keeps it in every version', async () => {
    const piece = await contentPlan(bandung.staff, campaignId, {
      ...CLEAN,
      objectiveIds: [sought.id],
      needIds: [hidden.id],
    });
    const ready = await walk(staff, { ...piece, state: 'idea' }, 'clearance');
    expect(ready.needIds).toEqual([]);
    const refused = await head.move(`content-plans/${piece.id}`, 'approved');
    expect([refused.status, codes(refused)]).toEqual([422, ['clearance.made_from_open']]);
    const { items } = await made(bandung.head.get(`content-plans/${piece.id}/versions`));
    const version = `content-plans/${piece.id}/versions/${items[0].number}`;
    expect((await made(bandung.head.get(version))).content.needIds).toEqual([hidden.id]);
    expect((await made(bandung.viewer.get(version))).content.needIds).toEqual([]);
  });
});
