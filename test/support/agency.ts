import pg from 'pg';
import { newId } from '#platform/database/ids';
import type { TestApp } from '#test/support/app';
import { SERVER_VARIABLE, type TestServer } from '#test/support/server';

/** What each role of a planted agency may see at most. */
const CLEARANCES = {
  head: 'exempt',
  analyst: 'confidential',
  staff: 'restricted',
  information_officer: 'exempt',
  admin: 'exempt',
  viewer: 'open',
} as const;

export type PlantedRole = keyof typeof CLEARANCES;

export interface PlantedPerson {
  id: string;
  token: string;
}

export interface PlantedAgency {
  id: string;
  people: Record<PlantedRole, PlantedPerson>;
}

/** A connection that no row security binds: for planting what a test needs, and for tampering with it. */
export async function openAsSuperuser(test: TestApp): Promise<pg.Client> {
  const { adminUrl }: TestServer = JSON.parse(process.env[SERVER_VARIABLE] ?? '{}');
  const url = new URL(adminUrl);
  url.pathname = new URL(test.databaseUrl).pathname;
  const client = new pg.Client({ connectionString: url.href });
  // A test that fails may leave it open while its database is dropped.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** An agency with one signed-in person in every role, put straight into the tables. */
export async function plantAgency(test: TestApp, db: pg.Client, code: string): Promise<PlantedAgency> {
  const id = newId();
  await db.query(
    `INSERT INTO organizations (id, code, name, type, region, timezone, language) VALUES ($1, $2, $2, 'agency', 'Bandung', 'Asia/Jakarta', 'id')`,
    [id, code],
  );
  const people: Partial<Record<PlantedRole, PlantedPerson>> = {};
  for (const role of Object.keys(CLEARANCES) as PlantedRole[])
    people[role] = await plantPerson(test, db, { id, code, role });
  return { id, people: people as Record<PlantedRole, PlantedPerson> };
}

interface Planting {
  id: string;
  code: string;
  role: PlantedRole;
}

async function plantPerson(test: TestApp, db: pg.Client, { id, code, role }: Planting): Promise<PlantedPerson> {
  const [userId, sessionId] = [newId(), newId()];
  await db.query(
    `INSERT INTO users (organization_id, id, created_by, name, email, role, clearance, password_hash) VALUES ($1, $2, $2, $3, $4, $5, $6, '-')`,
    [id, userId, `${code} ${role}`, `${role.replace('_', '-')}@${code.toLowerCase()}.example`, role, CLEARANCES[role]],
  );
  await db.query(
    `INSERT INTO sessions (organization_id, id, created_by, user_id, expires_at, digest) VALUES ($1, $2, $3, $3, now() + interval '1 day', '-')`,
    [id, sessionId, userId],
  );
  return { id: userId, token: await test.sign(id, userId, sessionId) };
}

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

export interface Asked {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One request as this person; without a person it is nobody's. */
export async function ask(test: TestApp, who: PlantedPerson | null, path: string, asked: Asked = {}): Promise<Answer> {
  const { method = asked.body === undefined ? 'GET' : 'POST', body, headers } = asked;
  const response = await fetch(`${test.url}${path}`, {
    method,
    headers: {
      ...(who ? { authorization: `Bearer ${who.token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') && text !== '';
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}
