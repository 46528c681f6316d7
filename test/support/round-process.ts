import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Settings } from '#platform/config/settings';

const CHILD = 'test/support/round-child.ts';

export type RoundKind = 'clocks' | 'approvals';

/** One of many processes that look for what is due, and one that can be killed. */
export class RoundProcess {
  private static readonly all: RoundProcess[] = [];
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.child = child;
    RoundProcess.all.push(this);
  }

  /** Ready to begin at once when it is told to. */
  static async start(settings: Settings): Promise<RoundProcess> {
    const env = { PATH: process.env.PATH, ROUND_SETTINGS: JSON.stringify(settings) };
    const child = fork(CHILD, { execArgv: [], env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const started = new RoundProcess(child);
    if ((await started.answer()) === null) throw new Error('It ended before it was ready.');
    return started;
  }

  /** For the end of a test file: what a failed test left running must not outlive it. */
  static async killAll(): Promise<void> {
    await Promise.all(RoundProcess.all.map((one) => one.kill()));
  }

  /** How much it did; null where it did not live to say so. */
  round(kind: RoundKind, now: Date): Promise<number | null> {
    const answer = this.answer();
    this.child.send({ kind, now: now.toISOString() });
    return answer;
  }

  /** With `kill -9`: it notices nothing and tidies nothing up. */
  async kill(): Promise<NodeJS.Signals | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exit = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await exit;
    }
    return this.child.signalCode;
  }

  private answer(): Promise<number | null> {
    return new Promise((resolve) => {
      const settle = (done: number | null): void => {
        this.child.off('message', hear);
        this.child.off('exit', miss);
        resolve(done);
      };
      const hear = (message: unknown): void => settle((message as { done: number }).done);
      const miss = (): void => settle(null);
      this.child.once('message', hear).once('exit', miss);
    });
  }
}
