import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '#app/create-app';
import { AccessTokens } from '#platform/auth/access-tokens';
import { readSettings, type Settings } from '#platform/config/settings';
import { createTestDatabase } from '#test/support/database';
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
  close(): Promise<void>;
}

const DEFAULTS: Partial<Settings> = {
  demo: false,
  host: '127.0.0.1',
  port: 0,
  poolSize: 4,
  logLevel: 'silent',
  rateLimitPerMinute: 0,
};

/** Runs among the service's own modules: test files reach it as `startTestApp`. */
export async function startService(overrides: Partial<Settings> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const dataFolder = mkdtempSync(join(tmpdir(), 'siklus-test-'));
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
  answers.learn((await app.inject('/openapi.json')).json());
  await app.listen({ host: settings.host, port: settings.port });
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    app,
    url: `http://${settings.host}:${port}`,
    databaseUrl: database.url,
    settings,
    sign: (organizationId, userId, sessionId) => app.get(AccessTokens).sign(organizationId, userId, sessionId),
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
      answers.assertNone();
    },
  };
}
