import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { codeOf, reasonOf, StartError } from '#platform/config/start-error';
import { databaseAccount } from '#platform/database/embedded/account';
import { findBinaries } from '#platform/database/embedded/binaries';
import { createCluster, inspectCluster, resetPassword, serverAccount } from '#platform/database/embedded/cluster';
import { type FolderLock, isAlive } from '#platform/database/embedded/folder-lock';
import { placeOf } from '#platform/database/embedded/place';
import {
  type Postmaster,
  readPidFile,
  removeStalePidFile,
  stopPostmaster,
} from '#platform/database/embedded/postmaster';
import { servesFolder } from '#platform/database/embedded/processes';

/** Name of the service's database and of the ordinary role that owns it. */
export const DATABASE = 'siklus';

export interface Request {
  folder: string;
  lock: FolderLock;
  log: (line: string) => void;
  settings: Record<string, string>;
  started: (child: ChildProcess) => void;
}

/** Brings the data folder to the point where PostgreSQL can be started on it. */
export async function prepare({
  folder,
  lock,
  log,
  settings,
  started,
}: Request): Promise<{ server: Postmaster; password: string }> {
  const user = databaseAccount(log);
  const binaries = findBinaries(user);
  const { cluster, remember } = placeOf(folder, user, log);
  const known = readPassword(folder);
  const password = known ?? randomBytes(24).toString('base64url');
  const exists = inspectCluster(cluster, binaries.major);
  if (!exists) {
    log('Making the database …');
    await createCluster(cluster, binaries, user, password);
    remember?.();
  }
  const account = serverAccount(cluster);
  if (exists) await stopLeftover(cluster, lock, log);
  if (exists && known === null) await resetPassword(cluster, binaries, account, password);
  if (known === null) keepPassword(folder, password);
  const logFile = join(folder, 'postgresql.log');
  return { server: { binaries, cluster, account, settings, logFile, log, started }, password };
}

/** After a kill -9 of Siklus its PostgreSQL runs on alone: it is stopped in order, so that one way of starting is enough. */
async function stopLeftover(cluster: string, lock: FolderLock, log: (line: string) => void): Promise<void> {
  const file = readPidFile(cluster);
  if (file && servesFolder(file.pid, cluster)) {
    const known = lock.abandoned?.server;
    if (known?.pid !== file.pid || !isAlive(known)) {
      throw new StartError(
        `A PostgreSQL that Siklus did not start (process ${file.pid}) is using ${cluster}: stop it (pg_ctl -D ${cluster} stop), then start again.`,
      );
    }
    log('Stopping the PostgreSQL that an interrupted run left behind …');
    await stopPostmaster(file.pid);
  }
  removeStalePidFile(cluster);
}

const passwordFile = (folder: string): string => join(folder, 'database-password');

export function readPassword(folder: string): string | null {
  const file = passwordFile(folder);
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new StartError(
      `The password of the database in ${file} cannot be read (${reasonOf(error)}): start Siklus as the user who owns that file.`,
      { cause: error },
    );
  }
}

function keepPassword(folder: string, password: string): void {
  const file = passwordFile(folder);
  writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

export function urlOf(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** The service logs in as an ordinary role, as it would on any other server; it may only make roles, for `siklus_app`. */
export async function ensureDatabase(adminUrl: string, password: string, log: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', (error) => log(`The database connection was lost (${error.message}).`));
  await client.connect();
  try {
    const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [DATABASE]);
    const verb = role.rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${verb} ROLE ${DATABASE} LOGIN CREATEROLE PASSWORD '${password}'`);
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${DATABASE}`);
  } finally {
    await client.end();
  }
}
