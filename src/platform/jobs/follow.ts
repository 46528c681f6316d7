import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Draining } from '#platform/http/draining';
import { EventStream, eventText } from '#platform/http/event-stream';

const EVERY_MS = 400;
/** Proxies cut what is silent for longer. */
const BEAT_MS = 15_000;
/** A stream that shows an end sooner or later: after this the caller asks again. */
const LONGEST_MS = 15 * 60_000;

/** How to follow a job as it goes on. Each look is the reader's own, with the rights of that moment. */
export interface Followed<J extends { version: number }> {
  first: J;
  look: () => Promise<J>;
  shown: (job: J) => object;
  isOver: (job: J) => boolean;
}

/** The progress of a job as server-sent events, until it has ended or the service does. */
export function follow<J extends { version: number }>(followed: Followed<J>, draining: Draining): EventStream {
  return new EventStream(() => {
    const stop = new AbortController();
    const stay = draining.whenBegun(() => stop.abort());
    const stream = Readable.from(looks(followed, stop.signal), { objectMode: false });
    stream.once('close', () => {
      stay();
      stop.abort();
    });
    return stream;
  });
}

/** A line for every change and the last one at the end; whoever may not see it any more hears nothing further. */
async function* looks<J extends { version: number }>(
  { first, look, shown, isOver }: Followed<J>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const begun = Date.now();
  let told = first.version;
  let spoken = begun;
  yield eventText(first.version, shown(first));
  for (let seen = first; !isOver(seen) && !signal.aborted && Date.now() - begun < LONGEST_MS; ) {
    await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const next = await look().catch(() => null);
    if (!next) return;
    seen = next;
    if (seen.version !== told) yield eventText(seen.version, shown(seen));
    else if (Date.now() - spoken > BEAT_MS) yield ': \n\n';
    else continue;
    told = seen.version;
    spoken = Date.now();
  }
}
