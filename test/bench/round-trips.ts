import pg from 'pg';
import { median } from './report.js';
import type { Seeded } from './seed.js';

/** What the way into a tenant costs, by how many times the client waits for the server: the numbers of ADR 0002. */
export async function roundTrips(url: string, { organizationId, sessionId, campaignId }: Seeded): Promise<string> {
  const client = new pg.Client({ connectionString: url, pipeline: true } as pg.ClientConfig);
  await client.connect();
  const begin = () => client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const enter = () =>
    client.query({
      name: 'enter',
      text: 'SELECT * FROM siklus_enter($1, $2, $3, $4)',
      values: [organizationId, 'session', sessionId, ''],
    });
  const read = () =>
    client.query({
      name: 'read',
      text: 'SELECT t.id, t.title FROM campaigns t WHERE t.organization_id = $1 AND t.id = $2',
      values: [organizationId, campaignId],
    });
  const commit = () => client.query('COMMIT');
  const ways: Record<string, () => Promise<unknown>> = {
    'four trips (wait after each)': async () => {
      await begin();
      await enter();
      await read();
      await commit();
    },
    'three trips (BEGIN and entry together)': async () => {
      await Promise.all([begin(), enter()]);
      await read();
      await commit();
    },
    'two trips (BEGIN, entry and query together): what a read does': async () => {
      await Promise.all([begin(), enter(), read()]);
      await commit();
    },
    'one trip (COMMIT too)': () => Promise.all([begin(), enter(), read(), commit()]),
  };
  const rates = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < 6; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const rate = await ratePerSecond(way, 400);
      // The first round only warms up.
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  await client.end();
  const base = rates.get('four trips (wait after each)') ?? [];
  const rows = [...rates].map(
    ([name, values]) =>
      `| ${name} | ${Math.round(median(values))} | ${median(values.map((value, i) => value / (base[i] ?? value))).toFixed(2)} |`,
  );
  return ['| one small read in its tenant, one connection | /s | ratio |', '|---|---|---|', ...rows].join('\n');
}

async function ratePerSecond(work: () => Promise<unknown>, ms: number): Promise<number> {
  const end = performance.now() + ms;
  let done = 0;
  for (; performance.now() < end; done++) await work();
  return (done * 1_000) / ms;
}
