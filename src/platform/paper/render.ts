import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Paper } from '#platform/paper/paper';
import type { LongSheet } from '#platform/paper/sheet.rules';
import type { Drawn, Format, Job } from '#platform/paper/worker';

/** Longer takes no paper that anybody would read. */
const DEADLINE_MS = 60_000;

/** A thread without work ends, and its memory with it: the libraries weigh more than the papers. */
const IDLE_MS = 10_000;
const MEMORY_MB = 512;

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** One page of HTML that needs nothing beside itself. */
export async function renderHtml(paper: Paper): Promise<string> {
  return (await drawn({ format: 'html', paper })).toString('utf8');
}

/** The paper as PDF, in the form of an office letter. */
export const renderPdf = (paper: Paper): Promise<Buffer> => drawn({ format: 'pdf', paper });

/** The tables of the paper as a workbook. */
export const renderXlsx = (paper: Paper): Promise<Buffer> => drawn({ format: 'xlsx', paper });

/** One long table as a workbook. */
export const renderSheet = (sheet: LongSheet): Promise<Buffer> => drawn({ format: 'sheet', sheet });

export const render = (format: Format, paper: Paper): Promise<Buffer> => drawn({ format, paper });

/** One paper after the other, beside everything else: drawing takes a processor, and the service answers meanwhile. */
function drawn(job: Job): Promise<Buffer> {
  const next = last.then(() => inThread(job));
  last = next.catch(() => undefined);
  return next;
}

async function inThread(job: Job): Promise<Buffer> {
  clearTimeout(idle);
  thread ??= opened();
  try {
    const answer = await answered(thread, job);
    if ('error' in answer) throw new Error(`A paper could not be drawn: ${answer.error}`);
    return Buffer.from(answer.bytes);
  } finally {
    idle = setTimeout(closeThread, IDLE_MS).unref();
  }
}

function opened(): Worker {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    execArgv: [],
  });
  // It keeps no process alive: whoever waits for a paper does.
  worker.unref();
  worker.on('error', closeThread);
  return worker;
}

/** Ends the thread; whoever waits for a paper is told. */
export function closeThread(): void {
  const worker = thread;
  thread = undefined;
  void worker?.terminate();
}

/** Its answer; a thread that is silent too long or falls is given up, and the next paper has a new one. */
async function answered(worker: Worker, job: Job): Promise<Drawn> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    worker.postMessage(job);
    return await Promise.race([
      once(worker, 'message', { signal }).then(([drawn]) => drawn as Drawn),
      once(worker, 'exit', { signal }).then(() => fallen('The thread that draws papers has ended.')),
      pause(DEADLINE_MS, undefined, { signal }).then(() => fallen('A paper took too long to draw.')),
    ]);
  } catch (error) {
    if (thread === worker) closeThread();
    throw error;
  } finally {
    settled.abort();
  }
}

function fallen(why: string): never {
  throw new Error(why);
}
