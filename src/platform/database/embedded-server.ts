import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { reasonOf, StartError } from '#platform/config/start-error';
import { SUPERUSER } from '#platform/database/embedded/cluster';
import { explain } from '#platform/database/embedded/explain';
import { FolderLock, isAlive, type Purpose } from '#platform/database/embedded/folder-lock';
import { clusterIn, openFolder } from '#platform/database/embedded/place';
import {
  type Postmaster,
  readPidFile,
  removeStalePidFile,
  startPostmaster,
  stopPostmaster,
} from '#platform/database/embedded/postmaster';
import { DATABASE, ensureDatabase, prepare, readPassword, urlOf } from '#platform/database/embedded/prepare';

export interface EmbeddedOptions {
  folder: string;
  log: (line: string) => void;
  port?: number;
  purpose?: Purpose;
  /** PostgreSQL settings on top of the defaults, for example `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>;
  /** Called when PostgreSQL is gone for good although nobody stopped it. */
  lost?: (message: string) => void;
}

const RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;

/** The PostgreSQL that Siklus brings along: made on the first start, found again on the next, ours to stop. */
export class EmbeddedServer {
  private server: Postmaster | undefined;
  private child: ChildProcess | undefined;
  private port = 0;
  private password = '';
  private stopping = false;
  private restarting: Promise<void> | undefined;
  private restarts: number[] = [];

  private constructor(
    private readonly options: EmbeddedOptions,
    private readonly lock: FolderLock,
  ) {
    process.on('exit', this.abandon);
  }

  /** For the service: an ordinary role that owns the database `siklus`. */
  get url(): string {
    return urlOf(DATABASE, this.password, this.port, DATABASE);
  }

  /** For making databases and roles. */
  get adminUrl(): string {
    return urlOf(SUPERUSER, this.password, this.port, 'postgres');
  }

  static async start(options: EmbeddedOptions): Promise<EmbeddedServer> {
    const folder = openFolder(options.folder);
    let server: EmbeddedServer | undefined;
    try {
      server = new EmbeddedServer(options, await FolderLock.take(folder, options.purpose ?? 'service'));
      await server.boot(folder);
      return server;
    } catch (error) {
      await server?.stop();
      throw error instanceof StartError ? error : new StartError(explain(String(error), folder), { cause: error });
    }
  }

  /** The database of the Siklus that runs on this folder now; null when none does. */
  static attach(folder: string): string | null {
    const holder = FolderLock.holder(folder);
    if (holder?.purpose !== 'service' || !holder.server || !isAlive(holder.server)) return null;
    const file = readPidFile(clusterIn(folder));
    const password = readPassword(folder);
    return file?.ready && password ? urlOf(DATABASE, password, file.port, DATABASE) : null;
  }

  /** Ends the PostgreSQL of a Siklus that was killed; answers false, and touches nothing, while that Siklus still runs. */
  static async endAbandoned(folder: string): Promise<boolean> {
    if (!existsSync(folder)) return true;
    if (FolderLock.holder(folder)) return false;
    const lock = await FolderLock.take(folder, 'command');
    const { server } = lock.abandoned ?? {};
    if (server && isAlive(server)) await stopPostmaster(server.pid);
    lock.release();
    return true;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.restarting;
    const pid = this.child?.pid;
    if (pid !== undefined) await stopPostmaster(pid);
    process.off('exit', this.abandon);
    this.lock.release();
  }

  private async boot(folder: string): Promise<void> {
    const { log, settings = {}, port } = this.options;
    const { server, password } = await prepare({ folder, lock: this.lock, log, settings, started: this.adopt });
    this.server = server;
    this.password = password;
    this.port = (await startPostmaster(server, port)).port;
    await ensureDatabase(this.adminUrl, password, log);
    this.watch();
  }

  /** Known from its first moment, so that neither an exit nor a crash of ours loses sight of it. */
  private readonly adopt = (child: ChildProcess): void => {
    this.child = child;
    child.unref();
    if (child.pid !== undefined) this.lock.nameServer(child.pid);
  };

  /** The last thing a process that just exits can do; the lock stays, so that the next start knows this server as its own. */
  private readonly abandon = (): void => {
    this.child?.kill('SIGINT');
  };

  private watch(): void {
    this.child?.once('exit', (code, signal) => {
      if (!this.stopping) this.restarting = this.restart(signal ?? `code ${code}`);
    });
  }

  private async restart(how: string): Promise<void> {
    const now = Date.now();
    this.restarts = [...this.restarts.filter((time) => now - time < RESTART_WINDOW_MS), now];
    try {
      if (!this.server || this.restarts.length > RESTARTS) {
        throw new StartError(`PostgreSQL ended ${this.restarts.length} times within a minute (${how}).`);
      }
      this.options.log(`PostgreSQL ended unexpectedly (${how}); starting it again.`);
      removeStalePidFile(this.server.cluster);
      await startPostmaster(this.server, this.port);
      this.watch();
      this.options.log('PostgreSQL is back.');
    } catch (error) {
      if (!this.stopping) this.options.lost?.(reasonOf(error));
    }
  }
}
