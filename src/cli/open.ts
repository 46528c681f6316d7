import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RunningSettings } from '#platform/config/configuration';
import { resolveSecret } from '#platform/config/secret';
import type { Settings } from '#platform/config/settings';
import { EmbeddedServer } from '#platform/database/embedded-server';
import { migrate } from '#platform/database/migrate';

/** Progress goes beside the answer, so that the answer can be sent into a file. */
export const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Lends the command the service's database: the one that is running, or one started for as long as the command takes. */
export async function withDatabase<T>(settings: Settings, work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const running = settings.databaseUrl ?? EmbeddedServer.attach(settings.dataFolder);
  if (running !== null) return work(running);
  const server = await EmbeddedServer.start({ folder: settings.dataFolder, log: note, purpose: 'command' });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/** Lends the command the whole service, on a database at the newest version, without listening. */
export function withApp<T>(settings: Settings, work: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
  return withDatabase(settings, async (databaseUrl) => {
    await migrate(databaseUrl, note);
    const { createApp } = await import('#app/create-app');
    // The answer alone belongs on the screen; what goes wrong is thrown, and said in a sentence.
    const quiet: RunningSettings = { ...settings, databaseUrl, secret: resolveSecret(settings), logLevel: 'silent' };
    const app = await createApp(quiet);
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  });
}
