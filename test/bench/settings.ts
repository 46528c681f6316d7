import type { RunningSettings } from '#platform/config/configuration';
import { readSettings } from '#platform/config/settings';

export const SECRET = 'bench-'.repeat(8);

/** As users run it: sign-in, tenants, problem answers and audit on; only the rate limit would stop a benchmark. */
export function benchSettings(databaseUrl: string): RunningSettings {
  return {
    ...readSettings({ SIKLUS_RATE_LIMIT: '0', SIKLUS_LOG_LEVEL: 'warn' }),
    demo: false,
    databaseUrl,
    secret: SECRET,
  };
}
