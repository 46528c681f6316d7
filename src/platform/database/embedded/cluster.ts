import { type ExecFileOptions, execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { childEnvironment } from '#platform/config/environment';
import { StartError } from '#platform/config/start-error';
import { type Account, isRoot, ownerOf } from '#platform/database/embedded/account';
import type { Binaries } from '#platform/database/embedded/binaries';
import { explain } from '#platform/database/embedded/explain';

export const SUPERUSER = 'postgres';

/** Whether there is a cluster of ours; refuses what is not ours or not for this version, and never touches it. */
export function inspectCluster(cluster: string, major: string): boolean {
  refuseForeignParent(dirname(cluster));
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return false;
  const file = join(cluster, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (version === null) {
    throw new StartError(
      `${cluster} holds something that is not a database of PostgreSQL: move it away, or choose another folder with SIKLUS_DATA.`,
    );
  }
  if (version !== major) {
    throw new StartError(
      `The database in ${cluster} was made by PostgreSQL ${version} and this Siklus brings PostgreSQL ${major}: carry it over with pg_dump and pg_restore, or choose another folder with SIKLUS_DATA.`,
    );
  }
  return true;
}

function refuseForeignParent(folder: string): void {
  if (existsSync(join(folder, 'PG_VERSION'))) {
    throw new StartError(
      `${folder} is itself the data folder of a PostgreSQL server: choose another folder with SIKLUS_DATA.`,
    );
  }
}

/** Only its owner can serve a cluster; root can become that owner, anybody else cannot. */
export function serverAccount(cluster: string): Account | null {
  const owner = ownerOf(cluster);
  const uid = process.getuid?.() ?? owner.uid;
  if (!isRoot()) {
    if (owner.uid === uid) return null;
    throw new StartError(
      `The database in ${cluster} belongs to another user (number ${owner.uid}), probably because Siklus ran as root before: start it as that user or root again, or give it to yourself (sudo chown -R ${uid} ${cluster}).`,
    );
  }
  if (owner.uid !== 0) return owner;
  throw new StartError(
    `The database in ${cluster} belongs to root, as whom PostgreSQL does not run: run "chown -R postgres ${cluster}".`,
  );
}

/** Made aside and then renamed: a start that is broken off leaves no half cluster behind. */
export async function createCluster(
  cluster: string,
  binaries: Binaries,
  account: Account | null,
  password: string,
): Promise<void> {
  const aside = `${cluster}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${aside}.password`;
  removeLeftovers(cluster);
  try {
    mkdirSync(aside, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of account ? [aside, passwordFile] : []) chownSync(path, account?.uid ?? 0, account?.gid ?? 0);
    await run(binaries.initdb, [...INITDB, `--pwfile=${passwordFile}`, `--pgdata=${aside}`], account);
    if (existsSync(cluster)) rmSync(cluster, { recursive: true });
    renameSync(aside, cluster);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw new StartError(explain(String(error), cluster), { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The built-in C.UTF-8 sorts and folds alike on every machine, whatever languages its system knows. */
const INITDB = [
  '--data-checksums',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  `--username=${SUPERUSER}`,
];

function removeLeftovers(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    if (name.startsWith(`${basename(cluster)}.new-`))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

function run(program: string, args: string[], account: Account | null, input?: string): Promise<void> {
  const options: ExecFileOptions = { ...account, cwd: '/', env: childEnvironment() };
  return new Promise((resolve, reject) => {
    const end = () => child.kill('SIGKILL');
    const child = execFile(program, args, options, (error, _out, messages) => {
      process.off('exit', end);
      if (error) reject(new Error(String(messages).trim() || error.message));
      else resolve();
    });
    process.once('exit', end);
    child.stdin?.end(input);
  });
}

/** For a lost password file: PostgreSQL in single-user mode needs no password to set one. */
export async function resetPassword(
  cluster: string,
  binaries: Binaries,
  account: Account | null,
  password: string,
): Promise<void> {
  const statement = `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`;
  try {
    await run(binaries.postgres, ['--single', '-D', cluster, 'postgres'], account, statement);
  } catch (error) {
    throw new StartError(explain(String(error), cluster), { cause: error });
  }
}
