import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessTokens } from '#platform/auth/access-tokens';
import { Configuration } from '#platform/config/configuration';
import { EmbeddedServer } from '#platform/database/embedded-server';
import { migrate } from '#platform/database/migrate';
import { Contender, rateOf } from './load.js';
import { depthLine, type Measured, table } from './report.js';
import { roundTrips } from './round-trips.js';
import { type Seeded, seed } from './seed.js';
import { benchSettings } from './settings.js';
import { type Asked, type Work, works } from './works.js';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const ROUNDS = 3;
const CONNECTIONS = [1, 16];

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
  return { work, connections, ...rates };
}

async function compareAll(contenders: Contenders, seeded: Seeded, databaseUrl: string): Promise<Measured[]> {
  const tokens = new AccessTokens(new Configuration(benchSettings(databaseUrl)));
  const sign = () => tokens.sign(seeded.organizationId, seeded.userId, seeded.sessionId);
  const cursor = await deepCursor(contenders.ours.greeting.port ?? 0, { authorization: `Bearer ${await sign()}` });
  const measured: Measured[] = [];
  for (const index of works(seeded, '', cursor).keys()) {
    for (const connections of CONNECTIONS) {
      const next = async () => works(seeded, await sign(), cursor)[index] as Work;
      measured.push(await compare(contenders, connections, next));
      say(table(measured.slice(-1)).split('\n').at(-1) ?? '');
    }
  }
  return measured;
}

async function measure(databaseUrl: string, adminUrl: string, seeded: Seeded): Promise<void> {
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
    const measured = await compareAll({ ours, usual, bare }, seeded, databaseUrl);
    const { peakMb } = await ours.ask({ ask: 'memory' });
    say(`\n${table(measured)}\n\n${depthLine(measured)}`);
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
  say(`${await roundTrips(server.url, seeded)}\n`);
  say(`Measuring: ${ROUNDS} rounds of ${SECONDS} s, contenders in turn.\n`);
  await measure(server.url, adminUrl, seeded);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
