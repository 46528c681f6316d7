import type { Settings } from '#platform/config/settings';
import { outside } from '#test/support/outside';
import type { TestApp } from '#test/support/service';

export type { TestApp } from '#test/support/service';

/** The whole built service on a database of its own, listening on a free port of this machine. */
export async function startTestApp(overrides: Partial<Settings> = {}): Promise<TestApp> {
  const { startService } = await outside<typeof import('#test/support/service')>('#test/support/service');
  return startService(overrides);
}
