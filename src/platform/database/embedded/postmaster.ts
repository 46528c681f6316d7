import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { childEnvironment } from '#platform/config/environment';
import { StartError } from '#platform/config/start-error';
import type { Account } from '#platform/database/embedded/account';
import type { Binaries } from '#platform/database/embedded/binaries';
import { explain, isPortTaken, isWindingDown } from '#platform/database/embedded/explain';
import { birthOf, pause, servesFolder, until } from '#platform/database/embedded/processes';

/** Small, safe values: durable, loopback only, and a log without anybody's data in it. */
const DEFAULTS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  wal_compression: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

export interface Postmaster {
  binaries: Binaries;
  cluster: string;
  account: Account | null;
  settings: Record<string, string>;
  /** Where PostgreSQL writes its messages. */
  logFile: string;
  log: (line: string) => void;
  started: (child: ChildProcess) => void;
}

const READY_MS = 300_000;
const LOG_BYTES = 5_000_000;

/** Starts PostgreSQL as our own child, in a process group of its own, and answers once it takes connections. */
export async function startPostmaster(server: Postmaster, port = 0): Promise<{ port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port || (await freePort());
    const offset = turnLog(server.logFile);
    const child = spawnPostgres(server, chosen);
    server.started(child);
    if (await isReady(server, child)) return { port: chosen };
    const text = readFileSync(server.logFile, 'utf8').slice(offset);
    const again = (isPortTaken(text) && !port) || isWindingDown(text);
    if (!again || attempt === 20) throw new StartError(explain(text, server.cluster));
    await pause(300);
  }
}

function spawnPostgres({ binaries, cluster, account, settings, logFile }: Postmaster, port: number): ChildProcess {
  const values = Object.entries({ ...DEFAULTS, ...settings, port: String(port) });
  const output = openSync(logFile, 'a', 0o600);
  try {
    return spawn(binaries.postgres, ['-D', cluster, ...values.flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
      ...account,
      cwd: '/',
      env: childEnvironment(),
      stdio: ['ignore', output, output],
      // A group of its own: Ctrl-C in the terminal must reach Siklus alone, which still has requests to finish.
      detached: true,
    });
  } finally {
    closeSync(output);
  }
}

/** False when the child ended first. */
async function isReady({ cluster, log }: Postmaster, child: ChildProcess): Promise<boolean> {
  let ended = child.pid === undefined;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  const start = Date.now();
  for (let told = start; !ended; await pause(15)) {
    const file = readPidFile(cluster);
    if (file?.pid === child.pid && file?.ready) return true;
    if (Date.now() - start > READY_MS) {
      child.kill('SIGQUIT');
      throw new StartError(
        `PostgreSQL was not ready within ${READY_MS / 1000} seconds; what it is doing stands in the log beside ${cluster}.`,
      );
    }
    if (Date.now() - told > 5_000) {
      told = Date.now();
      log(`PostgreSQL is still recovering (${Math.round((told - start) / 1000)} s) …`);
    }
  }
  return false;
}

export interface PidFile {
  pid: number;
  port: number;
  ready: boolean;
}

/** PostgreSQL's own note about the server on a cluster: process, port and state on fixed lines. */
export function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

/** A note without a server behind it would stop the next one: its number may belong to another program by now. */
export function removeStalePidFile(cluster: string): void {
  const file = readPidFile(cluster);
  if (!file || !servesFolder(file.pid, cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Fast shutdown: open transactions are rolled back, everything committed is on the disk. Harsher only when that hangs. */
export async function stopPostmaster(pid: number): Promise<void> {
  const birth = birthOf(pid);
  const gone = () => birth === null || birthOf(pid) !== birth;
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (gone()) return;
    try {
      process.kill(pid, signal);
    } catch {
      // It ended between the look and the signal.
    }
    if (await until(gone, patience)) return;
  }
  throw new StartError(`PostgreSQL (process ${pid}) does not end: end it by hand, then start again.`);
}

/** Keeps the log from growing for ever; answers where the new part begins. */
function turnLog(file: string): number {
  try {
    const { size } = statSync(file);
    if (size < LOG_BYTES) return readFileSync(file, 'utf8').length;
    renameSync(file, `${file}.old`);
  } catch {
    // There is none yet.
  }
  return 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
