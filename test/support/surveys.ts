import { type Answer, type Client, made } from '#test/support/client';
import { type Agency, orgUnit } from '#test/support/factories';
import { formOf, sendForm } from '#test/support/files';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

export const ELEMENTS = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'];

/** People whose scores add up to the total of each element, as evenly as whole scores can. */
export function people(n: number, totals: readonly number[]): Values[] {
  return Array.from({ length: n }, (_, i) => ({
    scores: Object.fromEntries(
      totals.map((total, e) => [ELEMENTS[e], Math.floor(total / n) + (i < total % n ? 1 : 0)]),
    ),
  }));
}

/** The same total for each of the nine elements. */
export const alike = (n: number, total: number): Values[] =>
  people(
    n,
    ELEMENTS.map(() => total),
  );

/** What surveys of one agency are made of. */
export interface Surveys {
  unit: Stored;
  ikm: Stored;
  draft(values?: Values): Values;
  open(values?: Values, by?: Client): Promise<Stored>;
  answer(round: Stored, items: unknown[], by?: Client): Promise<Answer<Stored>>;
  /** A round with these answers that nobody changes any more. */
  closed(items: Values[], values?: Values): Promise<Stored>;
  bring(round: Stored, csv: string | Buffer, query?: string): Promise<Answer<Stored>>;
}

export async function surveysOf({ admin, staff, viewer }: Agency): Promise<Surveys> {
  const unit = await orgUnit(admin, { name: 'UPTD Puskesmas Dago' });
  const [ikm] = (await made(viewer.get('survey-questionnaires?code=ikm'))).items;
  const draft = (values: Values = {}): Values => ({
    unitId: unit.id,
    questionnaireId: ikm.id,
    title: 'SKM Puskesmas Dago, semester I 2026',
    periodFrom: '2026-03-02',
    periodTo: '2026-03-31',
    population: 250,
    method: 'random',
    ...values,
  });
  const open = async (values: Values = {}, by = staff): Promise<Stored> => {
    const round = await made(by.post('survey-rounds', draft(values)));
    return made(by.move(`survey-rounds/${round.id}`, 'open'));
  };
  const answer = (round: Stored, items: unknown[], by = staff) =>
    by.post(`survey-rounds/${round.id}/responses/batch`, { items });
  return {
    ...{ unit, ikm, draft, open, answer },
    closed: async (items, values) => {
      const round = await open(values);
      await made(answer(round, items));
      return made(staff.move(`survey-rounds/${round.id}`, 'closed'));
    },
    bring: (round, csv, query = '') =>
      sendForm(staff, formOf({ name: 'skm.csv', type: 'text/csv', content: csv }), {
        path: `/api/v1/survey-rounds/${round.id}/responses/import${query}`,
      }),
  };
}
