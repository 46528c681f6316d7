import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, researchNote } from '#test/support/factories';
import { codes, objective } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';
import { baseline, baselineValues } from '#test/support/situation';

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

describeLaws({
  ...both,
  path: 'baselines',
  name: 'baseline',
  body: async () => ({ campaignId: open.id, ...baselineValues }),
  patch: { method: 'Hitung ulang dari berkas survei' },
  classified: false,
});

describe('POST /baselines', () => {
  it('refuses an advertising value and the future', async () => {
    const answer = await bandung.analyst.post('baselines', {
      campaignId: open.id,
      ...baselineValues,
      metric: 'Nilai setara iklan (AVE)',
      measuredOn: '2199-01-01',
    });
    expect([answer.status, codes(answer)]).toEqual([422, ['date.in_future', 'metric.advertising_value']]);
  });

  it('rests on a note of its campaign that is no stricter', async () => {
    const strict = await researchNote(bandung.analyst, open.id, { classification: 'confidential' });
    const foreign = await researchNote(bandung.analyst, (await campaign(bandung.head)).id);
    const answers = await Promise.all(
      [strict, foreign].map(({ id }) =>
        bandung.analyst.post('baselines', { campaignId: open.id, ...baselineValues, researchNoteId: id }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    expect(answers.map(codes)).toEqual([['baseline.more_open_than_evidence'], ['reference.not_of_campaign']]);
  });

  it('keeps the note that it was taken from', async () => {
    const note = await researchNote(bandung.analyst, open.id);
    const stored = await baseline(bandung.analyst, open.id, { researchNoteId: note.id });
    expect(stored).toMatchObject({ value: '40', researchNoteId: note.id });
    expect((await bandung.analyst.delete(`research-notes/${note.id}`, ifMatch(note))).status).toBe(409);
  });
});

describe('a baseline that an objective begins at', () => {
  it('keeps what was measured, and stays', async () => {
    const own = await campaign(bandung.head);
    const { id, metric, unit } = await baseline(bandung.analyst, own.id);
    const { id: user } = await objective(bandung.analyst, own.id, {
      baselineId: id,
      baselineValue: undefined,
      metric,
      unit,
    });
    const any = { 'if-match': '*' };
    const changed = await bandung.analyst.patch(`baselines/${id}`, { value: '45' }, any);
    expect([changed.status, changed.body.code]).toEqual([409, 'baseline.in_use']);
    expect(changed.body.dependants).toMatchObject([{ resource: 'objectives', id: user }]);
    expect((await bandung.analyst.delete(`baselines/${id}`, any)).body.code).toBe('baseline.in_use');
    const told = await made(bandung.analyst.patch(`baselines/${id}`, { value: '40.0', sampleSize: 241 }, any));
    expect(told.sampleSize).toBe(241);
  });
});
