/** npm passes a Ctrl-C on that the terminal has already delivered: two signals this close together are one. */
const ECHO_MS = 1_000;

/** Calls `stop` on the first signal and leaves at once on a second one. Both are what Ctrl-C in a terminal does. */
export function onStopSignal(stop: (signal: NodeJS.Signals) => void): void {
  let first = 0;
  const heard = (signal: NodeJS.Signals): void => {
    if (first === 0) {
      first = Date.now();
      stop(signal);
    } else if (Date.now() - first > ECHO_MS) {
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
}
