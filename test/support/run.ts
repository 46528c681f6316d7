/** What the end of the run has to close; setup and teardown are loaded apart from each other and meet on the process. */
const KEY = Symbol.for('siklus.test.close');
const holder = globalThis as { [KEY]?: () => Promise<void> };

export function closeLater(close: () => Promise<void>): void {
  holder[KEY] = close;
  // Whoever breaks the run off with Ctrl-C leaves no server behind either.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void closeNow().finally(() => process.exit(130)));
  }
}

export async function closeNow(): Promise<void> {
  const close = holder[KEY];
  delete holder[KEY];
  await close?.();
}
