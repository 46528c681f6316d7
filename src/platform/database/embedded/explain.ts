const REASONS: [pattern: RegExp, says: (cluster: string) => string][] = [
  [
    /could not (create|map|resize) (shared memory|anonymous shared memory|semaphores)|could not create semaphores/i,
    () => 'The system gives PostgreSQL too little shared memory: free some, or set DATABASE_URL to another server',
  ],
  [
    /no space left on device|disk quota exceeded|ENOSPC|EDQUOT/i,
    (cluster) => `There is no space left on the disk that holds ${cluster}: free some, then start again`,
  ],
  [
    /permission denied|read-only file system|EACCES|EROFS|EPERM/i,
    (cluster) =>
      `PostgreSQL may not read or write its files in ${cluster}: see that the folder and all in it belong to one user`,
  ],
  [
    /invalid checksum|invalid page|could not locate a valid checkpoint|incorrect checksum|database files are incompatible/i,
    (cluster) =>
      `The database in ${cluster} is damaged: put it back from a backup, or move it away to start with an empty one`,
  ],
];

/** One sentence for a person out of what PostgreSQL's programs wrote before they gave up. */
export function explain(text: string, cluster: string): string {
  for (const [pattern, says] of REASONS) {
    const line = linesOf(text).find((each) => pattern.test(each));
    if (line) return `${says(cluster)} (${bare(line)}).`;
  }
  return `PostgreSQL could not be started in ${cluster} (${decisiveLine(text)}).`;
}

export const isPortTaken = (text: string): boolean => /could not bind|could not create any TCP\/IP sockets/i.test(text);

/** Left by server processes that have not noticed yet that their parent was killed; they go within moments. */
export const isWindingDown = (text: string): boolean => /pre-existing shared memory block/i.test(text);

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function decisiveLine(text: string): string {
  const lines = linesOf(text);
  const line = lines.findLast((each) => /FATAL|PANIC/.test(each)) ?? lines.find((each) => /error/i.test(each));
  return bare(line ?? lines.at(-1) ?? 'it gave no reason');
}

/** Without the time, the process and the severity in front. */
function bare(line: string): string {
  return line
    .replace(/^.*?(FATAL|PANIC|LOG|error): */i, '')
    .trim()
    .slice(0, 300);
}
