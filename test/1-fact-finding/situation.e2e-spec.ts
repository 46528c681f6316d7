import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, researchNote } from '#test/support/factories';
import { codes } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';
import { baseline, problemStatement, situationFactor, stakeholder, statementValues } from '#test/support/situation';

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

const both = { own: () => bandung, other: () => muba, writer: () => bandung.analyst };

describe('a note that the situation rests on', () => {
  it('becomes no stricter than what shows it', async () => {
    const own = await campaign(bandung.head);
    const note = await researchNote(bandung.analyst, own.id);
    await situationFactor(bandung.analyst, own.id, { researchNoteIds: [note.id], text: 'Kader dipercaya warga.' });
    const answer = await bandung.analyst.patch(
      `research-notes/${note.id}`,
      { classification: 'restricted' },
      ifMatch(note),
    );
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].message).toContain('Kader dipercaya warga.');
  });
});

describeLaws({
  ...both,
  path: 'situation-factors',
  name: 'situation_factor',
  body: async () => ({
    campaignId: open.id,
    side: 'external',
    swot: 'threat',
    text: 'Musim hujan datang lebih awal.',
    weight: 3,
    researchNoteIds: [(await researchNote(bandung.analyst, open.id)).id],
  }),
  patch: { weight: 5 },
  classified: true,
});

describeLaws({
  ...both,
  path: 'stakeholders',
  name: 'stakeholder',
  body: async () => ({ campaignId: open.id, name: 'Puskesmas Dago', kind: 'government' }),
  patch: { interest: 4 },
  classified: true,
});

const names = (items: { name: string }[]) => items.map(({ name }) => name);

describe('PUT /campaigns/:id/problem-statement', () => {
  it('says what the gate still asks for', async () => {
    const own = await campaign(bandung.head);
    const stored = await problemStatement(bandung.analyst, own.id, { when: null, placesBlame: true });
    const unmet = stored.checks.filter(({ passed }: { passed: boolean }) => !passed);
    expect(unmet).toEqual([
      expect.objectContaining({ code: 'problem_statement.when', required: true }),
      expect.objectContaining({ code: 'problem_statement.no_blame', required: true }),
    ]);
    expect(stored.version).toBe(1);
  });

  it('advises in the reader’s language and refuses nothing', async () => {
    const own = await campaign(bandung.head);
    await problemStatement(bandung.analyst, own.id, { statement: 'Dinas perlu sosialisasi 2 kali.' });
    const path = `campaigns/${own.id}/problem-statement`;
    const { body } = await bandung.viewer.get(path, { 'accept-language': 'en' });
    const [warning] = body.checks.filter(({ passed }: { passed: boolean }) => !passed);
    expect(warning).toMatchObject({ code: 'problem_statement.wording_of_solution', required: false });
    expect(warning.message).toContain('word of a solution');
  });

  it('names the version that it replaces and keeps the former wording', async () => {
    const own = await campaign(bandung.head);
    const path = `campaigns/${own.id}/problem-statement`;
    expect((await bandung.analyst.get(path)).status).toBe(404);
    expect((await bandung.analyst.get(`${path}/versions`)).status).toBe(404);
    await problemStatement(bandung.analyst, own.id);
    expect((await bandung.head.put(path, statementValues)).status).toBe(428);
    const { why, ...others } = statementValues;
    const shorter = { ...others, statement: 'Hanya 40 persen menguras bak.' };
    const changed = await made(bandung.head.put(path, { ...shorter, version: 1 }));
    expect([changed.version, changed.why]).toEqual([2, null]);
    await made(bandung.head.put(path, { ...shorter, version: 2 }));
    expect((await bandung.head.put(path, { ...shorter, version: 1 })).status).toBe(412);
    const { items } = await made(bandung.viewer.get(`${path}/versions`));
    expect(items.map((item: Record<string, unknown>) => [item.number, item.why, item.byId])).toEqual([
      [2, null, bandung.head.id],
      [1, why, bandung.analyst.id],
    ]);
  });

  it('answers 404 for a campaign that is not ours', async () => {
    for (const path of [`campaigns/${open.id}/problem-statement`, `campaigns/${open.id}/problem-statement/versions`]) {
      expect((await muba.head.get(path)).status).toBe(404);
    }
    expect((await muba.head.put(`campaigns/${open.id}/problem-statement`, statementValues)).status).toBe(404);
  });
});

describe('POST /situation-factors', () => {
  it('keeps what the agency has apart from what it meets', async () => {
    const answer = await bandung.analyst.post('situation-factors', {
      campaignId: open.id,
      side: 'external',
      swot: 'strength',
      text: 'Kader terlatih.',
      weight: 3,
      researchNoteIds: [],
    });
    const broken = ['situation_factor.evidence_needed', 'situation_factor.side_of_swot'];
    expect([answer.status, codes(answer)]).toEqual([422, broken]);
  });

  it('is at least as strict as its evidence', async () => {
    const note = await researchNote(bandung.analyst, open.id, { classification: 'confidential' });
    const stored = await situationFactor(bandung.analyst, open.id, {
      researchNoteIds: [note.id],
      classification: 'confidential',
    });
    const answer = await bandung.analyst.patch(
      `situation-factors/${stored.id}`,
      { classification: 'open' },
      ifMatch(stored),
    );
    expect([answer.status, codes(answer)]).toEqual([422, ['situation_factor.more_open_than_evidence']]);
  });
});

describe('GET /campaigns/:id/situation', () => {
  it('shows the forces with their sources, the heaviest first', async () => {
    const own = await campaign(bandung.head);
    const empty = await made(bandung.viewer.get(`campaigns/${own.id}/situation`));
    expect(empty).toMatchObject({ problemStatement: null, matrix: { strengths: [] }, counts: { threats: 0 } });
    const note = await researchNote(bandung.analyst, own.id, { title: 'Notula rapat kader' });
    await situationFactor(bandung.analyst, own.id, { weight: 2, text: 'Ringan' });
    await situationFactor(bandung.analyst, own.id, { weight: 5, text: 'Berat', researchNoteIds: [note.id] });
    await situationFactor(bandung.analyst, own.id, { side: 'external', swot: 'opportunity', text: 'Radio kota' });
    await problemStatement(bandung.analyst, own.id, { why: null });
    await baseline(bandung.analyst, own.id);
    await stakeholder(bandung.analyst, own.id);
    const { body } = await bandung.viewer.get(`campaigns/${own.id}/situation`);
    expect(body.matrix.strengths.map(({ text }: { text: string }) => text)).toEqual(['Berat', 'Ringan']);
    const { id, title, source, observedOn } = note;
    expect(body.matrix.strengths[0].sources).toEqual([{ id, title, source, observedOn }]);
    expect(body.counts).toEqual({
      strengths: 2,
      weaknesses: 0,
      opportunities: 1,
      threats: 0,
      stakeholders: 1,
      baselines: 1,
    });
    expect(body.problemStatement.unmet).toEqual(['problem_statement.why']);
    expect(body.stakeholders).toEqual([
      { quadrant: 'keep_informed', count: 1, names: ['Kader jumantik Kecamatan Coblong'] },
    ]);
    expect(body.baselines).toMatchObject([{ value: '40', unit: 'persen' }]);
  });

  it('neither shows nor counts what clearance does not reach', async () => {
    const own = await campaign(bandung.head);
    await situationFactor(bandung.analyst, own.id, { classification: 'confidential' });
    await stakeholder(bandung.analyst, own.id, { classification: 'confidential' });
    const [seen, hidden] = await Promise.all(
      [bandung.head, bandung.viewer].map(async (who) => made(who.get(`campaigns/${own.id}/situation`))),
    );
    expect([seen.counts.strengths, seen.counts.stakeholders]).toEqual([1, 1]);
    expect([hidden.counts.strengths, hidden.counts.stakeholders, hidden.matrix.strengths]).toEqual([0, 0, []]);
    expect((await muba.head.get(`campaigns/${own.id}/situation`)).status).toBe(404);
  });
});

describe('GET /campaigns/:id/stakeholders/grid', () => {
  it('places everybody by interest and power', async () => {
    const own = await campaign(bandung.head);
    const add = (name: string, interest: number | null, power: number | null) =>
      stakeholder(bandung.analyst, own.id, { name, interest, power });
    await add('Wali kota', 3, 5);
    await add('Bappelitbang', 2, 3);
    await add('Kader', 5, 2);
    await add('Toko ember', 1, 1);
    await add('Media', null, 4);
    const { body } = await bandung.viewer.get(`campaigns/${own.id}/stakeholders/grid`);
    const places = body.quadrants.map(({ quadrant, entries }: { quadrant: string; entries: { name: string }[] }) => [
      quadrant,
      names(entries),
    ]);
    expect(places).toEqual([
      ['manage_closely', ['Wali kota']],
      ['keep_satisfied', ['Bappelitbang']],
      ['keep_informed', ['Kader']],
      ['monitor', ['Toko ember']],
    ]);
    expect([body.highFrom, names(body.unrated), body.complete]).toEqual([3, ['Media'], true]);
    const { body: list } = await bandung.viewer.get(`stakeholders?campaignId=${own.id}&quadrant=monitor`);
    expect(list.items).toMatchObject([{ name: 'Toko ember', quadrant: 'monitor' }]);
    expect(list.items[0].proposedEngagement).toMatch(/^Low interest/);
    expect((await muba.head.get(`campaigns/${own.id}/stakeholders/grid`)).status).toBe(404);
  });

  it('proposes nothing once the agency wrote its own way', async () => {
    const stored = await stakeholder(bandung.analyst, open.id, { engagement: 'Rapor RW setiap Senin.' });
    expect([stored.quadrant, stored.proposedEngagement]).toEqual(['keep_informed', null]);
  });
});

describe('GET /campaigns/:id/gate to planning', () => {
  it('names what would complete the facts, until they are', async () => {
    const own = await campaign(bandung.head);
    const ask = async (): Promise<Record<string, { passed: boolean; fix: object }>> => {
      const { conditions } = await made(bandung.head.get(`campaigns/${own.id}/gate?to=planning`));
      return Object.fromEntries(conditions.map((condition: { code: string }) => [condition.code, condition]));
    };
    const way = (operationId: string, recordId: string | null = null) => ({
      passed: false,
      fix: expect.objectContaining({ operationId, recordId, permission: 'situation.write' }),
    });
    expect(await ask()).toMatchObject({
      'facts.problem_statement': way('putProblemStatement'),
      'facts.situation': way('createSituationFactor'),
      'facts.stakeholder': way('createStakeholder'),
      'facts.baseline': way('createBaseline'),
    });
    const statement = await problemStatement(bandung.analyst, own.id, { impliesSolution: true });
    const noted = await stakeholder(bandung.analyst, own.id, { power: null });
    await situationFactor(bandung.analyst, own.id);
    expect(await ask()).toMatchObject({
      'facts.problem_statement': way('putProblemStatement', statement.id),
      'facts.situation': way('createSituationFactor'),
      'facts.stakeholder': way('updateStakeholder', noted.id),
    });
    await problemStatement(bandung.analyst, own.id, { version: statement.version });
    await situationFactor(bandung.analyst, own.id, { side: 'external', swot: 'threat' });
    await made(bandung.analyst.patch(`stakeholders/${noted.id}`, { power: 1 }, ifMatch(noted)));
    await baseline(bandung.analyst, own.id);
    const gate = await ask();
    const codesOfMine = ['facts.problem_statement', 'facts.situation', 'facts.stakeholder', 'facts.baseline'];
    expect(codesOfMine.map((code) => gate[code]?.passed)).toEqual([true, true, true, true]);
  });
});
