import pg from 'pg';
import { newId } from '#platform/database/ids';
import { median } from './report.js';
import type { Seeded } from './seed.js';
import { BRINGERS, METRICS, type SeededMetrics } from './seed-metrics.js';

/** One reading of a post: the same for whoever brings it. */
interface Reading {
  postId: string;
  metric: string;
  value: string;
  capturedAt: string;
}

const CONNECTIONS = 4;
const ROUNDS = 3;

type Bring = (readings: Reading[]) => Promise<unknown>;

/** Batches of readings an hour later each time; every connection has posts of its own, as exports of several channels. */
function batchesOf(postIds: string[]) {
  const share = postIds.length / CONNECTIONS;
  const hours = Array.from({ length: CONNECTIONS }, () => 0);
  return (connection: number, size: number): Reading[] => {
    const own = postIds.slice(connection * share, (connection + 1) * share);
    const start = new Date(Date.UTC(2026, 2, 1));
    return Array.from({ length: size }, (_, i) => {
      // Ten metrics of each post in turn, and an hour later once around.
      const turn = Math.floor(i / METRICS.length) % own.length;
      if (i % METRICS.length === 0 && turn === 0) hours[connection] = (hours[connection] ?? 0) + 1;
      const hour = hours[connection] ?? 0;
      return {
        postId: own[turn] ?? '',
        metric: METRICS[i % METRICS.length] ?? '',
        value: String(hour * 3),
        capturedAt: new Date(start.getTime() + hour * 600_000).toISOString(),
      };
    });
  };
}

interface Pace {
  size: number;
  seconds: number;
}

async function rate(
  bring: (connection: number) => Bring,
  next: ReturnType<typeof batchesOf>,
  { size, seconds }: Pace,
): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      const own = bring(connection);
      while (performance.now() < end) {
        const readings = next(connection, size);
        await own(readings);
        done += readings.length;
      }
    }),
  );
  return (done * 1_000) / (performance.now() - started);
}

/** COPY as the protocol has it, without a library: the text goes when the server asks for it. */
function copy(client: pg.Client, into: string, rows: unknown[][]): Promise<void> {
  const text = `${rows.map((row) => row.map((value) => value ?? '\\N').join('\t')).join('\n')}\n`;
  return new Promise((resolve, reject) => {
    const submittable = {
      submit: (connection: { query(sql: string): void }) => connection.query(`COPY ${into} FROM STDIN`),
      handleCopyInResponse: (connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }) => {
        connection.sendCopyFromChunk(Buffer.from(text));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    };
    (client.query as (one: object) => unknown)(submittable);
  });
}

/** The least that anybody needs: the samples by COPY, and their rollups by COPY into a table beside and one upsert each. */
function copying(client: pg.Client, { organizationId, userId }: Seeded, { batches, channelIds }: SeededMetrics): Bring {
  const channelOf = new Map(
    Object.values(batches.postIds).flatMap((ids) => ids.map((id, i) => [id, channelIds[(i + 1) % 4]])),
  );
  return async (readings) => {
    const rows = readings.map((one) => ({ ...one, id: newId(), day: one.capturedAt.slice(0, 10) }));
    await client.query('BEGIN');
    await copy(
      client,
      'metric_samples (organization_id, id, created_by, post_id, metric, value, captured_at, day, cumulative, definition_version, source)',
      rows.map((one) => [
        organizationId,
        one.id,
        userId,
        one.postId,
        one.metric,
        one.value,
        one.capturedAt,
        one.day,
        true,
        '1',
        'api',
      ]),
    );
    const last = [...new Map(rows.map((one) => [`${one.postId} ${one.metric} ${one.day}`, one])).values()];
    await client.query('CREATE TEMP TABLE IF NOT EXISTS days (LIKE metric_days) ON COMMIT DELETE ROWS');
    await copy(
      client,
      'days',
      last.map((one) => [
        organizationId,
        one.postId,
        one.metric,
        one.day,
        true,
        one.value,
        one.capturedAt,
        one.id,
        '1',
        'next',
        3,
        0,
      ]),
    );
    await client.query(`INSERT INTO metric_days SELECT * FROM days ON CONFLICT ON CONSTRAINT pk_metric_days DO UPDATE SET
      value = excluded.value, captured_at = excluded.captured_at, sample_id = excluded.sample_id, change = metric_days.change + 3`);
    const sums = new Map<string, unknown[]>();
    for (const one of last)
      for (const day of [one.day, 'infinity']) {
        const key = [one.metric, day, channelOf.get(one.postId)];
        const held = sums.get(key.join(' '));
        sums.set(key.join(' '), [...key, Number(held?.[3] ?? 0) + 1]);
      }
    await client.query(
      `INSERT INTO metric_campaign_days AS t SELECT $1, $2, a.metric, a.day, a.channel, 'none', false, 0, a.n, 0, 0, a.n * 3, a.n, 0, 0, 0, 0, NULL
       FROM unnest($3::text[], $4::date[], $5::uuid[], $6::int[]) a (metric, day, channel, n) ORDER BY 3, 4, 5
       ON CONFLICT ON CONSTRAINT pk_metric_campaign_days DO UPDATE SET gained = t.gained + excluded.gained, gained_n = t.gained_n + excluded.gained_n`,
      [organizationId, batches.campaignId, ...[0, 1, 2, 3].map((i) => [...sums.values()].map((sum) => sum[i]))],
    );
    await client.query('COMMIT');
  };
}

function posting(port: number, path: string, token: () => Promise<string>, more: object): Bring {
  return async (readings) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify({ items: readings.map((one) => ({ ...one, ...more })) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 500)}`);
  };
}

export interface Bringing {
  adminUrl: string;
  ports: { ours: number; usual: number };
  token: () => Promise<string>;
  seconds: number;
}

/** W2: batches of samples with their rollups, beside COPY of the same rows and beside an insert for each sample. */
export async function measureBatches(
  seeded: Seeded,
  metrics: SeededMetrics,
  { adminUrl, ports, token, seconds }: Bringing,
): Promise<string> {
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: adminUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  const bring: Record<(typeof BRINGERS)[number], (connection: number) => Bring> = {
    ours: () => posting(ports.ours, '/api/v1/metric-samples/batch', token, { source: 'api' }),
    copy: (connection) => copying(clients[connection] as pg.Client, seeded, metrics),
    usual: () => posting(ports.usual, '/metric-samples', token, {}),
  };
  const { ours, copy: copied, usual } = metrics.batches.postIds;
  const next = { ours: batchesOf(ours), copy: batchesOf(copied), usual: batchesOf(usual) };
  const lines = [
    '| W2 samples in batches of | Siklus /s | COPY with rollups /s | usual Nest /s | Siklus ÷ COPY | Siklus ÷ usual Nest |',
    '|---|---|---|---|---|---|',
  ];
  for (const size of [500, 5_000]) {
    const rates = { ours: [] as number[], copy: [] as number[], usual: [] as number[] };
    for (let round = 0; round < ROUNDS; round++)
      for (const who of BRINGERS) rates[who].push(await rate(bring[who], next[who], { size, seconds }));
    const ratio = (other: number[]) => median(rates.ours.map((one, i) => one / (other[i] ?? one))).toFixed(2);
    const told = BRINGERS.map((who) => Math.round(median(rates[who])).toLocaleString('en'));
    lines.push(`| ${size} | ${told.join(' | ')} | ${ratio(rates.copy)} (goal 0.5) | ${ratio(rates.usual)} (goal 2) |`);
  }
  await Promise.all(clients.map((client) => client.end()));
  return lines.join('\n');
}
