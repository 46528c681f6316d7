type Outside = { importOutside?: <T>(name: string) => Promise<T> };

/** A module of the service as it runs: what a test file imports by itself is another copy, with other classes. */
export function outside<T>(name: string): Promise<T> {
  const { importOutside } = globalThis as Outside;
  if (!importOutside) throw new Error('Only tests of the projects e2e and contract reach the running service.');
  return importOutside<T>(name);
}
