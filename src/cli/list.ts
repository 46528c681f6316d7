import { withDatabase } from '#app/cli/open';
import { connect, inTenant, tenantIds } from '#app/cli/tenants';
import type { Settings } from '#platform/config/settings';

const COUNTS = `
  SELECT o.name, (SELECT count(*) FROM users) AS people, (SELECT count(*) FROM campaigns) AS campaigns
  FROM organizations o`;

/** One line for each organization. */
export function list(settings: Settings): Promise<string> {
  return withDatabase(settings, (databaseUrl) =>
    connect(databaseUrl, async (client) => {
      const lines: string[] = [];
      for (const id of await tenantIds(client)) {
        const [row] = await inTenant(client, id, async () => (await client.query(COUNTS)).rows);
        lines.push(`${id}  ${row.name}  ${row.people} people, ${row.campaigns} campaigns`);
      }
      return lines.join('\n') || 'There is no organization yet: npm run siklus -- init';
    }),
  );
}
