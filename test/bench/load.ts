import { type ChildProcess, fork } from 'node:child_process';
import autocannon from 'autocannon';
import type { Asked } from './works.js';

/** A contender in a process of its own; the first message says that it is ready. */
export class Contender {
  private readonly child: ChildProcess;
  readonly greeting: Record<string, number>;

  private constructor(child: ChildProcess, greeting: Record<string, number>) {
    this.child = child;
    this.greeting = greeting;
  }

  static async start(script: string, env: Record<string, string>): Promise<Contender> {
    const child = fork(new URL(script, import.meta.url), { env: { ...process.env, ...env }, stdio: 'inherit' });
    return new Contender(child, await next(child));
  }

  async ask(message: object): Promise<Record<string, number>> {
    const answer = next(this.child);
    this.child.send(message);
    return answer;
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }
}

function next(child: ChildProcess): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A contender ended with ${code}.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Record<string, number>);
    });
  });
}

export interface Load {
  connections: number;
  seconds: number;
}

/** Requests per second over HTTP on loopback; any answer but a success makes the figure worthless, so it stops the run. */
export async function rateOf(port: number, asked: Asked, { connections, seconds }: Load): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${asked.path}`,
    method: asked.method,
    headers: asked.headers,
    body: asked.body === undefined ? undefined : JSON.stringify(asked.body),
    connections,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${asked.path}: ${result.non2xx} refusals, ${result.errors} errors.`);
  return result.requests.total / result.duration;
}
