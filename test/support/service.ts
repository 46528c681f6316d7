import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '#app/create-app';
import { loadDemo } from '#app/demo/load';
import { AccessTokens } from '#platform/auth/access-tokens';
import { readSettings, type Settings } from '#platform/config/settings';
import { createTestDatabase, type Prepared, prepared } from '#test/support/database';
import { AnswerWatch } from '#test/support/validate-answers';

/** One running service of a test file. */
export interface TestApp {
  app: NestFastifyApplication;
  /** Where it listens, for example http://127.0.0.1:41235. */
  url: string;
  databaseUrl: string;
  settings: Settings;
  /** An access token for a session that stands in the table. */
  sign(organizationId: string, userId: string, sessionId: string): Promise<string>;
  /** Ends it and takes its data away; `last` still finds them, when nobody is connected any more. */
  close(last?: () => Promise<void>): Promise<void>;
}

const DEFAULTS: Partial<Settings> = {
  demo: false,
  host: '127.0.0.1',
  port: 0,
  poolSize: 4,
  logLevel: 'silent',
  rateLimitPerMinute: 0,
};

/** The demo's story takes seconds to tell: it is told once a run, and the files of the run begin with a copy. */
export async function startDemoService(overrides: Partial<Settings> = {}): Promise<TestApp> {
  const told = await prepared('demo', async (keep) => {
    const teller = await startService({ demo: true });
    await loadDemo(teller.app, teller.settings, () => undefined);
    await teller.close(() => keep(teller.databaseUrl, teller.settings.dataFolder));
  });
  return startService({ ...overrides, demo: true }, told);
}

/** Runs among the service's own modules: test files reach it as `startTestApp`. */
export async function startService(overrides: Partial<Settings> = {}, from?: Prepared): Promise<TestApp> {
  const database = await createTestDatabase(from?.template);
  const dataFolder = mkdtempSync(join(tmpdir(), 'siklus-test-'));
  from?.copyFiles(dataFolder);
  const settings = {
    ...readSettings({}),
    ...DEFAULTS,
    dataFolder,
    ...overrides,
    databaseUrl: database.url,
    secret: 'test-'.repeat(8),
  };
  const answers = new AnswerWatch();
  const app = await createApp(settings, (server) => answers.watch(server));
  answers.learn((await app.inject('/openapi.json')).body);
  await app.listen({ host: settings.host, port: settings.port });
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    app,
    url: `http://${settings.host}:${port}`,
    databaseUrl: database.url,
    settings,
    sign: (organizationId, userId, sessionId) => app.get(AccessTokens).sign(organizationId, userId, sessionId),
    close: async (last) => {
      await app.close();
      await last?.();
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
      answers.assertNone();
    },
  };
}
