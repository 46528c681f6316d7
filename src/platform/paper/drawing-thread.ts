import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Drawn, Job } from '#platform/paper/worker';

/** Longer takes nothing that anybody would read. */
const DEADLINE_MS = 120_000;

/** A thread without work ends, and its memory with it: the libraries weigh more than what they draw. */
const IDLE_MS = 10_000;
const MEMORY_MB = 512;

/** Draws one thing after the other, beside everything else: drawing takes a processor, and the service answers meanwhile. */
export class DrawingThread {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  draw(job: Job): Promise<Buffer> {
    const next = this.last.then(() => this.inThread(job));
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Ends the thread; whoever waits for it is told. */
  close(): void {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
  }

  private async inThread(job: Job): Promise<Buffer> {
    clearTimeout(this.idle);
    this.worker ??= this.opened();
    try {
      const answer = await this.answered(this.worker, job);
      if ('error' in answer) throw new Error(`It could not be drawn: ${answer.error}`);
      return Buffer.from(answer.bytes);
    } finally {
      this.idle = setTimeout(() => this.close(), IDLE_MS).unref();
    }
  }

  private opened(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      execArgv: [],
    });
    // It keeps no process alive: whoever waits for a drawing does.
    worker.unref();
    worker.on('error', () => this.gone(worker));
    return worker;
  }

  /** Its answer; a thread that is silent too long or falls is given up, and the next drawing has a new one. */
  private async answered(worker: Worker, job: Job): Promise<Drawn> {
    const settled = new AbortController();
    const { signal } = settled;
    try {
      worker.postMessage(job);
      return await Promise.race([
        once(worker, 'message', { signal }).then(([drawn]) => drawn as Drawn),
        once(worker, 'exit', { signal }).then(() => fallen('The thread that draws has ended.')),
        pause(DEADLINE_MS, undefined, { signal }).then(() => fallen('It took too long to draw.')),
      ]);
    } catch (error) {
      this.gone(worker);
      throw error;
    } finally {
      settled.abort();
    }
  }

  private gone(worker: Worker): void {
    if (this.worker === worker) this.close();
  }
}

function fallen(why: string): never {
  throw new Error(why);
}
