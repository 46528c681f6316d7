import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RunningSettings } from '#platform/config/configuration';
import { loadEnvironment } from '#platform/config/environment';
import { resolveSecret } from '#platform/config/secret';
import { readSettings, type Settings } from '#platform/config/settings';
import { EmbeddedServer } from '#platform/database/embedded-server';
import { checkServer } from '#platform/database/server-check';
import { addressError, tryAddress, webAddress } from '#platform/process/address';
import { report, sentenceOf } from '#platform/process/failure';
import { say, step, surviveClosedOutput } from '#platform/process/output';
import { onStopSignal } from '#platform/process/signals';
import { version } from '#platform/process/version';

/** How long running requests may take to finish once the service is told to stop. */
const GRACE_MS = 10_000;

let level: string | undefined;
let server: EmbeddedServer | undefined;
let app: NestFastifyApplication | undefined;
let ending = false;

async function start(): Promise<void> {
  const env = loadEnvironment();
  level = env.SIKLUS_LOG_LEVEL;
  const settings = readSettings(env);
  say(`Siklus ${version()}`);
  await tryAddress(settings);
  const running = await openDatabase(settings);
  await migrateDatabase(running);
  app = await step(
    'Starting the service',
    () => create(running),
    () => 'ready',
  );
  if (settings.demo) await fillWithDemo(app, running);
  await listen(app, running);
}

async function openDatabase(settings: Settings): Promise<RunningSettings> {
  const databaseUrl = settings.databaseUrl ?? (await startEmbedded(settings.dataFolder));
  const { version: release } = await checkServer(databaseUrl);
  say(`  PostgreSQL ${release}`);
  return { ...settings, databaseUrl, secret: resolveSecret(settings) };
}

async function startEmbedded(folder: string): Promise<string> {
  const embedded = await step(
    'Starting PostgreSQL',
    (log) => EmbeddedServer.start({ folder, log, lost: (reason) => void stop(1, reason) }),
    () => `ready, data in ${folder}`,
  );
  server = embedded;
  return embedded.url;
}

async function migrateDatabase({ databaseUrl }: RunningSettings): Promise<void> {
  const { migrate } = await import('#platform/database/migrate');
  await step(
    'Bringing the database to the newest version',
    (log) => migrate(databaseUrl, log),
    (applied) => (applied.length === 0 ? 'it was already' : `${applied.length} migrations`),
  );
}

async function create(settings: RunningSettings): Promise<NestFastifyApplication> {
  const { createApp } = await import('#app/create-app');
  return createApp(settings);
}

async function fillWithDemo(service: NestFastifyApplication, settings: RunningSettings): Promise<void> {
  const { loadDemo } = await import('#app/demo/load');
  await step(
    'Loading the two demo agencies',
    (log) => loadDemo(service, settings, log),
    (loaded) => (loaded ? 'loaded' : 'they were already there'),
  );
}

async function listen(service: NestFastifyApplication, settings: RunningSettings): Promise<void> {
  try {
    await service.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    throw addressError(error, settings);
  }
  const address = service.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  greet(settings, settings.publicUrl ?? webAddress({ host: settings.host, port }));
}

function greet(settings: RunningSettings, url: string): void {
  say(`\nSiklus is ready.\n\n  Service      ${url}/api/v1\n  Swagger UI   ${url}/docs\n`);
  if (settings.demo) {
    const known = settings.demoPassword === 'siklus-demo-2026';
    const password = known ? settings.demoPassword : 'as SIKLUS_DEMO_PASSWORD said when the demo was loaded';
    say(`  Demo accounts, password ${password}`);
    for (const domain of ['dinkes-bandung.example', 'dinkominfo-muba.example']) {
      say(`    head@${domain}, and likewise analyst@ staff@ staff2@ information-officer@ admin@ viewer@`);
    }
    say('');
  }
  say('Ctrl-C stops it.');
}

/** Lets running requests finish, then stops PostgreSQL; the order matters, since those requests need it. */
async function stop(code: number, why: string): Promise<void> {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  say(`\n${why} Stopping …`);
  try {
    await finishRequests();
    await server?.stop();
    say('Stopped.');
  } catch (error) {
    report(error, level);
    process.exitCode = 1;
  }
  process.exit();
}

async function finishRequests(): Promise<void> {
  const service = app;
  if (!service) return;
  const hurry = setTimeout(() => service.getHttpServer().closeAllConnections(), GRACE_MS);
  await Promise.race([service.close(), after(GRACE_MS + 2_000)]);
  clearTimeout(hurry);
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function giveUp(error: unknown): Promise<void> {
  if (ending) return;
  ending = true;
  report(error, level);
  await server?.stop().catch((problem) => report(problem, level));
  process.exit(1);
}

surviveClosedOutput();
onStopSignal((signal) => void stop(0, `${signal} received.`));
// A fault that nobody caught leaves the process in an unknown state: it ends, but PostgreSQL is shut down in order.
process.on('uncaughtException', (error) => void stop(1, `${sentenceOf(error)}\n${error.stack ?? ''}\n`));
await start().catch(giveUp);
