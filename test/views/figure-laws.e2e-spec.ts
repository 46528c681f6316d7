import { startTestApp, type TestApp } from '#test/support/app';
import { ground } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { type Figure, figuresOf } from '#test/support/figures';

let test: TestApp;
let bandung: Agency;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
});
afterAll(() => test.close());

const figures = (path: string): Promise<Figure[]> => figuresOf(bandung.viewer, path);

describe('figures', () => {
  it('of nothing are null, never zero', async () => {
    const { campaign, channel: on } = await ground(bandung);
    const counts = ['case.backlog_identity', 'feedback.contacts_vs_cases', 'unit.output_vs_evidence'];
    // What is expected by today is known before anything is measured, and so is that no objective has evidence.
    const known = [...counts, 'objective.pacing', 'campaign.evidence_coverage'];
    for (const path of [`campaigns/${campaign.id}/figures`, `channels/${on.id}/figures`]) {
      const items = (await figures(path)).filter(({ formula }) => !known.includes(formula));
      expect(items.filter(({ value, caveats }) => value !== null || caveats.length === 0)).toEqual([]);
    }
  });

  it('are the same bytes twice over unchanged records', async () => {
    const paths = ['figures', 'figures?by=channel', 'figures?by=month&from=2026-01-01&to=2027-01-01'];
    for (const path of paths) {
      const text = async () => JSON.stringify((await bandung.analyst.get(path)).body);
      const [one, two] = [await text(), await text()];
      expect(one.length).toBeGreaterThan(1_000);
      expect(one).toBe(two);
    }
  });
});
