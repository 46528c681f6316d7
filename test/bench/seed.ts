import pg from 'pg';
import { newId } from '#platform/database/ids';

/** What the contenders are asked about; sizes follow the data that the goals were measured on. */
export interface Seeded {
  organizationId: string;
  userId: string;
  sessionId: string;
  campaignId: string;
  campaignIds: string[];
}

const ORGANIZATIONS = 20;
const CAMPAIGNS_EACH = 100;
/** Enough notes in one organization for a page 1,000 of 50. */
const NOTES_OF_THE_LARGEST = 60_000;
const NOTES_OF_OTHERS = 2_000;

async function addOrganization(client: pg.Client, index: number): Promise<Seeded> {
  const [organizationId, userId, sessionId] = [newId(), newId(), newId()];
  const campaignIds = Array.from({ length: CAMPAIGNS_EACH }, newId);
  await client.query(
    `INSERT INTO organizations (id, code, name, type, region, timezone, language) VALUES ($1, $2, $3, 'dinas', 'Bandung', 'Asia/Jakarta', 'id')`,
    [organizationId, `bench-${index}`, `Bench ${index}`],
  );
  await client.query(
    `INSERT INTO users (organization_id, id, created_by, name, email, role, clearance, password_hash) VALUES ($1, $2, $2, 'Bench', $3, 'head', 'exempt', 'none')`,
    [organizationId, userId, `bench${index}@bench.example`],
  );
  await client.query(
    `INSERT INTO sessions (organization_id, id, created_by, user_id, expires_at, digest) VALUES ($1, $2, $3, $3, now() + interval '1 day', 'none')`,
    [organizationId, sessionId, userId],
  );
  await client.query(
    `INSERT INTO campaigns (organization_id, id, created_by, level, code, title, starts_on, owner_id)
     SELECT $1, id, $2, 0, 'B-' || n, 'Kampanye ' || n, date '2026-01-01' + n::int, $2 FROM unnest($3::uuid[]) WITH ORDINALITY AS c (id, n)`,
    [organizationId, userId, campaignIds],
  );
  return { organizationId, userId, sessionId, campaignId: campaignIds[0] ?? '', campaignIds };
}

/** Ids rise with the creation time, as the service makes them. */
function addNotes(client: pg.Client, { organizationId, userId, campaignIds }: Seeded, count: number): Promise<unknown> {
  return client.query(
    `INSERT INTO research_notes (organization_id, id, created_at, updated_at, created_by, level, campaign_id, title, kind, technique, data, method, source, observed_on, finding, confidence)
     SELECT $1, (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid,
       at, at, $2, 0, ($3::uuid[])[1 + n % $4], 'Temuan ' || n, 'situation', 'survey', 'primary', 'formal', 'Survei jentik', date '2026-01-01' + (n % 300)::int,
       'Jentik ditemukan pada sebagian rumah yang diperiksa di wilayah ini, nomor ' || n, 'high'
     FROM (SELECT n, date_trunc('milliseconds', now() - interval '1 year' + n * interval '1 second') AS at FROM generate_series(1, $5::int) n) rows`,
    [organizationId, userId, campaignIds, campaignIds.length, count],
  );
}

export async function seed(adminUrl: string): Promise<Seeded> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // The triggers' work is done in one go below: a row at a time would only make the seeding slow.
    await client.query('SET session_replication_role = replica');
    let largest: Seeded | undefined;
    for (let index = 0; index < ORGANIZATIONS; index++) {
      const organization = await addOrganization(client, index);
      await addNotes(client, organization, index === 0 ? NOTES_OF_THE_LARGEST : NOTES_OF_OTHERS);
      largest ??= organization;
    }
    await client.query(
      `INSERT INTO campaign_counters SELECT organization_id, campaign_id, 'research_notes', 0, count(*) FROM research_notes GROUP BY 1, 2`,
    );
    await client.query('VACUUM ANALYZE');
    if (!largest) throw new Error('Nothing was seeded.');
    return largest;
  } finally {
    await client.end();
  }
}
