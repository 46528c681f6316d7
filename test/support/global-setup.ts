import { closeLater } from '#test/support/run';
import { openServer, SERVER_VARIABLE } from '#test/support/server';

export default async function setUp(): Promise<void> {
  const { server, close } = await openServer();
  process.env[SERVER_VARIABLE] = JSON.stringify(server);
  closeLater(close);
}
