import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessTokens } from '#platform/auth/access-tokens';
import { Configuration } from '#platform/config/configuration';
import { EmbeddedServer } from '#platform/database/embedded-server';
import { migrate } from '#platform/database/migrate';
import { measureBatches } from './batches.js';
import { Contender, rateOf } from './load.js';
import { depthLine, growthLine, type Measured, table } from './report.js';
import { roundTrips } from './round-trips.js';
import { type Seeded, seed } from './seed.js';
import { type SeededMetrics, seedMetrics } from './seed-metrics.js';
import { benchSettings } from './settings.js';
import { type Asked, type Work, works } from './works.js';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const ROUNDS = 3;
const CONNECTIONS = [1, 16];
/** Letters and numbers that pieces of work begin with, to measure only those: BENCH_ONLY=A1,W2. */
const ONLY = process.env.BENCH_ONLY?.split(',');
const wanted = (name: string): boolean => ONLY === undefined || ONLY.some((start) => name.startsWith(start));

const say = (line: string): void => console.log(line);

async function get(port: number, path: string, headers: Asked['headers']): Promise<{ nextCursor: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as { nextCursor: string };
}

/** The cursor of page 1,000, found the way a reader would: by turning pages. */
async function deepCursor(port: number, headers: Asked['headers']): Promise<string> {
  let cursor = '';
  for (let page = 1; page < 1_000; page++) {
    const next = await get(
      port,
      `/api/v1/research-notes?limit=50${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      headers,
    );
    cursor = next.nextCursor;
  }
  return cursor;
}

interface Contenders {
  ours: Contender;
  usual: Contender;
  bare: Contender;
}

/** One piece of work at one number of connections: three rounds, the contenders in turn. */
async function compare(
  { ours, usual, bare }: Contenders,
  connections: number,
  next: () => Promise<Work>,
): Promise<Measured> {
  const rates: Pick<Measured, 'ours' | 'usual' | 'limit'> = { ours: [], usual: [], limit: [] };
  let work = await next();
  for (let round = 0; round < ROUNDS; round++) {
    work = await next();
    rates.ours.push(await rateOf(ours.greeting.port ?? 0, work.ours, { connections, seconds: SECONDS }));
    rates.limit.push((await bare.ask({ asked: work.ours, connections, seconds: SECONDS })).rate ?? 0);
    rates.usual.push(await rateOf(usual.greeting.port ?? 0, work.usual, { connections, seconds: SECONDS }));
  }
  return { work, connections, seconds: SECONDS, ...rates };
}

async function compareAll(
  contenders: Contenders,
  { seeded, metrics }: Data,
  sign: () => Promise<string>,
): Promise<Measured[]> {
  const port = contenders.ours.greeting.port ?? 0;
  const cursor = wanted('R2') ? await deepCursor(port, { authorization: `Bearer ${await sign()}` }) : '';
  const measured: Measured[] = [];
  for (const [index, { name }] of works(seeded, metrics, '', cursor).entries()) {
    if (!wanted(name)) continue;
    for (const connections of CONNECTIONS) {
      const next = async () => works(seeded, metrics, await sign(), cursor)[index] as Work;
      measured.push(await compare(contenders, connections, next));
      say(table(measured.slice(-1)).split('\n').at(-1) ?? '');
    }
  }
  return measured;
}

interface Data {
  seeded: Seeded;
  metrics: SeededMetrics;
}

async function measure(databaseUrl: string, adminUrl: string, data: Data): Promise<void> {
  const { seeded, metrics } = data;
  const tokens = new AccessTokens(new Configuration(benchSettings(databaseUrl)));
  const sign = () => tokens.sign(seeded.organizationId, seeded.userId, seeded.sessionId);
  const env = {
    BENCH_DATABASE: databaseUrl,
    BENCH_ADMIN_DATABASE: adminUrl,
    BENCH_ORGANIZATION: seeded.organizationId,
    BENCH_USER: seeded.userId,
  };
  const [ours, usual, bare] = await Promise.all([
    Contender.start('./siklus-server.js', env),
    Contender.start('./usual-nest/usual-server.js', env),
    Contender.start('./bare-pg.js', env),
  ]);
  try {
    const measured = await compareAll({ ours, usual, bare }, data, sign);
    const { peakMb } = await ours.ask({ ask: 'memory' });
    say(`\n${table(measured)}\n\n${depthLine(measured)}\n${growthLine(measured)}`);
    const ports = { ours: ours.greeting.port ?? 0, usual: usual.greeting.port ?? 0 };
    if (wanted('W2'))
      say(`\n${await measureBatches(seeded, metrics, { adminUrl, ports, token: sign, seconds: SECONDS })}\n`);
    say(
      `Peak memory ${peakMb} MB (goal ≤ 250); from createApp to listening ${ours.greeting.startMs} ms against a running database (goal ≤ 1,500 to the first answer).`,
    );
  } finally {
    await Promise.all([ours.stop(), usual.stop(), bare.stop()]);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'siklus-bench-'));
const server = await EmbeddedServer.start({ folder, log: () => undefined });
try {
  const adminUrl = server.adminUrl.replace(/\/postgres(\?|$)/, '/siklus$1');
  say('Migrating and seeding …');
  await migrate(server.url);
  const seeded = await seed(adminUrl);
  const metrics = await seedMetrics(adminUrl, seeded);
  say(`${await roundTrips(server.url, seeded)}\n`);
  say(`Measuring: ${ROUNDS} rounds of ${SECONDS} s, contenders in turn.\n`);
  await measure(server.url, adminUrl, { seeded, metrics });
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
