import { performance } from 'node:perf_hooks';

export type Say = (line: string) => void;

/** One line for the person who started the program. A reader that went away (`npm start | head`) must not end the service. */
export const say: Say = (line) => {
  process.stdout.write(`${line}\n`);
};

export function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}

/** Says what begins, runs it, and says how it ended and how long it took: a start is never silent. */
export async function step<T>(
  title: string,
  work: (note: Say) => Promise<T>,
  ended: (result: T) => string,
): Promise<T> {
  const start = performance.now();
  say(`${title} …`);
  const result = await work((note) => say(`  ${note}`));
  say(`  ${ended(result)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}
