import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf, StartError } from '#platform/config/start-error';
import { type Account, canEnter } from '#platform/database/embedded/account';

const OUTSIDE = '/var/lib/siklus';
const POINTER = 'postgresql.place';

export interface Place {
  /** PostgreSQL's own data folder. */
  cluster: string;
  /** To be called once the cluster is there: a place outside the data folder must be found again. */
  remember?: () => void;
}

/** Makes the data folder if need be, and answers its one true path. */
export function openFolder(folder: string): string {
  try {
    const made = mkdirSync(folder, { recursive: true });
    // Root's umask must not shut PostgreSQL's user out of a folder that was made for it.
    if (made !== undefined) chmodSync(folder, 0o755);
    const path = realpathSync(folder);
    const probe = join(path, 'siklus.probe');
    writeFileSync(probe, '');
    rmSync(probe);
    return path;
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be written (${reasonOf(error)}): make it a writable folder, or choose another with SIKLUS_DATA.`,
      { cause: error },
    );
  }
}

/** Where the data folder's cluster is, when there is one. */
export function clusterIn(folder: string): string {
  const pointer = join(folder, POINTER);
  return existsSync(pointer) ? readPointer(pointer) : join(folder, 'postgresql');
}

export function placeOf(folder: string, account: Account | null, log: (line: string) => void): Place {
  const inside = clusterIn(folder);
  const pointer = join(folder, POINTER);
  if (existsSync(pointer) || account === null || canEnter(folder, account)) return { cluster: inside };
  if (existsSync(inside)) {
    throw new StartError(
      `The user that PostgreSQL runs as may no longer enter ${folder}: allow it for that folder and those above it (chmod o+x), or start Siklus as their owner.`,
    );
  }
  const cluster = join(makeOutside(folder), 'postgresql');
  log(`PostgreSQL's user cannot enter ${folder}, so the database is kept in ${cluster}.`);
  return { cluster, remember: () => writeFileSync(pointer, `${cluster}\n`, { flush: true }) };
}

function readPointer(pointer: string): string {
  const cluster = readFileSync(pointer, 'utf8').trim();
  if (existsSync(cluster)) return cluster;
  throw new StartError(
    `The database that belongs here is gone from ${cluster}: put it back, or remove ${pointer} to start with an empty one.`,
  );
}

/** A new name each time: whoever removes the data folder wants an empty database, not the old one back. */
function makeOutside(folder: string): string {
  const path = join(OUTSIDE, `${basename(dirname(folder)) || 'root'}-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(path, { recursive: true });
    chmodSync(OUTSIDE, 0o755);
    chmodSync(path, 0o755);
    return path;
  } catch (error) {
    throw new StartError(
      `PostgreSQL's user cannot enter ${folder}, and ${path} could not be made instead (${reasonOf(error)}): set SIKLUS_DATA to a folder such as /srv/siklus.`,
      { cause: error },
    );
  }
}
