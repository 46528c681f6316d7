import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf } from '#platform/database/embedded/processes';
import { EmbeddedServer } from '#platform/database/embedded-server';

/** Not the launcher: it would build when somebody edits a source while the tests run. */
export const SERVICE = 'dist/src/main.js';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The service as a user starts it: a process of its own, of which one sees what it prints, its address and how it ends. */
export class ServiceProcess {
  output = '';
  readonly ended: Promise<Exit>;

  private static readonly all: ServiceProcess[] = [];

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    ServiceProcess.all.push(this);
    this.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  }

  /** `args` are those of node, for example `dist/src/cli.js list`. */
  static run(args: string[], env: NodeJS.ProcessEnv, input = ''): ServiceProcess {
    const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' });
    child.stdin?.end(input);
    return new ServiceProcess(child);
  }

  static async start(folder: string, env: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
    const all = { SIKLUS_DATA: folder, SIKLUS_DEMO: 'off', HOST: '127.0.0.1', PORT: '0', ...env };
    const service = ServiceProcess.run([SERVICE], all);
    await service.printed(/Siklus is ready/);
    return service;
  }

  /** For the end of a test file: what a failed test left running must not outlive it. */
  static async killAll(folder: string): Promise<void> {
    for (const service of ServiceProcess.all) service.signal('SIGKILL');
    await Promise.all(ServiceProcess.all.map(({ ended }) => ended));
    await EmbeddedServer.endAbandoned(folder);
  }

  get url(): string {
    return /Service +(http:\S+)\/api\/v1/.exec(this.output)?.[1] ?? '';
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async printed(text: RegExp): Promise<void> {
    const ended = this.ended.then(() => true);
    while (!text.test(this.output)) {
      if (await Promise.race([ended, pause(20)])) throw new Error(`It ended without saying ${text}:\n${this.output}`);
    }
  }
}

const pause = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(resolve, ms, false));

/** The process of the PostgreSQL that serves the data folder. */
export function postgresOf(folder: string): number {
  return Number(readFileSync(join(folder, 'postgresql/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** One that has ended but was not collected by its parent, as happens in containers, does not run. */
export function isRunning(pid: number): boolean {
  return birthOf(pid) !== null;
}
