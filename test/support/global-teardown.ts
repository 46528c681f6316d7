import { closeNow } from '#test/support/run';

export default async function tearDown(): Promise<void> {
  await closeNow();
}
